import { SetWorksheetColWidthMutation, type ISetWorksheetColWidthMutationParams } from "@univerjs/sheets";
import type { Rect } from "../rect";
import { UNIT, type UniverBook } from "./univerBook";
import { toUniverRange } from "./values";

const LONGEST_LOOK = 500;

/** Widths, heights, and what is frozen or hidden. */
export class RowsAndColumns {
  constructor(
    private readonly book: UniverBook,
    private readonly text: (sheet: string, rect: Rect) => string[][],
  ) {}

  columnWidth(sheet: string, col: number): number {
    return this.book.sheet(sheet).getColumnWidth(col);
  }

  /** By mutation: Univer's command measures every row of the sheet anew, as Excel does not. */
  setColumnWidth(sheet: string, col: number, pixels: number): void {
    const facade = this.book.sheet(sheet);
    const params: ISetWorksheetColWidthMutationParams = {
      unitId: UNIT,
      subUnitId: facade.getSheetId(),
      ranges: [toUniverRange({ row: 0, col, rows: facade.getMaxRows(), cols: 1 })],
      colWidth: pixels,
    };
    this.book.commands.syncExecuteCommand(SetWorksheetColWidthMutation.id, params);
  }

  rowHeight(sheet: string, row: number): number {
    const data = this.book.sheet(sheet).getSheet();
    return data.getRowVisible(row) ? data.getRowHeight(row) : 0;
  }

  setRowsHidden(sheet: string, row: number, rows: number, isHidden: boolean): void {
    const facade = this.book.sheet(sheet);
    if (isHidden) facade.hideRows(row, rows);
    else facade.showRows(row, rows);
  }

  autofitRows(sheet: string, rect: Rect): void {
    const inside = this.book.clip(sheet, rect);
    if (inside) this.book.sheet(sheet).setRowAutoHeight(inside.row, inside.rows);
  }

  autofitColumns(sheet: string, rect: Rect): void {
    const inside = this.book.clip(sheet, rect);
    if (!inside) return;
    const shown = this.text(sheet, { ...inside, rows: Math.min(inside.rows, LONGEST_LOOK) });
    for (let c = 0; c < inside.cols; c++) {
      const longest = Math.max(...shown.map((row) => row[c]?.length ?? 0));
      this.setColumnWidth(sheet, inside.col + c, Math.min(360, Math.max(64, 24 + longest * 7.2)));
    }
  }

  freeze(sheet: string, rows: number, cols: number): void {
    const none = -1;
    this.book.sheet(sheet).setFreeze({ xSplit: cols, ySplit: rows, startRow: rows || none, startColumn: cols || none });
  }

  frozen(sheet: string): { rows: number; cols: number } {
    const { xSplit, ySplit } = this.book.sheet(sheet).getFreeze();
    return { rows: ySplit, cols: xSplit };
  }

  showsGridlines(sheet: string): boolean {
    return !this.book.sheet(sheet).hasHiddenGridLines();
  }

  setGridlines(sheet: string, isShown: boolean): void {
    this.book.sheet(sheet).setHiddenGridlines(!isShown);
  }
}
