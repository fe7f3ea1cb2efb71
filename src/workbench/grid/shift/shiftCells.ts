import { areaAddress, fromA1, splitAddress } from "../address";
import { readInputs } from "../readInputs";
import type { GridEngine } from "../engine";
import type { Rect } from "../rect";
import { movePage } from "../pageLayout";
import { rewriteFormulas } from "./rewriteFormulas";
import { shiftRect, type Shift } from "./shift";
import { shiftFormula } from "./shiftFormula";
import { isShiftable, shiftTables } from "./shiftTables";

/**
 * Inserts or deletes cells: what lies behind them moves with its formats, and formulas, names, validations, merged cells
 * and tables follow. The blank cells take no formats from their neighbours.
 */
export function shiftCells(engine: GridEngine, sheet: string, shift: Shift): void {
  if (!isShiftable(engine, sheet, shift)) throw new Error("A table, a spill or merged cells are in the way.");
  const tables = engine.tables();
  const merges = engine.merges(sheet).filter((rect) => shiftRect(rect, shift) !== rect);
  for (const rect of merges) engine.unmerge(sheet, rect);
  moveContents(engine, sheet, shift);
  for (const rect of merges) {
    const to = shiftRect(rect, shift);
    if (to && to.rows * to.cols > 1) engine.merge(sheet, to, false);
  }
  rewriteFormulas(engine, (formula, home) => shiftFormula(formula, home, sheet, shift));
  for (const { name, reference } of engine.names()) shiftName(engine, name, reference, sheet, shift);
  shiftRules(engine, sheet, shift);
  shiftTables(engine, sheet, shift, tables);
}

function moveContents(engine: GridEngine, sheet: string, shift: Shift): void {
  const moved = behind(engine, sheet, shift);
  const inputs = moved && readInputs(engine, sheet, moved);
  if (shift.count < 0) engine.clear(sheet, rectOf(shift, shift.at, -shift.count), "all");
  if (!moved || !inputs) return;
  engine.clear(sheet, moved, "all");
  const { row, col } = moved;
  const to = shift.axis === "rows" ? { ...moved, row: row + shift.count } : { ...moved, col: col + shift.count };
  engine.write(sheet, to, inputs);
}

function rectOf({ axis, from, to }: Shift, at: number, count: number): Rect {
  const breadth = to - from + 1;
  return axis === "rows"
    ? { row: at, col: from, rows: count, cols: breadth }
    : { row: from, col: at, rows: breadth, cols: count };
}

/** The used cells that move. */
function behind(engine: GridEngine, sheet: string, shift: Shift): Rect | null {
  const used = engine.usedRect(sheet);
  const start = shift.count > 0 ? shift.at : shift.at - shift.count;
  const end = shift.axis === "rows" ? (used?.rows ?? 0) : (used?.cols ?? 0);
  return end > start ? rectOf(shift, start, end - start) : null;
}

function shiftName(engine: GridEngine, name: string, reference: string, sheet: string, shift: Shift): void {
  const { sheet: named, a1 } = splitAddress(reference);
  const rect = fromA1(a1);
  if (named !== sheet || !rect) return;
  const to = shiftRect(rect, shift);
  if (to !== rect)
    engine.setName(name, to ? areaAddress({ sheet, rect: to }, true) : `${reference.split("!")[0]}!#REF!`);
}

/** The rules of cells, their conditional formats and what is printed go where their cells go. */
export function shiftRules(engine: GridEngine, sheet: string, shift: Shift): void {
  engine.conditionalFormats(sheet).move((rect) => [shiftRect(rect, shift) ?? []].flat());
  engine.setPageLayout(
    sheet,
    movePage(engine.pageLayout(sheet), (rect) => shiftRect(rect, shift)),
  );
  shiftValidations(engine, sheet, shift);
}

function shiftValidations(engine: GridEngine, sheet: string, shift: Shift): void {
  const validations = engine.validations(sheet);
  const before = [...validations.list()];
  const after = before.map((cells) => ({ cells, rect: shiftRect(cells.rect, shift) }));
  if (after.every(({ cells, rect }) => cells.rect === rect)) return;
  for (const { rect } of before) validations.clear(rect);
  for (const { cells, rect } of after) if (rect) validations.change(rect, cells);
}
