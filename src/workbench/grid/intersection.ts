import type { Rect } from "./rect";

/** The cells that two rectangles share. */
export function intersection(one: Rect, other: Rect): Rect | null {
  const row = Math.max(one.row, other.row);
  const col = Math.max(one.col, other.col);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const cols = Math.min(one.col + one.cols, other.col + other.cols) - col;
  return rows > 0 && cols > 0 ? { row, col, rows, cols } : null;
}
