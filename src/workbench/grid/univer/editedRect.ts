import type { Rect } from "../rect";

/** The smallest rectangle around the cells of a mutation, which lists them by row and column. */
export function editedRect(matrix: Readonly<Record<string, Readonly<Record<string, unknown>>>>): Rect | null {
  const rows = Object.keys(matrix).map(Number);
  const cols = Object.values(matrix).flatMap((row) => Object.keys(row).map(Number));
  if (!rows.length || !cols.length) return null;
  // No spread: a mutation can list more cells than a call takes arguments.
  const [row, endRow] = [rows.reduce((a, b) => Math.min(a, b)), rows.reduce((a, b) => Math.max(a, b))];
  const [col, endCol] = [cols.reduce((a, b) => Math.min(a, b)), cols.reduce((a, b) => Math.max(a, b))];
  return { row, col, rows: endRow - row + 1, cols: endCol - col + 1 };
}
