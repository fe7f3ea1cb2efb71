import { monthText } from "../../engine/month";
import { serialOfMonth } from "../../sheet/readMonth";
import type { Cell } from "../../sheet/result";
import { accountLines, type AccountLine, type StatementTerms } from "../../sheet/statement/accountLines";
import { groupLines } from "../../sheet/statement/organizations";
import {
  accountTotal,
  figureCell,
  lineCells,
  noteOf,
  printed,
  statementHeader,
  type PrintedLine,
} from "../../sheet/statement/statementRows";
import { ok, type Result } from "../../engine/issue";
import { controlRows, controlHeader } from "./controlRows";
import type { LargeUsage, UsagePart } from "./largeUsage";

/** A table as it is written: titles, and rows below them. */
export interface LargeTable {
  readonly titles: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The bill of usage that no sheet can hold: what DD.STATEMENT would say of it, and who used what. */
export interface LargeStatement {
  readonly month: string;
  readonly source: string;
  readonly notes: readonly string[];
  /** What all lines cost; an issue where one of them is not known. */
  readonly total: Result<number>;
  readonly lines: LargeTable;
  /** Who used what, made when it is asked for: a row for each group and product. */
  readonly parts: () => LargeTable;
  readonly control: LargeTable;
  /** The lines as they were computed. */
  readonly account: readonly AccountLine[];
  /** Whether the parts sum to what the source says of every product. */
  readonly isComplete: boolean;
}

const partsHeader = (groupedBy: string): string[] => [
  "Month",
  groupedBy,
  "Product",
  "Hours with usage",
  "Sum of the hours",
  "Billable usage",
  "Unit",
  "Committed cost",
  "On-demand cost",
  "Total cost",
  "Note",
];

/** Bills the account as DD.STATEMENT does, and shares every line out to the groups that used it. */
export function largeStatement(terms: StatementTerms, notes: readonly string[], usage: LargeUsage): LargeStatement {
  const lines = accountLines(terms, usage);
  const account = lines.map(printed);
  const control = controlRows(usage);
  return {
    month: monthText(usage.month),
    source: usage.source,
    notes,
    total: accountTotal(account),
    lines: { titles: statementHeader, rows: account.map(lineCells) },
    parts: () => ({ titles: partsHeader(usage.groupedBy), rows: partRows(lines, usage) }),
    control: { titles: controlHeader, rows: control.map(({ cells }) => cells) },
    account: lines,
    isComplete: control.every(({ isEqual }) => isEqual),
  };
}

function partRows(lines: readonly AccountLine[], usage: LargeUsage): Cell[][] {
  const month = serialOfMonth(usage.month);
  const partOf = partsByName(usage.parts);
  return groupLines(lines, usage).flatMap(({ name, lines: shared }) =>
    shared.map((line) => [month, name, ...partCells(line, partOf(name, line.name), usage)]),
  );
}

type FindPart = (group: string, product: string) => UsagePart | undefined;

function partsByName(parts: readonly UsagePart[]): FindPart {
  const known = new Map(parts.map((part) => [`${part.group.toLowerCase()}\u0000${part.product.name}`, part]));
  return (group, product) => known.get(`${group.toLowerCase()}\u0000${product}`);
}

function partCells({ name, computed, notes }: PrintedLine, part: UsagePart | undefined, usage: LargeUsage): Cell[] {
  const used: Cell[] = part === undefined ? ["", ""] : [part.hours, figureCell(ok(part.sum))];
  if (!computed.ok) {
    const error = figureCell(computed);
    return [name, ...used, error, "", error, error, error, noteOf(notes, [computed])];
  }
  const { of, costs } = computed.value;
  return [
    name,
    ...used,
    part === undefined ? "" : figureCell(ok(usage.own(of, part.group))),
    of.unit,
    figureCell(costs.committed),
    figureCell(costs.onDemand),
    figureCell(costs.total),
    noteOf(notes, [costs.total]),
  ];
}
