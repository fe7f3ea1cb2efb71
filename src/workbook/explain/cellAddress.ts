import { parseA1Ref } from "@borgar/fx";
import { cellName } from "../moveFormula";

/** A cell of a range, by its row and column in it (from 0): C4 for the third row of Usage!C2:C745. */
export function cellAt(range: string, row: number, column: number): string {
  const reference = parseA1Ref(range);
  if (!reference || !("range" in reference)) throw new Error(`${range} is no range.`);
  const { top, left } = reference.range;
  return cellName((top ?? 0) + row, (left ?? 0) + column);
}

/** The cell of a reading: ranges are read row by row. */
export function readingCell(range: string, columns: number, reading: number): string {
  return cellAt(range, Math.floor(reading / columns), reading % columns);
}

/** Cells and their sheet, by its name. */
export interface Cells {
  readonly sheet: string;
  readonly cells: string;
}

/** The sheet of an address as Excel writes it, and the address on it: 'My Sheet'!C2 is My Sheet and C2. */
export function splitSheet(address: string): Cells {
  const mark = address.lastIndexOf("!");
  const sheet = address
    .slice(0, mark)
    .replace(/^'(.*)'$/, "$1")
    .replaceAll("''", "'");
  return { sheet, cells: address.slice(mark + 1) };
}
