import type { CellInput, GridEngine } from "./engine";
import type { Rect } from "./rect";

/** Cells as they would have to be written to be the same elsewhere: cells that a spill fills are left blank. */
export function readInputs(engine: GridEngine, sheet: string, from: Rect): CellInput[][] {
  const spills = engine.spills(sheet);
  const isSpilled = (row: number, col: number) =>
    spills.some(
      (rect) => row >= rect.row && row < rect.row + rect.rows && col >= rect.col && col < rect.col + rect.cols,
    );
  return engine.read(sheet, from).map((cells, r) =>
    cells.map(({ value, formula, numberFormat }, c): CellInput => {
      const [row, col] = [from.row + r, from.col + c];
      const { color, ...rest } = engine.style(sheet, row, col);
      const format = { ...rest, numberFormat, ...(color && { color }) };
      if (formula) return { formula, format };
      const constant = value !== null && typeof value === "object" ? value.code : value;
      return { value: isSpilled(row, col) ? null : constant, format };
    }),
  );
}
