import type { Area, Rect } from "./rect";

/** The size of an Excel sheet. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** 0 → A, 26 → AA. */
export function columnName(index: number): string {
  let name = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** A → 0, AA → 26. */
export function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Quotes a sheet name where a formula needs it. */
export function quoteSheet(name: string): string {
  const plain = /^[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** The address of a rectangle, e.g. B2:C4, or $B$2:$C$4. */
export function toA1(rect: Rect, absolute = false): string {
  const mark = absolute ? "$" : "";
  const corner = (row: number, col: number) => `${mark}${columnName(col)}${mark}${row + 1}`;
  const first = corner(rect.row, rect.col);
  if (rect.rows === 1 && rect.cols === 1) return first;
  return `${first}:${corner(rect.row + rect.rows - 1, rect.col + rect.cols - 1)}`;
}

/** The same; whole columns and rows as B:C and 2:3, which files know in names alone. */
function toWholeA1(rect: Rect, absolute = false): string {
  const mark = absolute ? "$" : "";
  const { row, col, rows, cols } = rect;
  if (cols === MAX_COLUMNS) return `${mark}${row + 1}:${mark}${row + rows}`;
  if (rows === MAX_ROWS) return `${mark}${columnName(col)}:${mark}${columnName(col + cols - 1)}`;
  return toA1(rect, absolute);
}

/** The rectangle of an address such as B2, B2:C4, C:C or 2:3; null where the text is none. */
export function fromA1(text: string): Rect | null {
  const match = /^([A-Za-z]{1,3})?(\d+)?(?::([A-Za-z]{1,3})?(\d+)?)?$/.exec(text.replaceAll("$", "").trim());
  if (!match || !text || text.endsWith(":")) return null;
  const [, col1, row1, col2 = col1, row2 = row1] = match;
  const isCell = col1 !== undefined && row1 !== undefined && col2 !== undefined && row2 !== undefined;
  const isWhole =
    text.includes(":") &&
    (row1 === undefined) === (row2 === undefined) &&
    (col1 === undefined) === (col2 === undefined);
  if (!isCell && !isWhole) return null;
  const rows = [row1 ? Number(row1) - 1 : 0, row2 ? Number(row2) - 1 : MAX_ROWS - 1].sort((a, b) => a - b) as [
    number,
    number,
  ];
  const cols = [col1 ? columnIndex(col1) : 0, col2 ? columnIndex(col2) : MAX_COLUMNS - 1].sort((a, b) => a - b) as [
    number,
    number,
  ];
  if (rows[0] < 0 || rows[1] >= MAX_ROWS || cols[1] >= MAX_COLUMNS) return null;
  return { row: rows[0], col: cols[0], rows: rows[1] - rows[0] + 1, cols: cols[1] - cols[0] + 1 };
}

/** Splits `'My sheet'!A1:B2` into the sheet and the rest; the sheet is null where none is named. */
export function splitAddress(address: string): { sheet: string | null; a1: string } {
  const text = address.replace(/^=/, "");
  const mark = text.lastIndexOf("!");
  if (mark < 0) return { sheet: null, a1: text };
  const sheet = text.slice(0, mark).replace(/^'|'$/g, "").replaceAll("''", "'");
  return { sheet, a1: text.slice(mark + 1) };
}

/** The full address of an area, with its sheet. */
export function areaAddress(area: Area, absolute = false): string {
  return `${quoteSheet(area.sheet)}!${toWholeA1(area.rect, absolute)}`;
}

/** A key for a cell, fit for a map. */
export function siteKey(sheet: string, row: number, col: number): string {
  return `${sheet}!${row},${col}`;
}
