import type { Rect } from "../rect";

/** Rows or columns that come or go between some columns or rows; what lies behind them moves. */
export interface Shift {
  readonly axis: "rows" | "columns";
  readonly at: number;
  /** Negative where they go. */
  readonly count: number;
  /** The columns (of rows) or rows (of columns) that take part. */
  readonly from: number;
  readonly to: number;
}

/** The shift that makes room for a rectangle, or closes it. */
export function shiftOf(rect: Rect, axis: Shift["axis"], isInsert: boolean): Shift {
  const sign = isInsert ? 1 : -1;
  return axis === "rows"
    ? { axis, at: rect.row, count: sign * rect.rows, from: rect.col, to: rect.col + rect.cols - 1 }
    : { axis, at: rect.col, count: sign * rect.cols, from: rect.row, to: rect.row + rect.rows - 1 };
}

/** Where a reference leads after the shift: null where all it had is gone. What lies only partly in the way stays. */
export function shiftRect(rect: Rect, { axis, at, count, from, to }: Shift): Rect | null {
  const [start, size] = axis === "rows" ? [rect.row, rect.rows] : [rect.col, rect.cols];
  const [side, breadth] = axis === "rows" ? [rect.col, rect.cols] : [rect.row, rect.rows];
  if (side < from || side + breadth - 1 > to) return rect;
  const end = start + size - 1;
  const span = count > 0 ? inserted(start, end, at, count) : deleted(start, end, at, -count);
  if (!span) return null;
  const [first, last] = span;
  return axis === "rows"
    ? { ...rect, row: first, rows: last - first + 1 }
    : { ...rect, col: first, cols: last - first + 1 };
}

function inserted(start: number, end: number, at: number, count: number): [number, number] {
  return [start >= at ? start + count : start, end >= at ? end + count : end];
}

function deleted(start: number, end: number, at: number, count: number): [number, number] | null {
  const behind = at + count;
  const first = start < at ? start : start >= behind ? start - count : at;
  const last = end < at ? end : end >= behind ? end - count : at - 1;
  return last < first ? null : [first, last];
}
