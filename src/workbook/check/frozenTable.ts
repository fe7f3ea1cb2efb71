import { filteredSentence } from "../filteredTable";
import { asWritten, needsTextFormat } from "./needsTextFormat";

/** Where the formulas are kept that were frozen: one row for each cell, in words that an auditor can read. */
export const frozenSheetName = "DD Frozen formulas";
const frozenTableName = "DD_Frozen";
const columns = ["Sheet", "Cell", "Formula", "Frozen value", "Number format", "Sheet id"] as const;
export const width = columns.length;

/** A cell that was frozen. The formula stands in the row of its own cell; the cells that it filled name that cell. */
export interface FrozenRow {
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string;
  readonly value: unknown;
  readonly numberFormat: string;
  readonly sheetId: string;
}

export const spillsFrom = (cell: string): string => `spills from ${cell}`;

export interface FoundTable {
  readonly state: "found";
  readonly table: Excel.Table;
  readonly sheet: Excel.Worksheet;
  readonly header: Excel.Range;
  /** Rows under the header. */
  readonly count: number;
  readonly isProtected: boolean;
  /** Why its rows cannot be changed as they are shown; null where they can. */
  readonly filtered: string | null;
}

/** The table as it was found, or why it cannot be used. */
export type FrozenTable =
  { readonly state: "none" } | { readonly state: "broken"; readonly message: string } | FoundTable;

export async function findFrozenTable(context: Excel.RequestContext): Promise<FrozenTable> {
  const table = context.workbook.tables.getItemOrNullObject(frozenTableName).load({ name: true });
  const taken = context.workbook.worksheets.getItemOrNullObject(frozenSheetName).load({ name: true });
  await context.sync();
  if (table.isNullObject)
    return taken.isNullObject
      ? { state: "none" }
      : {
          state: "broken",
          message: `The sheet “${frozenSheetName}” has no table ${frozenTableName}. Rename the sheet if it is yours; if the table was renamed, give it its name back (Table Design › Table Name).`,
        };
  table.autoFilter.load({ isDataFiltered: true });
  const header = table.getHeaderRowRange().load({ values: true, rowIndex: true, columnIndex: true });
  const body = table.getDataBodyRange().load({ rowCount: true });
  const sheet = table.worksheet.load({ name: true, protection: { protected: true } });
  await context.sync();
  const titles = (header.values as unknown[][])[0] ?? [];
  if (columns.some((column, index) => titles[index] !== column))
    return {
      state: "broken",
      message: `The columns of the table ${frozenTableName} were changed. They must be ${columns.join(", ")}, in this order.`,
    };
  const filtered = table.autoFilter.isDataFiltered ? filteredSentence(frozenTableName) : null;
  return {
    state: "found",
    table,
    sheet,
    header,
    count: body.rowCount,
    isProtected: sheet.protection.protected,
    filtered,
  };
}

const rowsAtOnce = 4_000;

/** Reads the rows of the table. */
export async function readFrozenRows(
  context: Excel.RequestContext,
  { header, count }: FoundTable,
): Promise<FrozenRow[]> {
  const rows: FrozenRow[] = [];
  for (let row = 0; row < count; row += rowsAtOnce) {
    const last = Math.min(rowsAtOnce, count - row) - 1;
    const part = header
      .getCell(0, 0)
      .getOffsetRange(row + 1, 0)
      .getResizedRange(last, width - 1);
    part.load({ values: true });
    await context.sync();
    for (const [sheet, cell, formula, value, numberFormat, sheetId] of part.values as unknown[][])
      if (cell !== "")
        rows.push({
          sheet: String(sheet),
          cell: String(cell),
          formula: String(formula),
          value,
          numberFormat: String(numberFormat),
          sheetId: String(sheetId),
        });
  }
  return rows;
}

const firstRow = 4;
const title = "Formulas that were frozen to values";
const hint = "The pane restores them: Check › Freeze to values › Undo. While this sheet is kept, nothing is lost.";

/** Adds rows at the end of the table; makes the table, on a sheet of its own, where there is none. */
export async function addFrozenRows(
  context: Excel.RequestContext,
  found: Exclude<FrozenTable, { state: "broken" }>,
  rows: readonly FrozenRow[],
): Promise<void> {
  if (found.state === "found") {
    found.table.rows.add(
      undefined,
      rows.map(() => columns.map(() => "")),
    );
    const start = found.header.getCell(0, 0).getOffsetRange(found.count + 1, 0);
    return fill(context, start, rows);
  }
  const sheet = context.workbook.worksheets.add(frozenSheetName);
  sheet.getRange("A1:A2").values = [[title], [hint]];
  const heading = sheet.getRange("A1").format.font;
  heading.bold = true;
  heading.size = 16;
  sheet.getRangeByIndexes(firstRow - 1, 0, 1, width).values = [[...columns]];
  await fill(context, sheet.getRangeByIndexes(firstRow, 0, 1, 1), rows);
  const area = sheet.getRangeByIndexes(firstRow - 1, 0, rows.length + 1, width);
  sheet.tables.add(area, true).name = frozenTableName;
  area.format.autofitColumns();
}

/** Writes rows from a cell on. Text is written into cells of text format, so that Excel takes it as it is. */
export async function fill(
  context: Excel.RequestContext,
  start: Excel.Range,
  rows: readonly FrozenRow[],
): Promise<void> {
  for (let row = 0; row < rows.length; row += rowsAtOnce) {
    if (row > 0) await context.sync();
    const part = rows.slice(row, row + rowsAtOnce);
    const cells = start.getOffsetRange(row, 0).getResizedRange(part.length - 1, width - 1);
    cells.numberFormat = part.map(({ value }) => ["@", "@", "@", needsTextFormat(value) ? "@" : "General", "@", "@"]);
    cells.values = part.map(({ sheet, cell, formula, value, numberFormat, sheetId }) => [
      asWritten(sheet),
      cell,
      formula,
      asWritten(value),
      numberFormat,
      sheetId,
    ]);
  }
}
