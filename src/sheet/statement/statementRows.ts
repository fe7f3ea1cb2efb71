import type { Exact } from "../../engine/exact";
import { then, type Result } from "../../engine/issue";
import { totalOf, type Costs, type Quantities, type StatementLine } from "../../engine/statement";
import { sentence, toCell, toFigure, type Cell, type CellValue } from "../result";
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
export function cellOf(figure: Result<CellValue>): Cell {
  const cell = toCell(figure);
  return cell.ok ? cell.value : { error: cell.error, message: cell.message };
}

export const figureCell = (figure: Result<Exact>): Cell => cellOf(then(figure, toFigure));

export function lineCells({ name, computed, notes }: PrintedLine): Cell[] {
  if (!computed.ok) {
    const error = cellOf(computed);
    return [name, "", "", error, "", error, error, error, error, error, error, error, noteOf(notes, [computed])];
  }
  const { of, quantities, costs } = computed.value;
  const { option, aggregation, warnings } = of.line;
  const { billable, commitment, allotment, included, onDemand } = quantities;
  const shown = [billable, commitment, allotment, included, onDemand].map(toFigure);
  const [used, ...others] = shown.map(cellOf);
  const amounts = [costs.committed, costs.onDemand, costs.total].map((amount) => then(amount, toFigure));
  return [
    name,
    option,
    aggregation,
    used as Cell,
    of.unit,
    ...others,
    ...amounts.map(cellOf),
    noteOf([...warnings, ...notes], [...shown, ...amounts]),
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
  const unknown = lines.filter((line) => !totalCost(line).ok).map(({ name }) => name);
  const said = unknown.length === 0 ? [] : [`Not known, because of ${unknown.join(", ")}.`];
  const blank: Cell[] = statementHeader.slice(1, 9).map(() => "");
  return ["Total", ...blank, total("committed"), total("onDemand"), total("total"), [...said, ...notes].join(" ")];
}

/** What all lines together cost, as its cell shows it. */
export const accountTotal = (lines: readonly PrintedLine[]): Result<number> =>
  then(totalOf(lines.map(({ computed }) => then(computed, ({ costs }) => costs.total))), toFigure);

/** What a line costs, as its cell shows it. */
export const totalCost = ({ computed }: PrintedLine): Result<number> =>
  then(computed, ({ costs }) => then(costs.total, toFigure));
