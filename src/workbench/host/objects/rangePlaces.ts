import { areaAddress, MAX_COLUMNS, MAX_ROWS } from "../../grid/address";
import type { Area, Rect } from "../../grid/rect";
import type { GridEngine } from "../../grid/engine";
import { intersection } from "../../grid/intersection";
import { invalidArgument, itemNotFound } from "../hostError";
import { HostObject, NOTHING, type Nothing } from "../hostObject";
import type { Range } from "./range";
import type { ExcelWorkbook } from "./workbook";

/** Where a range is, and the ranges that can be reached from it. */
export abstract class RangePlaces extends HostObject {
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
  /** Null where some of the cells are part of a spill and some are not. */
  get HasSpill(): boolean | null {
    const { rect } = this.area;
    const filled = this.spills.reduce((sum, spill) => {
      const shared = intersection(rect, spill);
      return sum + (shared ? shared.rows * shared.cols : 0);
    }, 0);
    return filled === 0 ? false : filled === this.CellCount ? true : null;
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
  GetEntireRow() {
    return this.shaped({ ...this.area.rect, col: 0, cols: MAX_COLUMNS });
  }
  GetUsedRange(): Range {
    return this.used() ?? this.shaped(this.at(0, 0));
  }
  GetUsedRangeOrNullObject(): Range | Nothing {
    return this.used() ?? NOTHING;
  }
  GetBoundingRect(other: unknown): Range {
    const { rect } = this.area;
    const { rect: wanted } = (other instanceof RangePlaces ? other : this.book.range(String(other), this.area.sheet))
      .area;
    const [row, col] = [Math.min(rect.row, wanted.row), Math.min(rect.col, wanted.col)];
    const rows = Math.max(rect.row + rect.rows, wanted.row + wanted.rows) - row;
    const cols = Math.max(rect.col + rect.cols, wanted.col + wanted.cols) - col;
    return this.shaped({ row, col, rows, cols });
  }
  GetIntersection(other: unknown): Range {
    return found(this.GetIntersectionOrNullObject(other));
  }
  GetIntersectionOrNullObject(other: unknown): Range | Nothing {
    const { area } = other instanceof RangePlaces ? other : this.book.range(String(other), this.area.sheet);
    const shared = area.sheet === this.area.sheet ? intersection(this.area.rect, area.rect) : null;
    return shared ? this.shaped(shared) : NOTHING;
  }
  GetSpillParent(): Range {
    return found(this.GetSpillParentOrNullObject());
  }
  /** None for several cells. */
  GetSpillParentOrNullObject(): Range | Nothing {
    const cell = this.at(0, 0);
    const { rows, cols } = this.area.rect;
    const spill = rows * cols === 1 ? this.spills.find((one) => intersection(one, cell)) : undefined;
    return spill ? this.shaped({ ...spill, rows: 1, cols: 1 }) : NOTHING;
  }
  GetSpillingToRange(): Range {
    return found(this.GetSpillingToRangeOrNullObject());
  }
  GetSpillingToRangeOrNullObject(): Range | Nothing {
    const spill = this.engine.spillRect(this.area.sheet, this.area.rect.row, this.area.rect.col);
    return spill ? this.shaped(spill) : NOTHING;
  }
  protected get engine(): GridEngine {
    return this.book.engine;
  }

  private get spills(): Rect[] {
    return this.engine.spills(this.area.sheet);
  }

  protected abstract shaped(rect: Rect): Range;

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
}

function found(range: Range | Nothing): Range {
  if (range === NOTHING) throw itemNotFound();
  return range as Range;
}
