import type { ICellData, Nullable } from "@univerjs/core";
import { shiftRect, type Shift } from "../shift/shift";

export type Cells<T> = Readonly<Record<string, Readonly<Record<string, Nullable<T>>>>>;

/** What was done to a sheet while its formulas were calculated. */
export interface Meanwhile {
  readonly written: readonly Cells<ICellData>[];
  readonly shifts: readonly Shift[];
}

/**
 * Takes results out that do not belong where they are put: of cells that were written meanwhile, and of cells that rows or columns
 * have moved. Rows without a result go as well: Univer waits until it has put what there is. Whether cells have moved.
 */
export function leaveOutStale(results: Cells<unknown>, { written, shifts }: Meanwhile): boolean {
  let anyMoved = false;
  for (const [row, cells] of Object.entries(results)) {
    for (const col of Object.keys(cells)) {
      const moved = shifts.some((shift) => hasMoved(Number(row), Number(col), shift));
      anyMoved ||= moved;
      if (moved || written.some((write) => isContent(write[row]?.[col]))) Reflect.deleteProperty(cells, col);
    }
    if (!Object.keys(cells).length) Reflect.deleteProperty(results, row);
  }
  return anyMoved;
}

const CONTENT: readonly (keyof ICellData)[] = ["v", "p", "f", "si"];

/** Formats alone leave a result what it is. */
const isContent = (cell: Nullable<ICellData>): boolean =>
  cell === null || (cell !== undefined && CONTENT.some((key) => key in cell));

function hasMoved(row: number, col: number, shift: Shift): boolean {
  const to = shiftRect({ row, col, rows: 1, cols: 1 }, shift);
  return to?.row !== row || to.col !== col;
}
