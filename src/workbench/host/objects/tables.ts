import type { Rect, TableInfo } from "../../grid/engine";
import { invalidArgument } from "../hostError";
import { HostCollection, HostObject } from "../hostObject";
import { Range } from "./range";
import type { ExcelWorkbook } from "./workbook";
import type { Worksheet } from "./worksheets";

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
    const taken = this.book.engine.tables().map((table) => table.name);
    let name = "";
    for (let n = taken.length + 1; !name; n++) if (!taken.includes(`Table${n}`)) name = `Table${n}`;
    return new Table(this.book, this.book.engine.addTable(area.sheet, area.rect, name).id);
  }
}

class Table extends HostObject {
  override readonly scalars = ["Id", "Name", "ShowHeaders", "ShowTotals"];

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
    this.book.engine.renameTable(this.id, name);
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
    return new Columns(this);
  }
  get Rows() {
    return new Rows(this);
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
  Resize(address: unknown) {
    const { area } = address instanceof Range ? address : this.book.range(String(address), this.info.sheet);
    this.book.engine.resizeTable(this.id, area.rect);
  }
  Delete() {
    const { sheet, rect } = this.info;
    this.book.engine.deleteTable(this.id);
    this.book.engine.clear(sheet, rect, "all");
  }
  ConvertToRange() {
    const range = this.GetRange();
    this.book.engine.deleteTable(this.id);
    return range;
  }

  part(rect: Rect): Range {
    return new Range(this.book, { sheet: this.info.sheet, rect });
  }
}

class Columns extends HostCollection<Column> {
  constructor(private readonly table: Table) {
    super();
  }
  override members(): Column[] {
    return this.table.info.columns.map((_name, index) => new Column(this.table, index));
  }
  protected override keyOf(column: Column): string {
    return column.Name;
  }
}

class Column extends HostObject {
  override readonly scalars = ["Id", "Index", "Name"];

  constructor(
    private readonly table: Table,
    private readonly index: number,
  ) {
    super();
  }
  get Id() {
    return this.index + 1;
  }
  get Index() {
    return this.index;
  }
  get Name() {
    return this.table.info.columns[this.index] ?? "";
  }
  GetRange() {
    return this.table.GetRange().GetColumn(this.index);
  }
  GetDataBodyRange() {
    return this.table.GetDataBodyRange().GetColumn(this.index);
  }
}

class Rows extends HostObject {
  override readonly scalars = ["Count"];

  constructor(private readonly table: Table) {
    super();
  }
  get Count() {
    return this.table.info.rect.rows - 1;
  }
  GetCount() {
    return this.Count;
  }
  /** Rows are added below; Excel's other positions are not offered. */
  Add(index: number | null, values: unknown[][]) {
    if (index !== null && index !== undefined) throw invalidArgument();
    const { id, rect } = this.table.info;
    this.table.book.engine.resizeTable(id, { ...rect, rows: rect.rows + values.length });
    this.table.part({ ...rect, row: rect.row + rect.rows, rows: values.length }).Values = values;
  }
}
