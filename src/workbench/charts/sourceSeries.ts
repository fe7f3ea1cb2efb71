import type { Area, Rect } from "../grid/rect";
import type { CellInfo } from "../grid/engine";
import { newSeries, type ChartSeries } from "./chart";
import { kindOf, type ChartType } from "./chartType";

export type SeriesBy = "Auto" | "Columns" | "Rows";

const DATE_FORMAT = /[ymd]/i;
const NOT_FORMAT = /"[^"]*"|\[[^\]]*\]/g;

/**
 * The series of a source range as Excel reads one: text in the first row is names, text or dates in the first column are
 * categories; a blank corner makes both so. The longer side of the figures gives the points, unless it is said which.
 */
export function sourceSeries(
  { sheet, rect }: Area,
  cells: readonly (readonly CellInfo[])[],
  type: ChartType,
  seriesBy: SeriesBy,
): ChartSeries[] {
  const hasBlankCorner = rect.rows > 1 && rect.cols > 1 && isBlank(cells[0]?.[0]);
  const head = (cells[0] ?? []).slice(rect.cols > 1 ? 1 : 0);
  const hasNames = rect.rows > 1 && (areLabels(head) || (hasBlankCorner && !head.every(isBlank)));
  const side = cells.slice(hasNames ? 1 : 0).map((row) => row[0]);
  const { family } = kindOf(type);
  const hasCategories = rect.cols > 1 && (areLabels(side) || hasBlankCorner || family === "scatter");
  const body: Rect = {
    row: rect.row + (hasNames ? 1 : 0),
    col: rect.col + (hasCategories ? 1 : 0),
    rows: rect.rows - (hasNames ? 1 : 0),
    cols: rect.cols - (hasCategories ? 1 : 0),
  };
  const top = hasNames ? { ...body, row: rect.row, rows: 1 } : null;
  const left = hasCategories ? { ...body, col: rect.col, cols: 1 } : null;
  const isByColumns = seriesBy === "Columns" || (seriesBy === "Auto" && body.rows >= body.cols);
  const area = (part: Rect | null): Area | null => part && { sheet, rect: part };
  return Array.from({ length: isByColumns ? body.cols : body.rows }, (_series, n) => {
    const [names, categories] = isByColumns ? [top, left] : [left, top];
    const part = isByColumns ? { ...body, col: body.col + n, cols: 1 } : { ...body, row: body.row + n, rows: 1 };
    const name = names && (isByColumns ? { ...names, col: part.col, cols: 1 } : { ...names, row: part.row, rows: 1 });
    return newSeries(type, { name: area(name), values: area(part), categories: area(categories) });
  });
}

const isBlank = (cell: CellInfo | undefined) => !cell || cell.value === null;

/** Some text or dates, and no other figures. */
function areLabels(cells: readonly (CellInfo | undefined)[]): boolean {
  const filled = cells.filter((cell) => cell !== undefined && cell.value !== null);
  return filled.length > 0 && filled.every((cell) => typeof cell?.value === "string" || isDate(cell));
}

const isDate = (cell: CellInfo | undefined) =>
  typeof cell?.value === "number" && DATE_FORMAT.test(cell.numberFormat.replace(NOT_FORMAT, ""));
