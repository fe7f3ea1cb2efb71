import { areaAddress, MAX_COLUMNS, MAX_ROWS } from "../../grid/address";
import { CellError, type Area, type CellInput, type GridEngine, type Rect, type Value } from "../../grid/engine";
import { HostError, invalidArgument } from "../hostError";
import { HostObject, NOTHING, type Nothing } from "../hostObject";
import { DataValidation } from "./dataValidation";
import { RangeFormat } from "./format";
import { retype } from "./retype";
import type { ExcelWorkbook } from "./workbook";
import type { Worksheet } from "./worksheets";

const toWire = (value: Value) => (value instanceof CellError ? value.code : (value ?? ""));

/** A rectangle of cells on a sheet. */
export class Range extends HostObject {
  override readonly scalars = [
    "Address", "CellCount", "ColumnCount", "ColumnIndex", "Formulas", "NumberFormat", "RowCount", "RowIndex", "Text", "Values",
  ]; // prettier-ignore

  constructor(
    readonly book: ExcelWorkbook,
    readonly area: Area,
  ) {
    super();
    const { row, col, rows, cols } = area.rect;
    const isInside =
      row >= 0 && col >= 0 && rows > 0 && cols > 0 && row + rows <= MAX_ROWS && col + cols <= MAX_COLUMNS;
    if (!isInside) throw invalidArgument();
  }

  get Address() {
    return areaAddress(this.area);
  }
  get RowIndex() {
    return this.area.rect.row;
  }
  get ColumnIndex() {
    return this.area.rect.col;
  }
  get RowCount() {
    return this.area.rect.rows;
  }
  get ColumnCount() {
    return this.area.rect.cols;
  }
  get CellCount() {
    return this.area.rect.rows * this.area.rect.cols;
  }
  get Values(): unknown {
    return this.cells().map((row) => row.map(({ value }) => toWire(value)));
  }
  set Values(values: unknown) {
    this.write(values, (value, format) => retype(value, format));
  }
  get Formulas(): unknown {
    return this.cells().map((row) => row.map(({ value, formula }) => formula ?? toWire(value)));
  }
  set Formulas(values: unknown) {
    this.Values = values;
  }
  get Text() {
    return this.engine.text(this.area.sheet, this.area.rect);
  }
  get NumberFormat(): unknown {
    return this.cells().map((row) => row.map(({ numberFormat }) => numberFormat));
  }
  set NumberFormat(formats: unknown) {
    this.Worksheet.Protection.check("allowFormatCells");
    const cells = this.matrix(formats).map((row) =>
      row.map((numberFormat) => (typeof numberFormat === "string" ? { format: { numberFormat } } : undefined)),
    );
    this.engine.write(this.area.sheet, this.area.rect, cells);
  }
  get Format() {
    return new RangeFormat(this.engine, this.area, this.Worksheet.Protection);
  }
  get DataValidation() {
    return new DataValidation(this.engine.validations(this.area.sheet), this.area, this.Worksheet.Protection);
  }
  get Worksheet(): Worksheet {
    return this.book.Worksheets.GetItem(this.area.sheet);
  }

  GetCell(row: number, col: number) {
    return this.shaped({ ...this.at(row, col) });
  }
  GetOffsetRange(rows: number, cols: number) {
    const { rect } = this.area;
    return this.shaped({ ...rect, row: rect.row + rows, col: rect.col + cols });
  }
  GetResizedRange(rows: number, cols: number) {
    const { rect } = this.area;
    return this.shaped({ ...rect, rows: rect.rows + rows, cols: rect.cols + cols });
  }
  GetAbsoluteResizedRange(rows: number, cols: number) {
    return this.shaped({ ...this.area.rect, rows, cols });
  }
  GetRow(row: number) {
    return this.shaped({ ...this.area.rect, row: this.area.rect.row + row, rows: 1 });
  }
  GetColumn(col: number) {
    return this.shaped({ ...this.area.rect, col: this.area.rect.col + col, cols: 1 });
  }
  GetEntireColumn() {
    return this.shaped({ ...this.area.rect, row: 0, rows: MAX_ROWS });
  }
  GetUsedRange() {
    return this.used() ?? this.shaped(this.at(0, 0));
  }
  GetUsedRangeOrNullObject(): Range | Nothing {
    return this.used() ?? NOTHING;
  }
  GetSpillingToRangeOrNullObject(): Range | Nothing {
    const spill = this.engine.spillRect(this.area.sheet, this.area.rect.row, this.area.rect.col);
    return spill ? this.shaped(spill) : NOTHING;
  }
  Clear(applyTo: "All" | "Contents" | "Formats" = "All") {
    this.Worksheet.Protection.check(applyTo === "Formats" ? "allowFormatCells" : "edit");
    const what = { All: "all", Contents: "contents", Formats: "formats" } as const;
    this.engine.clear(this.area.sheet, this.area.rect, what[applyTo]);
  }
  Select() {
    this.engine.select(this.area.sheet, this.area.rect);
  }
  _ValidateArraySize() {}

  private get engine(): GridEngine {
    return this.book.engine;
  }

  private cells() {
    return this.engine.read(this.area.sheet, this.area.rect);
  }

  private shaped(rect: Rect): Range {
    return new Range(this.book, { sheet: this.area.sheet, rect });
  }

  private at(row: number, col: number): Rect {
    return { row: this.area.rect.row + row, col: this.area.rect.col + col, rows: 1, cols: 1 };
  }

  private used(): Range | null {
    const used = this.engine.usedRect(this.area.sheet);
    if (!used) return null;
    const { rect } = this.area;
    const rows = Math.min(rect.row + rect.rows, used.rows) - rect.row;
    const cols = Math.min(rect.col + rect.cols, used.cols) - rect.col;
    return rows > 0 && cols > 0 ? this.shaped({ ...rect, rows, cols }) : null;
  }

  /** One value stands for every cell; a null in a matrix leaves its cell alone. */
  private matrix(values: unknown): readonly (readonly unknown[])[] {
    const { rows, cols } = this.area.rect;
    if (!Array.isArray(values)) return Array.from({ length: rows }, () => new Array<unknown>(cols).fill(values));
    const isSameShape = values.length === rows && values.every((row) => Array.isArray(row) && row.length === cols);
    if (!isSameShape) {
      const reason =
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
      throw new HostError("InvalidArgument", reason);
    }
    return values as unknown[][];
  }

  private write(values: unknown, typed: (value: unknown, format: string) => CellInput): void {
    this.Worksheet.Protection.check("edit");
    const current = this.cells();
    const cells = this.matrix(values).map((row, r) =>
      row.map((value, c) => (value === null ? undefined : typed(value, current[r]?.[c]?.numberFormat ?? "General"))),
    );
    this.engine.write(this.area.sheet, this.area.rect, cells);
  }
}
