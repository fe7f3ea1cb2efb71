import type { CellInput, GridEngine, Rect } from "./engine";

/**
 * Moves rows of some columns up or down, with their formats, over what stands there. Unlike Excel's insertion it leaves
 * formulas as they are written: references to the moved cells, and relative ones in them, are not rewritten.
 */
export function moveRows(engine: GridEngine, sheet: string, from: Rect, by: number): void {
  if (from.rows <= 0 || by === 0) return;
  const cells = engine.read(sheet, from).map((row, r) =>
    row.map(({ value, formula, numberFormat }, c): CellInput => {
      const { color, ...style } = engine.style(sheet, from.row + r, from.col + c);
      const { align, ...rest } = style;
      const format = { ...rest, numberFormat, ...(color && { color }), ...(align && { align }) };
      const constant = value !== null && typeof value === "object" ? value.code : value;
      return formula ? { formula, format } : { value: constant, format };
    }),
  );
  engine.write(sheet, { ...from, row: from.row + by }, cells);
  const vacated = Math.min(from.rows, Math.abs(by));
  const row = by > 0 ? from.row : from.row + from.rows - vacated;
  engine.clear(sheet, { ...from, row, rows: vacated }, "contents");
}
