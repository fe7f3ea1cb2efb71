import type { Cell } from "../../sheet/result";
import { columnName } from "../moveFormula";
import { doneWith, type Outcome } from "../outcome";
import { asArgument, monthArgument } from "./monthCell";
import { call, type Argument, type Spill } from "./call";
import type { ReportSource } from "./source";
import type { ReportStyle } from "./styles";
import type { Report } from "./writeReport";

/** The row of the titles. */
export const top = 5;
/** Rows below the result that look like its own: a contract grows. */
const growth = 50;

const columns: Readonly<Record<string, readonly [points: number, style?: ReportStyle]>> = {
  Product: [150],
  Option: [60],
  Aggregation: [90],
  "Billable usage": [105, "DD Quantity"],
  Unit: [65],
  Commitment: [90, "DD Quantity"],
  Allotment: [90, "DD Quantity"],
  "Included usage": [110, "DD Quantity"],
  "On-demand usage": [125, "DD Quantity"],
  "Committed cost": [115, "DD Money"],
  "On-demand cost": [115, "DD Money"],
  "Total cost": [90, "DD Money"],
  Note: [330, "DD Text"],
};
/** The names that the lines are grouped by. */
const grouped = [130] as const;

/** DD.STATEMENT as it stands on a sheet of its own. */
export interface StatementTable extends Spill {
  readonly titles: readonly Cell[];
  /** The letters of a column. */
  readonly column: (title: string) => string;
  /** How the figures of each column look. */
  readonly looks: readonly (ReportStyle | undefined)[];
  readonly look: Pick<Report, "styles" | "widths" | "totals" | "remarks" | "fitted">;
  /** All columns, for the page. */
  readonly across: string;
}

export function statementTable(
  source: ReportSource,
  { groupBy, only }: { readonly groupBy: string | null; readonly only: string | null },
): Outcome<StatementTable> {
  const { usage, contract, allotments, settings, rates } = source;
  const spill = call("STATEMENT", [
    asArgument(usage),
    asArgument(contract),
    asArgument(allotments),
    monthArgument(source),
    text(groupBy),
    asArgument(settings),
    asArgument(rates),
    text(only),
  ]);
  if (!spill.ok) return spill;
  const { formula, rows } = spill.value;
  const [titles = []] = rows;
  const last = top + rows.length + growth;
  const letters = titles.map((_, index) => columnName(index));
  const lastColumn = letters.at(-1) ?? "A";
  const column = (title: string): string => letters[titles.indexOf(title)] ?? "A";
  const looks = titles.map((title, index) => ({ letter: letters[index] ?? "A", look: columns[title as string] ?? grouped })); // prettier-ignore
  return doneWith({
    formula,
    rows,
    titles,
    column,
    looks: looks.map(({ look: [, style] }) => style),
    across: `A:${lastColumn}`,
    look: {
      styles: [
        ["A1", "DD Title"],
        ["A2", "DD Note"],
        ["B3", "DD Month"],
        ...looks.flatMap(({ letter, look: [, style] }) =>
          style === undefined ? [] : [[`${letter}${top + 1}:${letter}${last}`, style] as const],
        ),
        [`A${top}:${lastColumn}${top}`, "DD Header"],
        ...looks.flatMap(({ letter, look: [, style] }) =>
          isFigure(style) ? [[`${letter}${top}`, "DD Figures header"] as const] : [],
        ),
      ],
      widths: looks.map(({ letter, look: [points] }) => [`${letter}:${letter}`, points] as const),
      totals: { address: `A${top + 1}:${lastColumn}${last}`, column: column("Product") },
      remarks: unknownLines(rows),
      fitted: { rows: `A${top + 1}:${lastColumn}${top + rows.length - 1}`, of: `A${top}` },
    },
  });
}

export const isFigure = (style: ReportStyle | undefined): style is "DD Quantity" | "DD Money" =>
  style === "DD Quantity" || style === "DD Money";

export const text = (value: string | null): Argument | null =>
  value === null ? null : { written: `"${value.replaceAll('"', '""')}"`, value };

/** How many lines have no cost, for what was written to be told with it. */
function unknownLines(rows: Spill["rows"]): string[] {
  const [titles = []] = rows;
  const [product, cost] = [titles.indexOf("Product"), titles.indexOf("Total cost")];
  const unknown = rows.filter((cells) => typeof cells[cost] === "object" && cells[product] !== "Total").length;
  const total = rows.at(-1)?.[cost];
  const said = unknown === 1 ? "The cost of 1 line is" : `The cost of ${unknown} lines is`;
  return unknown === 0 && typeof total !== "object" ? [] : [`${said} not known, and so is the total: see their notes.`];
}
