import type { Rect } from "./engine";

/** Two values and how they bound the entry; numbers, or formulas as text. */
interface Bounds {
  readonly operator: string;
  readonly formula1: string | number;
  readonly formula2?: string | number;
}

/** A rule for what may be entered, in the shape of Excel's API; one of its members is there. */
export interface ValidationRule {
  /** Entries with commas between, or a formula such as =$A$1:$A$3. */
  readonly list?: { readonly inCellDropDown: boolean; readonly source: string };
  readonly decimal?: Bounds;
  readonly wholeNumber?: Bounds;
}

/** Cells with one rule. */
export interface Validation {
  readonly rect: Rect;
  readonly rule: ValidationRule;
}

/** The rules of one sheet; no cell has two. */
export class Validations {
  private all: Validation[] = [];

  list(): readonly Validation[] {
    return this.all;
  }

  /** Without a rule, the cells have none any more. */
  set(rect: Rect, rule: ValidationRule | null): void {
    this.all = this.all.flatMap((other) => without(other.rect, rect).map((left) => ({ ...other, rect: left })));
    if (rule) this.all.push({ rect, rule });
  }
}

/** What is left of a rectangle: the parts above, below, left and right of the other. */
function without(rect: Rect, hole: Rect): Rect[] {
  const [bottom, right] = [rect.row + rect.rows, rect.col + rect.cols];
  const top = Math.max(rect.row, hole.row);
  const end = Math.min(bottom, hole.row + hole.rows);
  const start = Math.max(rect.col, hole.col);
  const stop = Math.min(right, hole.col + hole.cols);
  if (top >= end || start >= stop) return [rect];
  const parts = [
    { ...rect, rows: top - rect.row },
    { ...rect, row: end, rows: bottom - end },
    { row: top, rows: end - top, col: rect.col, cols: start - rect.col },
    { row: top, rows: end - top, col: stop, cols: right - stop },
  ];
  return parts.filter(({ rows, cols }) => rows > 0 && cols > 0);
}
