import { shiftOf } from "../../grid/shift/shift";
import { HostError, invalidArgument } from "../hostError";
import { HostCollection, HostObject } from "../hostObject";
import { moveCells } from "./moveCells";
import type { Table } from "./tables";

export class TableColumns extends HostCollection<TableColumn> {
  constructor(private readonly table: Table) {
    super();
  }

  override members(): TableColumn[] {
    return this.table.info.columns.map((_name, index) => new TableColumn(this.table, index));
  }

  protected override keyOf(column: TableColumn): string {
    return column.Name;
  }

  /** A position of null, or -1, is the end; values begin with the header. What stands to the right makes room. */
  Add(index?: number | null, values?: unknown, name?: string | null): TableColumn {
    const { sheet, rect, columns } = this.table.info;
    const at = index === undefined || index === null || index === -1 ? rect.cols : index;
    if (!Number.isInteger(at) || at < 0 || at > rect.cols) throw invalidArgument();
    const given = Array.isArray(values) ? (values as unknown[][]) : null;
    if (given && (given.length !== rect.rows || given.some((row) => !Array.isArray(row) || row.length !== 1))) {
      throw invalidArgument();
    }
    moveCells(this.table.book, sheet, shiftOf({ ...rect, col: rect.col + at, cols: 1 }, "columns", true));
    const whole = { ...rect, cols: rect.cols + 1 };
    const column = this.table.part({ ...rect, col: rect.col + at, cols: 1 });
    if (given) column.Values = given;
    if (name || !given) column.GetRow(0).Values = [[name || freeName(columns)]];
    this.table.book.engine.reshapeTable(this.table.Id, whole);
    return new TableColumn(this.table, at);
  }
}

function freeName(columns: readonly string[]): string {
  let n = columns.length + 1;
  while (columns.includes(`Column${n}`)) n++;
  return `Column${n}`;
}

class TableColumn extends HostObject {
  override readonly scalars = ["Id", "Index", "Name", "Values"];

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
  set Name(name: string) {
    this.GetHeaderRowRange().Values = [[name]];
  }
  get Values(): unknown {
    return this.GetRange().Values;
  }
  set Values(values: unknown) {
    this.GetRange().Values = values;
  }
  GetHeaderRowRange() {
    return this.table.GetHeaderRowRange().GetColumn(this.index);
  }
  GetRange() {
    return this.table.GetRange().GetColumn(this.index);
  }
  GetDataBodyRange() {
    return this.table.GetDataBodyRange().GetColumn(this.index);
  }
  /** Formulas at the column become #REF!; what stands to the right of the table moves left. */
  Delete() {
    const { sheet, rect } = this.table.info;
    if (rect.cols === 1) throw new HostError("InvalidOperation", "A table keeps at least one column.");
    moveCells(this.table.book, sheet, shiftOf({ ...rect, col: rect.col + this.index, cols: 1 }, "columns", false));
  }
}
