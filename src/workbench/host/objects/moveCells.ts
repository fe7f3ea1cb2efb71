import { isShiftable } from "../../grid/shift/shiftTables";
import type { Shift } from "../../grid/shift/shift";
import { HostError } from "../hostError";
import type { ExcelWorkbook } from "./workbook";

/** Inserts or deletes cells unless the sheet is protected, or a table, a spill or merged cells would be torn apart. */
export function moveCells(book: ExcelWorkbook, sheet: string, shift: Shift): void {
  book.Worksheets.GetItem(sheet).Protection.check("edit");
  if (!isShiftable(book.engine, sheet, shift)) {
    throw new HostError("InvalidOperation", "This operation would move cells of a table, a spill or merged cells.");
  }
  book.engine.shift(sheet, shift);
}
