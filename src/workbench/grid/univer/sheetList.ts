import { generateRandomId, mergeWorksheetSnapshotWithDefault } from "@univerjs/core";
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetWorksheetNameMutation,
  type IInsertSheetMutationParams,
} from "@univerjs/sheets";
import type { SheetChange } from "../engine";
import { Listeners } from "./listeners";
import { SheetNames } from "./sheetNames";
import { UNIT, type UniverBook } from "./univerBook";

const CHANGES: readonly string[] = [InsertSheetMutation.id, RemoveSheetMutation.id, SetWorksheetNameMutation.id];
export const DEFAULT_SIZE = { rows: 5000, cols: 26 };
/** Pixels; the fifteen digits of a figure fit, since the grid cuts off what does not. */
export const COLUMN_WIDTH = 136;

/** The sheets of the workbook and how their tabs look. */
export class SheetList {
  readonly changed = new Listeners<SheetChange>();

  constructor(private readonly book: UniverBook) {
    const names = new SheetNames(book.workbook);
    book.commands.onCommandExecuted(({ id }) => {
      if (CHANGES.includes(id)) for (const change of names.changes()) this.changed.tell(change);
    });
  }

  names(): string[] {
    return this.book.workbook.getSheets().map((sheet) => sheet.getSheetName());
  }

  active(): string {
    return this.book.workbook.getActiveSheet().getSheetName();
  }

  activate(name: string): void {
    this.book.workbook.setActiveSheet(this.book.sheet(name));
  }

  /** As if another user had added it: Univer would else bring the new sheet to the front, twenty milliseconds a sheet. */
  add(name: string, { rows, cols } = DEFAULT_SIZE): void {
    const sheet = mergeWorksheetSnapshotWithDefault({
      id: generateRandomId(),
      name,
      rowCount: rows,
      columnCount: cols,
      defaultColumnWidth: COLUMN_WIDTH,
    });
    const params: IInsertSheetMutationParams = { unitId: UNIT, index: this.names().length, sheet };
    this.book.commands.syncExecuteCommand(InsertSheetMutation.id, params, { fromCollab: true });
  }

  rename(name: string, to: string): void {
    this.book.sheet(name).setName(to);
  }

  move(name: string, position: number): void {
    this.book.workbook.moveSheet(this.book.sheet(name), position);
  }

  delete(name: string): void {
    this.book.workbook.deleteSheet(this.book.sheet(name));
  }

  tabColor(name: string): string {
    return this.book.sheet(name).getTabColor() ?? "";
  }

  setTabColor(name: string, color: string): void {
    this.book.sheet(name).setTabColor(color);
  }

  isHidden(name: string): boolean {
    return this.book.sheet(name).isSheetHidden();
  }

  setHidden(name: string, isHidden: boolean): void {
    if (isHidden) this.book.sheet(name).hideSheet();
    else this.book.sheet(name).showSheet();
  }
}
