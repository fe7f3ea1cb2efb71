import { HostObject, NOTHING, type Nothing } from "../hostObject";
import { Range } from "./range";
import type { ExcelWorkbook } from "./workbook";

/** The rows and columns of a sheet that stay in sight. */
export class FreezePanes extends HostObject {
  constructor(
    private readonly book: ExcelWorkbook,
    private readonly sheet: string,
  ) {
    super();
  }
  FreezeRows(rows: number) {
    this.book.engine.freeze(this.sheet, rows, 0);
  }
  FreezeColumns(columns: number) {
    this.book.engine.freeze(this.sheet, 0, columns);
  }
  /** Everything up to the last cell of the range. */
  FreezeAt(place: unknown) {
    const { rect } = (place instanceof Range ? place : this.book.range(String(place), this.sheet)).area;
    this.book.engine.freeze(this.sheet, rect.row + rect.rows, rect.col + rect.cols);
  }
  Unfreeze() {
    this.book.engine.freeze(this.sheet, 0, 0);
  }
  GetLocationOrNullObject(): Range | Nothing {
    const { rows, cols } = this.book.engine.frozen(this.sheet);
    if (rows + cols === 0) return NOTHING;
    const corner = new Range(this.book, {
      sheet: this.sheet,
      rect: { row: 0, col: 0, rows: rows || 1, cols: cols || 1 },
    });
    return rows === 0 ? corner.GetEntireColumn() : cols === 0 ? corner.GetEntireRow() : corner;
  }
}
