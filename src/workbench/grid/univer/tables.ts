import type { ICommandService } from "@univerjs/core";
import { AddSheetTableMutation, DeleteSheetTableMutation } from "@univerjs/preset-sheets-table";
import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import type { Rect } from "../rect";
import type { TableInfo } from "../engine";
import { UNIT } from "./univerBook";
import { fromUniverRange, toUniverRange } from "./values";

const THEME = "table-default-0";
/** What Excel gives a new table. */
const STYLE = "TableStyleMedium2";

/** Excel tables in a Univer workbook. */
export class Tables {
  private added = 0;
  private readonly styles = new Map<string, string>();

  constructor(
    private readonly workbook: FWorkbook,
    private readonly commands: ICommandService,
  ) {}

  /** Columns are called what their header cells say; Univer itself keeps the names that a table began with. */
  list(): TableInfo[] {
    return this.workbook.getTableList().map(({ id, name, subUnitId, range, columns }) => {
      const sheet = this.workbook.getSheetBySheetId(subUnitId);
      const header = (c: number) => sheet?.getSheet().getCellRaw(range.startRow, range.startColumn + c)?.v;
      return {
        id,
        name,
        sheet: sheet?.getSheetName() ?? "",
        rect: fromUniverRange(range),
        columns: columns.map(({ displayName }, c) => String(header(c) ?? displayName)),
        style: this.styles.get(id) ?? STYLE,
      };
    });
  }

  add(sheet: FWorksheet, rect: Rect, name: string): TableInfo {
    const taken = new Set(this.list().map((table) => table.id));
    do this.added++;
    while (taken.has(`table${this.added}`));
    const id = `table${this.added}`;
    void sheet.addTable(name, toUniverRange(rect), id, { tableStyleId: THEME });
    const table = this.list().find((other) => other.id === id);
    if (!table) throw new Error(`The table ${name} was refused.`);
    return table;
  }

  rename(id: string, name: string): void {
    void this.sheetOf(id).setTableName(id, name);
  }

  resize(id: string, rect: Rect): void {
    void this.sheetOf(id).setTableRange(id, toUniverRange(rect));
  }

  /** Univer keeps the columns that a table began with: it begins again, by mutation, which leaves formulas alone. */
  reshape(id: string, rect: Rect): void {
    const sheet = this.sheetOf(id);
    const name = this.workbook.getTableList().find((table) => table.id === id)?.name ?? "";
    const place = { unitId: UNIT, subUnitId: sheet.getSheetId(), tableId: id };
    const header = Array.from({ length: rect.cols }, (_column, c) => {
      const text = sheet.getSheet().getCellRaw(rect.row, rect.col + c)?.v;
      return text === undefined || text === null || text === "" ? `Column${c + 1}` : String(text);
    });
    const table = { ...place, name, range: toUniverRange(rect), header, options: { tableStyleId: THEME } };
    this.commands.syncExecuteCommand(DeleteSheetTableMutation.id, place);
    this.commands.syncExecuteCommand(AddSheetTableMutation.id, table);
  }

  /** The headers that were changed since the table took its columns: what Univer calls them still, and what they say. */
  renamedColumns(): { table: TableInfo; renamed: { from: string; to: string }[] }[] {
    const infos = this.list();
    return this.workbook.getTableList().flatMap(({ id, columns }) => {
      const table = infos.find((info) => info.id === id);
      const pairs = columns.map(({ displayName: from }, c) => ({ from, to: table?.columns[c] ?? from }));
      const renamed = pairs.filter(({ from, to }) => from !== to);
      return table && renamed.length ? [{ table, renamed }] : [];
    });
  }

  setStyle(id: string, style: string): void {
    this.styles.set(id, style);
  }

  delete(id: string): void {
    this.styles.delete(id);
    void this.sheetOf(id).removeTable(id);
  }

  private sheetOf(id: string): FWorksheet {
    const info = this.workbook.getTableList().find((table) => table.id === id);
    const sheet = info && this.workbook.getSheetBySheetId(info.subUnitId);
    if (!sheet) throw new Error("There is no such table.");
    return sheet;
  }
}
