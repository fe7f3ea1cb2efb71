import type { Working } from "../../sheet/explain/working";
import type { Series } from "../addChart";
import { absolute } from "../formula/absolute";
import { cellName } from "../moveFormula";
import { readingCell } from "./cellAddress";
import type { ExplainedCell } from "./explainSelection";

/** A rectangle of values and formulas on the new sheet. */
export interface Block {
  readonly address: string;
  readonly formulas: readonly (readonly (string | number)[])[];
}

/** The hours of a working, beside its steps. */
interface HourBlock {
  readonly block: Block;
  readonly header: string;
  readonly formats: readonly (readonly [address: string, format: string])[];
  /** The cells that number the hours. */
  readonly hours: string;
  readonly series: readonly Series[];
}

/** All 15 digits, and never a point without digits behind it. */
export const figureFormat = "#,##0.00#############";
/** The row of the headers. */
export const top = 5;
const firstColumn = 6;
/** The hours of a leap year; more are not written one by one. */
const mostRows = 8784;

const columnAt = (index: number): string => cellName(0, firstColumn + index).slice(0, -1);
const cellsOf = (column: number, rows: number): string =>
  `${columnAt(column)}${top + 1}:${columnAt(column)}${top + rows}`;

/**
 * DD.HOURLY where hours are metered one by one, else the readings, and where it applies their HWMP, which stands in a row of
 * the steps. Null where there are no hours, or they are not the cells of one range.
 */
export function hourBlock(
  { hours: deciding }: Working,
  explained: ExplainedCell,
  written: string,
  hwmpRow: number,
): HourBlock | null {
  if (deciding === null) return null;
  const { readings, columns, by } = deciding;
  if (columns === null) return readings > mostRows ? null : readingBlock(explained, readings, deciding.counting === undefined ? null : hwmpRow); // prettier-ignore
  const shown = ["Usage", "Included", ...(by === "usage" ? [] : ["On-demand"])];
  return {
    block: { address: `${columnAt(0)}${top}`, formulas: [[`=DD.HOURLY(${written})`]] },
    header: `${columnAt(0)}${top}:${columnAt(columns.length - 1)}${top}`,
    formats: columns.slice(1).map((_, index) => [cellsOf(index + 1, readings), figureFormat]),
    hours: cellsOf(0, readings),
    series: shown.map((name) => ({ name, cells: cellsOf(columns.lastIndexOf(name), readings) })),
  };
}

function readingBlock({ args: [usage], site }: ExplainedCell, rows: number, hwmpRow: number | null): HourBlock | null {
  if (!usage?.range || !usage.read.ok) return null;
  const { range } = usage;
  const columns = (usage.read.value as unknown[][])[0]?.length ?? 1;
  const sheet = range.slice(0, range.lastIndexOf("!") + 1);
  const names = ["Hour", "Usage", ...(hwmpRow === null ? [] : ["HWMP"])];
  const lines = Array.from({ length: rows }, (_, row) => [
    row + 1,
    `=${absolute(`${sheet}${readingCell(range, columns, row)}`, site, [])}`,
    ...(hwmpRow === null ? [] : [`=$B$${hwmpRow}`]),
  ]);
  const last = columnAt(names.length - 1);
  return {
    block: { address: `${columnAt(0)}${top}:${last}${top + rows}`, formulas: [names, ...lines] },
    header: `${columnAt(0)}${top}:${last}${top}`,
    formats: [],
    hours: cellsOf(0, rows),
    series: names.slice(1).map((name, index) => ({ name, cells: cellsOf(index + 1, rows) })),
  };
}
