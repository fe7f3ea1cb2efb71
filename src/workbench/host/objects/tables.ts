import type { Rect } from "../../grid/rect";
import type { TableInfo } from "../../grid/engine";
import { invalidArgument, itemNotFound } from "../hostError";
import { HostCollection, HostObject } from "../hostObject";
import { Range } from "./range";
import { TableColumns } from "./tableColumns";
import { TableFilter } from "./tableFilter";
import { TableRows } from "./tableRows";
import type { ExcelWorkbook } from "./workbook";
import type { Worksheet } from "./worksheet";

/** The tables of the workbook, or of one sheet. */
export class Tables extends HostCollection<Table> {
  constructor(
    private readonly book: ExcelWorkbook,
    private readonly sheet: string | null,
  ) {
    super();
  }

  override members(): Table[] {
    const all = this.book.engine.tables().filter((table) => this.sheet === null || table.sheet === this.sheet);
    return all.map(({ id }) => new Table(this.book, id));
  }

  protected override keyOf(table: Table): string {
    return table.Name;
  }

  Add(address: unknown): Table {
    const sheet = this.sheet ?? this.book.engine.activeSheet();
    const { area } = address instanceof Range ? address : this.book.range(String(address), sheet);
    this.book.Worksheets.GetItem(area.sheet).Protection.check("edit");
    const taken = this.book.engine.tables().map((table) => table.name);
    let name = "";
    for (let n = taken.length + 1; !name; n++) if (!taken.includes(`Table${n}`)) name = `Table${n}`;
    return new Table(this.book, this.book.engine.addTable(area.sheet, area.rect, name).id);
  }
}

/** A table; its address and columns are those of the grid. */
export class Table extends HostObject {
  override readonly scalars = ["Id", "Name", "ShowHeaders", "ShowTotals", "Style"];

  constructor(
    readonly book: ExcelWorkbook,
    private readonly id: string,
  ) {
    super();
  }

  get info(): TableInfo {
    const info = this.book.engine.tables().find((table) => table.id === this.id);
    if (!info) throw invalidArgument();
    return info;
  }

  get Id() {
    return this.id;
  }
  get Name() {
    return this.info.name;
  }
  set Name(name: string) {
    const other = this.book.Tables.lookUp(name);
    if (other && other.Id !== this.id) throw invalidArgument();
    this.book.engine.renameTable(this.id, name);
  }
  get Style() {
    return this.info.style;
  }
  set Style(style: string) {
    this.book.engine.setTableStyle(this.id, style);
  }
  get ShowHeaders() {
    return true;
  }
  get ShowTotals() {
    return false;
  }
  get Worksheet(): Worksheet {
    return this.book.Worksheets.GetItem(this.info.sheet);
  }
  get Columns() {
    return new TableColumns(this);
  }
  get Rows() {
    return new TableRows(this);
  }
  get AutoFilter() {
    return new TableFilter(this);
  }
  ClearFilters() {
    this.AutoFilter.ClearCriteria();
  }
  GetRange() {
    return this.part(this.info.rect);
  }
  GetHeaderRowRange() {
    return this.part({ ...this.info.rect, rows: 1 });
  }
  GetDataBodyRange() {
    const { rect } = this.info;
    return this.part({ ...rect, row: rect.row + 1, rows: rect.rows - 1 });
  }
  /** A table of the workbench has no row of totals; Excel refuses one that is not shown in the same words. */
  GetTotalRowRange(): never {
    throw itemNotFound();
  }
  Resize(address: unknown) {
    const { area } = address instanceof Range ? address : this.book.range(String(address), this.info.sheet);
    this.resizeTo(area.rect);
  }
  Delete() {
    this.Worksheet.Protection.check("edit");
    const { sheet, rect } = this.info;
    this.book.engine.deleteTable(this.id);
    this.book.engine.clear(sheet, rect, "all");
  }
  ConvertToRange() {
    this.Worksheet.Protection.check("edit");
    const range = this.GetRange();
    this.book.engine.deleteTable(this.id);
    return range;
  }

  resizeTo(rect: Rect): void {
    this.Worksheet.Protection.check("edit");
    this.book.engine.resizeTable(this.id, rect);
  }

  part(rect: Rect): Range {
    return new Range(this.book, { sheet: this.info.sheet, rect });
  }
}
