import { fromA1, MAX_COLUMNS, MAX_ROWS, splitAddress } from "../../grid/address";
import type { GridEngine, Rect } from "../../grid/engine";
import { HostError, invalidArgument } from "../hostError";
import { HostCollection, HostObject, NOTHING, type Nothing } from "../hostObject";
import { Names } from "./names";
import { Range } from "./range";
import { Tables } from "./tables";

/** The workbook that is open in the grid: the root of every batch. */
export class ExcelWorkbook extends HostObject {
  override readonly scalars = ["Name"];
  readonly Worksheets: Worksheets;

  constructor(
    readonly engine: GridEngine,
    private readonly fileName: () => string,
    readonly recalculateAll: () => void,
  ) {
    super();
    this.Worksheets = new Worksheets(this);
  }

  get Name() {
    return this.fileName();
  }
  get Tables() {
    return new Tables(this, null);
  }
  get Names() {
    return new Names(this);
  }
  get Application() {
    return new Application(this);
  }
  GetSelectedRange() {
    return new Range(this, this.engine.selection());
  }
  GetActiveCell() {
    const { sheet, rect } = this.engine.selection();
    return new Range(this, { sheet, rect: { ...rect, rows: 1, cols: 1 } });
  }

  /** The range of an address, a name, a table or a table's column, as `worksheet.getRange` reads it. */
  range(text: string, sheet: string): Range {
    const { sheet: named, a1 } = splitAddress(text);
    const rect = fromA1(a1);
    if (rect) return new Range(this, { sheet: named ?? sheet, rect });
    const name = this.engine.names().find((other) => other.name.toLowerCase() === a1.toLowerCase());
    if (name) return this.range(name.reference, sheet);
    const [, table, column] = /^([^[\]]+)(?:\[([^[\]]*)\])?$/.exec(a1) ?? [];
    const found = this.Tables.lookUp(table ?? "");
    if (!found) throw invalidArgument();
    return column ? found.Columns.GetItem(column).GetDataBodyRange() : found.GetDataBodyRange();
  }
}

class Application extends HostObject {
  override readonly scalars = ["CalculationMode"];

  constructor(private readonly book: ExcelWorkbook) {
    super();
  }
  get CalculationMode() {
    return "Automatic";
  }
  Calculate(type: string) {
    if (type === "Recalculate") this.book.engine.recalculate();
    else this.book.recalculateAll();
  }
}

class Worksheets extends HostCollection<Worksheet> {
  private readonly known = new Map<string, Worksheet>();

  constructor(private readonly book: ExcelWorkbook) {
    super();
  }

  override members(): Worksheet[] {
    return this.book.engine.sheets().map((name) => this.of(name));
  }

  protected override keyOf(sheet: Worksheet): string {
    return sheet.Name;
  }

  Add(name?: string): Worksheet {
    const taken = this.book.engine.sheets().map((other) => other.toLowerCase());
    let added = name ?? "";
    for (let n = taken.length + 1; !added; n++) if (!taken.includes(`sheet${n}`)) added = `Sheet${n}`;
    if (taken.includes(added.toLowerCase())) {
      throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
    }
    this.book.engine.addSheet(added);
    return this.of(added);
  }

  GetActiveWorksheet(): Worksheet {
    return this.of(this.book.engine.activeSheet());
  }

  renamed(sheet: Worksheet, from: string, to: string): void {
    this.known.delete(from);
    this.known.set(to, sheet);
  }

  private of(name: string): Worksheet {
    const sheet = this.known.get(name) ?? new Worksheet(this.book, name, `{sheet-${this.known.size + 1}}`);
    this.known.set(name, sheet);
    return sheet;
  }
}

/** A sheet; it keeps its id when it is renamed. */
export class Worksheet extends HostObject {
  override readonly scalars = ["Id", "Name", "Position", "Visibility"];

  constructor(
    private readonly book: ExcelWorkbook,
    private name: string,
    private readonly id: string,
  ) {
    super();
  }

  get Id() {
    return this.id;
  }
  get Name() {
    return this.name;
  }
  set Name(to: string) {
    this.book.engine.renameSheet(this.name, to);
    this.book.Worksheets.renamed(this, this.name, to);
    this.name = to;
  }
  get Position() {
    return this.book.engine.sheets().indexOf(this.name);
  }
  get Visibility() {
    return "Visible";
  }
  get Tables() {
    return new Tables(this.book, this.name);
  }
  get Names() {
    return this.book.Names;
  }
  get FreezePanes() {
    return new FreezePanes(this.book, this.name);
  }
  GetRange(address?: string | null) {
    if (address) return this.book.range(address, this.name);
    return this.rect({ row: 0, col: 0, rows: MAX_ROWS, cols: MAX_COLUMNS });
  }
  GetCell(row: number, col: number) {
    return this.rect({ row, col, rows: 1, cols: 1 });
  }
  GetRangeByIndexes(row: number, col: number, rows: number, cols: number) {
    return this.rect({ row, col, rows, cols });
  }
  GetUsedRange() {
    return this.GetRange().GetUsedRange();
  }
  GetUsedRangeOrNullObject(): Range | Nothing {
    return this.book.engine.usedRect(this.name) ? this.GetUsedRange() : NOTHING;
  }
  Activate() {
    this.book.engine.activateSheet(this.name);
  }
  Delete() {
    this.book.engine.deleteSheet(this.name);
  }

  private rect(rect: Rect): Range {
    return new Range(this.book, { sheet: this.name, rect });
  }
}

class FreezePanes extends HostObject {
  constructor(
    private readonly book: ExcelWorkbook,
    private readonly sheet: string,
  ) {
    super();
  }
  FreezeRows(rows: number) {
    this.book.engine.freezeRows(this.sheet, rows);
  }
  Unfreeze() {
    this.book.engine.freezeRows(this.sheet, 0);
  }
}
