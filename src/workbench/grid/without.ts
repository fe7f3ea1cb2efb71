import type { Rect } from "./rect";
import { intersection } from "./intersection";

/** What is left of a rectangle: the parts above, below, left and right of the other. */
export function without(rect: Rect, other: Rect): Rect[] {
  const hole = intersection(rect, other);
  if (!hole) return [rect];
  const [end, stop] = [hole.row + hole.rows, hole.col + hole.cols];
  const parts = [
    { ...rect, rows: hole.row - rect.row },
    { ...rect, row: end, rows: rect.row + rect.rows - end },
    { ...hole, col: rect.col, cols: hole.col - rect.col },
    { ...hole, col: stop, cols: rect.col + rect.cols - stop },
  ];
  return parts.filter(({ rows, cols }) => rows > 0 && cols > 0);
}
