import type { GridEngine } from "./engine";
import type { Rect } from "./rect";

/** Where something is on a sheet, in pixels from its corner, however the sheet is scrolled. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a rectangle of cells is. */
export function placeOf(engine: GridEngine, sheet: string, { row, col, rows, cols }: Rect): Place {
  const width = (c: number) => engine.columnWidth(sheet, c);
  const height = (r: number) => engine.rowHeight(sheet, r);
  return {
    left: sum(0, col, width),
    top: sum(0, row, height),
    width: sum(col, cols, width),
    height: sum(row, rows, height),
  };
}

/** The cell at a point, and how far into the cell the point is. */
export function cellAt(engine: GridEngine, sheet: string, x: number, y: number) {
  const [col, right] = walk(x, (c) => engine.columnWidth(sheet, c));
  const [row, down] = walk(y, (r) => engine.rowHeight(sheet, r));
  return { row, col, right, down };
}

function sum(from: number, count: number, size: (index: number) => number): number {
  let total = 0;
  for (let index = from; index < from + count; index++) total += size(index);
  return total;
}

function walk(to: number, size: (index: number) => number): [index: number, rest: number] {
  let rest = Math.max(0, to);
  let index = 0;
  for (let next = size(index); next <= rest; next = size(index)) {
    rest -= next;
    index++;
  }
  return [index, rest];
}
