import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import type { Rect, TableInfo } from "../engine";
import { fromUniverRange, toUniverRange } from "./values";

const STYLE = "table-default-0";

/** Excel tables in a Univer workbook. */
export class Tables {
  private added = 0;

  constructor(
    private readonly workbook: FWorkbook,
    private readonly renamed: (name: string) => void,
  ) {}

  list(): TableInfo[] {
    return this.workbook.getTableList().map(({ id, name, subUnitId, range, columns }) => ({
      id,
      name,
      sheet: this.workbook.getSheetBySheetId(subUnitId)?.getSheetName() ?? "",
      rect: fromUniverRange(range),
      columns: columns.map((column) => column.displayName),
    }));
  }

  add(sheet: FWorksheet, rect: Rect, name: string): TableInfo {
    const taken = new Set(this.list().map((table) => table.id));
    let id = "";
    do id = `table${++this.added}`;
    while (taken.has(id));
    void sheet.addTable(name, toUniverRange(rect), id, { tableStyleId: STYLE });
    const table = this.list().find((other) => other.id === id);
    if (!table) throw new Error(`The table ${name} was refused.`);
    this.renamed(name);
    return table;
  }

  rename(id: string, name: string): void {
    void this.sheetOf(id).setTableName(id, name);
    this.renamed(name);
  }

  resize(id: string, rect: Rect): void {
    void this.sheetOf(id).setTableRange(id, toUniverRange(rect));
  }

  delete(id: string): void {
    void this.sheetOf(id).removeTable(id);
  }

  private sheetOf(id: string): FWorksheet {
    const info = this.workbook.getTableList().find((table) => table.id === id);
    const sheet = info && this.workbook.getSheetBySheetId(info.subUnitId);
    if (!sheet) throw new Error("There is no such table.");
    return sheet;
  }
}
