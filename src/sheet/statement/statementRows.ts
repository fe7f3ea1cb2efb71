import type { Exact } from "../../engine/exact";
import { then, type Result } from "../../engine/issue";
import { totalOf, type Costs, type Quantities, type StatementLine } from "../../engine/statement";
import { sentence, toCell, toFigure, type Cell } from "../result";
import type { AccountLine } from "./accountLines";

export const statementHeader = [
  "Product",
  "Option",
  "Aggregation",
  "Billable usage",
  "Unit",
  "Commitment",
  "Allotment",
  "Included usage",
  "On-demand usage",
  "Committed cost",
  "On-demand cost",
  "Total cost",
  "Note",
] as const;

/** A line as it is printed: the account's, or the part that an organization bears. */
export interface PrintedLine {
  readonly name: string;
  readonly computed: Result<{ readonly of: StatementLine; readonly quantities: Quantities; readonly costs: Costs }>;
  readonly notes: readonly string[];
}

export const printed = ({ name, computed, notes }: AccountLine): PrintedLine => ({
  name,
  computed: then(computed, (of) => ({ ok: true, value: { of, quantities: of.quantities, costs: of.costs } })),
  notes,
});

/** The cell of a figure, or its error with what is wrong. */
export function figureCell(figure: Result<Exact>): Cell {
  const cell = toCell(then(figure, toFigure));
  return cell.ok ? cell.value : { error: cell.error, message: cell.message };
}

export function lineCells({ name, computed, notes }: PrintedLine): Cell[] {
  if (!computed.ok) {
    const error = figureCell(computed);
    return [name, "", "", error, "", error, error, error, error, error, error, error, noteOf(notes, [computed])];
  }
  const { of, quantities, costs } = computed.value;
  const { option, aggregation, warnings } = of.line;
  const { billable, commitment, allotment, included, onDemand } = quantities;
  const figure = (exact: Exact): Cell => figureCell({ ok: true, value: exact });
  return [
    name,
    option,
    aggregation,
    figure(billable),
    of.unit,
    ...[commitment, allotment, included, onDemand].map(figure),
    ...[costs.committed, costs.onDemand, costs.total].map(figureCell),
    noteOf([...warnings, ...notes], [costs.committed, costs.onDemand]),
  ];
}

/** Everything that is to be said of a line, in one cell: what is wrong first. */
export function noteOf(notes: readonly string[], results: readonly Result<unknown>[]): string {
  const wrong = results.flatMap((result) => (result.ok ? [] : result.issues.map(sentence)));
  return [...new Set([...wrong, ...notes])].join(" ");
}

/** The sums of the amounts as they are printed; not known where one of them is not. */
export function totalCells(lines: readonly PrintedLine[], notes: readonly string[]): Cell[] {
  const total = (amount: keyof Costs): Cell =>
    figureCell(totalOf(lines.map(({ computed }) => then(computed, ({ costs }) => costs[amount]))));
  const unknown = lines
    .filter(({ computed }) => !computed.ok || !computed.value.costs.total.ok)
    .map(({ name }) => name);
  const said = unknown.length === 0 ? [] : [`Not known, because of ${unknown.join(", ")}.`];
  const blank: Cell[] = statementHeader.slice(1, 9).map(() => "");
  return ["Total", ...blank, total("committed"), total("onDemand"), total("total"), [...said, ...notes].join(" ")];
}
