import { readMonth } from "../../sheet/readMonth";
import { cellName } from "../moveFormula";
import type { Cells } from "./findCells";
import { absolute, columnReference, titleReference } from "./written";
import { tableAround, type WorkbookTable } from "./workbookTables";

/** A column of the block that the usage lies in, over the same rows. */
export interface Column {
  readonly title: string;
  readonly titleReference: string;
  /** Over the rows of the usage. */
  readonly reference: string;
  readonly first: { readonly value: unknown; readonly reference: string; readonly isDate: boolean };
  readonly last: unknown;
  readonly isOwn: boolean;
}

/** How far the block is looked for to either side. */
const reach = 30;
const sheetColumns = 16_384;

/** The columns of the block in which a range lies, itself among them. A range of one row has its titles elsewhere. */
export async function readBeside(
  context: Excel.RequestContext,
  cells: Cells,
  tables: readonly WorkbookTable[],
): Promise<Column[]> {
  if (cells.rows < 2) return [];
  const table = tableAround(tables, cells);
  const hasTitles = table !== undefined || cells.row > 0;
  const from = table?.column ?? Math.max(0, cells.column - reach);
  const to = table ? table.column + table.titles.length : Math.min(sheetColumns, cells.column + cells.columns + reach);
  const sheet = context.workbook.worksheets.getItem(cells.sheet);
  const line = (row: number) => sheet.getRangeByIndexes(row, from, 1, to - from).load({ values: true });
  const firstRow = table ? Math.max(cells.row, table.row) : cells.row;
  const titleRow = table ? table.row - 1 : cells.row - 1;
  const titles = hasTitles ? line(titleRow) : null;
  const first = line(firstRow).load({ numberFormat: true });
  const last = line(cells.row + cells.rows - 1);
  await context.sync();

  const valuesOf = (range: Excel.Range | null): unknown[] => (range?.values as unknown[][] | undefined)?.[0] ?? [];
  const [titleValues, firstValues, lastValues] = [valuesOf(titles), valuesOf(first), valuesOf(last)];
  const formats = (first.numberFormat as unknown[][])[0] ?? [];
  const isBlank = (index: number): boolean => isEmpty(titleValues[index]) && isEmpty(firstValues[index]);
  const isWhole = table !== undefined && cells.rows >= table.rows;
  const columns = Array.from({ length: to - from }, (_, index): Column => {
    const title = asTitle(titleValues[index]);
    const address = (row: number) => absolute(`${quoteSheet(cells)}${cellName(row, from + index)}`);
    const rows = `${cellName(cells.row, from + index)}:${cellName(cells.row + cells.rows - 1, from + index)}`;
    return {
      title,
      titleReference: table ? titleReference(table.name, title) : hasTitles ? address(titleRow) : "",
      reference: isWhole ? columnReference(table.name, title) : absolute(`${quoteSheet(cells)}${rows}`),
      first: {
        value: firstValues[index],
        reference: address(firstRow),
        isDate: isDate(firstValues[index], formats[index]),
      },
      last: lastValues[index],
      isOwn: from + index >= cells.column && from + index < cells.column + cells.columns,
    };
  });
  if (table) return columns;
  const own = cells.column - from;
  let [start, end] = [own, own + cells.columns];
  while (start > 0 && !isBlank(start - 1)) start--;
  while (end < columns.length && !isBlank(end)) end++;
  return columns.slice(start, end);
}

const isEmpty = (value: unknown): boolean => value === "" || value === undefined || value === null;

const asTitle = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

/** The sheet as it stands in the address that Excel gave, quotes included. */
const quoteSheet = ({ address }: Cells): string => address.slice(0, address.lastIndexOf("!") + 1);

/** A date is a number that is shown as one, or text that reads as one: 45,000 metrics are no day of 2023. */
function isDate(value: unknown, format: unknown): boolean {
  const month = readMonth(value);
  if (!month.ok || month.value === null) return false;
  if (typeof value !== "number") return true;
  const codes = String(format).replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  return /[ymdh]/i.test(codes);
}
