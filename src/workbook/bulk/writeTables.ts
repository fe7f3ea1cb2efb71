import type { Cell } from "../../sheet/result";
import { asWritten } from "../check/needsTextFormat";
import { columnName } from "../moveFormula";
import type { LargeTable } from "./largeStatement";

/** A table that is written to a sheet of its own; what stands above it is the sheet's. */
export interface PlacedTable {
  readonly sheet: string;
  readonly name: string;
  /** The row of the titles, counted from 1. */
  readonly top: number;
  readonly table: LargeTable;
  readonly formats: Readonly<Record<string, string>>;
  readonly widths: Readonly<Record<string, number>>;
}

/** One batch may have 5 MB; a row of a dozen figures and a note has up to 1 kB. */
const rowsAtOnce = 2_000;
/** Excel's rows of a sheet. */
const sheetRows = 1_048_576;
const otherWidth = 110;

/** Why a table cannot stand on a sheet; null where it can. */
export const tooLong = ({ top, table, sheet }: PlacedTable): string | null =>
  top + table.rows.length <= sheetRows
    ? null
    : `“${sheet}” would have ${table.rows.length} rows, and a sheet has ${sheetRows}. Give files of fewer organizations.`;

/** Writes the rows in parts, then makes them a table. The sheet is there. */
export async function writeTable(context: Excel.RequestContext, placed: PlacedTable): Promise<void> {
  const { top, name, formats, widths } = placed;
  const { titles, rows } = placed.table;
  const sheet = context.workbook.worksheets.getItem(placed.sheet);
  const last = columnName(titles.length - 1);
  const bottom = top + Math.max(rows.length, 1);
  for (const [index, title] of titles.entries()) {
    const letter = columnName(index);
    const format = formats[title] ?? "@"; // what is no figure is text, also where it looks like a formula
    if (rows.length > 0)
      sheet.getRange(`${letter}${top + 1}:${letter}${bottom}`).numberFormat = format as unknown as string[][]; // one for all its cells
    sheet.getRange(`${letter}:${letter}`).format.columnWidth = widths[title] ?? otherWidth;
    if (formats[title] !== undefined) sheet.getRange(`${letter}${top}`).format.horizontalAlignment = "Right";
  }
  sheet.getRange(`A${top}:${last}${top}`).values = [[...titles]];
  for (let row = 0; row < rows.length; row += rowsAtOnce) {
    const part = rows.slice(row, row + rowsAtOnce);
    const first = top + 1 + row;
    sheet.getRange(`A${first}:${last}${first + part.length - 1}`).values = part.map((cells) => cells.map(valueOf));
    await context.sync();
  }
  sheet.tables.add(sheet.getRange(`A${top}:${last}${bottom}`), true).name = name;
  sheet.freezePanes.freezeRows(top);
  await context.sync();
}

/** An error is written as Excel spells it, which makes it one. */
const valueOf = (cell: Cell): unknown => (typeof cell === "object" ? cell.error : asWritten(cell));
