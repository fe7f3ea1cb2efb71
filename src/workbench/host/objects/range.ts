import { intersection } from "../../grid/intersection";
import { wholeFormat } from "../../grid/namedStyles";
import { shiftOf } from "../../grid/shift/shift";
import { CellError, type CellInput, type Value } from "../../grid/engine";
import type { Rect } from "../../grid/rect";
import { HostError, itemNotFound } from "../hostError";
import { moveCells } from "./moveCells";
import { RangeAreas } from "./rangeAreas";
import { TablesOfRange } from "./tablesOfRange";
import { NOTHING, type Nothing } from "../hostObject";
import { ConditionalFormatCollection } from "./conditionalFormats";
import { DataValidation } from "./dataValidation";
import { RangeFormat } from "./format";
import { RangePlaces } from "./rangePlaces";
import { retype } from "./retype";
import type { Worksheet } from "./worksheet";

const cellsOf = ({ row, col, rows, cols }: Rect) =>
  Array.from({ length: rows * cols }, (_cell, n) => ({ row: row + Math.floor(n / cols), col: col + (n % cols) }));

function typeOf(value: Value): "Empty" | "Error" | "Double" | "Boolean" | "String" {
  if (value === null || value === "") return "Empty";
  if (value instanceof CellError) return "Error";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}

const toWire = (value: Value) => (value instanceof CellError ? value.code : (value ?? ""));

/** A rectangle of cells on a sheet. */
export class Range extends RangePlaces {
  override readonly scalars = [
    "Address", "CellCount", "ColumnCount", "ColumnIndex", "Formulas", "HasSpill", "NumberFormat", "RowCount", "RowIndex", "Text", "ValueTypes", "Values",
  ]; // prettier-ignore

  get Values(): unknown {
    return this.cells().map((row) => row.map(({ value }) => toWire(value)));
  }
  set Values(values: unknown) {
    this.write(values, (value, format) => retype(value, format));
  }
  get ValueTypes(): unknown {
    return this.cells().map((row) => row.map(({ value }) => typeOf(value)));
  }
  get RowHidden(): boolean | null {
    const { row, rows } = this.area.rect;
    const isHidden = Array.from({ length: rows }, (_row, r) => this.engine.rowHeight(this.area.sheet, row + r) === 0);
    return isHidden.every(Boolean) ? true : isHidden.some(Boolean) ? null : false;
  }
  set RowHidden(isHidden: boolean) {
    this.engine.setRowsHidden(this.area.sheet, this.area.rect.row, this.area.rect.rows, isHidden);
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
  get ConditionalFormats() {
    return new ConditionalFormatCollection(this);
  }
  /** Null where the cells have several. */
  get Style(): string | null {
    const { sheet, rect } = this.area;
    const used = this.engine.usedRect(sheet);
    const cells = (used && intersection(used, rect)) ?? { ...rect, rows: 1, cols: 1 };
    const named = new Set(cellsOf(cells).map(({ row, col }) => this.engine.style(sheet, row, col).named));
    return named.size === 1 ? ([...named][0] ?? null) : null;
  }
  set Style(name: string) {
    this.Worksheet.Protection.check("allowFormatCells");
    const style = this.engine.styles.find(name);
    if (!style) throw itemNotFound();
    const { name: named, ...look } = style;
    this.engine.format(this.area.sheet, this.area.rect, { ...wholeFormat(look), named });
  }
  get DataValidation() {
    return new DataValidation(this.engine, this.area, this.Worksheet.Protection);
  }
  get Worksheet(): Worksheet {
    return this.book.Worksheets.GetItem(this.area.sheet);
  }

  GetTables(isFullyContained?: boolean | null) {
    return new TablesOfRange(this, isFullyContained ?? false);
  }
  GetMergedAreasOrNullObject(): RangeAreas | Nothing {
    const { sheet, rect } = this.area;
    const merged = this.engine.merges(sheet).filter((one) => intersection(one, rect));
    return merged.length ? new RangeAreas(this.book, merged.map((one) => ({ sheet, rect: one }))) : NOTHING; // prettier-ignore
  }
  Merge(isAcross?: boolean | null) {
    this.Worksheet.Protection.check("allowFormatCells");
    this.engine.merge(this.area.sheet, this.area.rect, isAcross ?? false);
  }
  Unmerge() {
    this.Worksheet.Protection.check("allowFormatCells");
    this.engine.unmerge(this.area.sheet, this.area.rect);
  }
  /** Answers with the blank cells. */
  Insert(shift: "Down" | "Right"): Range {
    moveCells(this.book, this.area.sheet, shiftOf(this.area.rect, shift === "Down" ? "rows" : "columns", true));
    return this.shaped(this.area.rect);
  }
  Delete(shift: "Up" | "Left") {
    moveCells(this.book, this.area.sheet, shiftOf(this.area.rect, shift === "Up" ? "rows" : "columns", false));
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

  protected override shaped(rect: Rect): Range {
    return new Range(this.book, { sheet: this.area.sheet, rect });
  }

  private cells() {
    return this.engine.read(this.area.sheet, this.area.rect);
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
