import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import type { Rect, TableInfo } from "../engine";
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
    private readonly renamed: (name: string) => void,
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
    let id = "";
    do id = `table${++this.added}`;
    while (taken.has(id));
    void sheet.addTable(name, toUniverRange(rect), id, { tableStyleId: THEME });
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
