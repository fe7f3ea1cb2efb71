import { shiftOf } from "../../grid/shift/shift";
import { invalidArgument } from "../hostError";
import { HostCollection, HostObject } from "../hostObject";
import { moveCells } from "./moveCells";
import type { Table } from "./tables";

/** The rows of a table under its header. */
export class TableRows extends HostCollection<TableRow> {
  constructor(private readonly table: Table) {
    super();
  }

  override members(): TableRow[] {
    return Array.from({ length: this.table.info.rect.rows - 1 }, (_row, index) => new TableRow(this.table, index));
  }

  protected override keyOf(row: TableRow): string {
    return String(row.Index);
  }

  /** A position of null, or -1, is the end; what stands below in the table's columns makes room, as in Excel. */
  Add(index: number | null, values?: unknown): TableRow {
    const { rect } = this.table.info;
    const count = rect.rows - 1;
    const at = index === null || index === -1 ? count : index;
    if (!Number.isInteger(at) || at < 0 || at > count) throw invalidArgument();
    const rows = this.rowsOf(values);
    shift(this.table, at, rows.length);
    this.table.resizeTo({ ...rect, rows: rect.rows + rows.length });
    this.table.part({ ...rect, row: rect.row + 1 + at, rows: rows.length }).Values = rows;
    return new TableRow(this.table, at);
  }

  DeleteRowsAt(index: number, count = 1): void {
    const { rect } = this.table.info;
    const all = rect.rows - 1;
    if (index < 0 || count < 1 || index + count > all) throw invalidArgument();
    if (count < all) {
      shift(this.table, index + count, -count);
      this.table.resizeTo({ ...rect, rows: rect.rows - count });
    } else {
      // A table keeps one blank row.
      if (count > 1) shift(this.table, count, 1 - count);
      this.table.resizeTo({ ...rect, rows: 2 });
      this.table.part({ ...rect, row: rect.row + 1, rows: 1 }).Clear("Contents");
    }
  }

  /** One blank row where no values are given. */
  private rowsOf(values: unknown): unknown[][] {
    const { cols } = this.table.info.rect;
    if (values === undefined || values === null) return [new Array<unknown>(cols).fill("")];
    const rows = Array.isArray(values) ? (values as unknown[][]) : [];
    if (!rows.length || rows.some((row) => !Array.isArray(row) || row.length !== cols)) throw invalidArgument();
    return rows;
  }
}

class TableRow extends HostObject {
  override readonly scalars = ["Index", "Values"];

  constructor(
    private readonly table: Table,
    private readonly index: number,
  ) {
    super();
  }

  get Index() {
    return this.index;
  }
  get Values(): unknown {
    return this.GetRange().Values;
  }
  set Values(values: unknown) {
    this.GetRange().Values = values;
  }
  GetRange() {
    const { rect } = this.table.info;
    if (this.index >= rect.rows - 1) throw invalidArgument();
    return this.table.part({ ...rect, row: rect.row + 1 + this.index, rows: 1 });
  }
  Delete() {
    this.table.Rows.DeleteRowsAt(this.index);
  }
}

/** Makes room for rows in the table's columns from this one on, or takes them away. */
function shift(table: Table, index: number, by: number): void {
  const { sheet, rect } = table.info;
  const row = rect.row + 1 + index;
  const rows = { ...rect, row: by > 0 ? row : row + by, rows: Math.abs(by) };
  moveCells(table.book, sheet, shiftOf(rows, "rows", by > 0));
}
