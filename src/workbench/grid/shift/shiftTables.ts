import type { GridEngine, TableInfo } from "../engine";
import type { Rect } from "../rect";
import { rewriteFormulas } from "./rewriteFormulas";
import { shiftRect, type Shift } from "./shift";
import { renameColumn } from "./shiftFormula";

/** Whether no table, merged cell or spill would be torn apart. */
export function isShiftable(engine: GridEngine, sheet: string, shift: Shift): boolean {
  const tables = engine.tables().flatMap((table) => (table.sheet === sheet ? [table.rect] : []));
  return [...tables, ...engine.merges(sheet), ...engine.spills(sheet)].every((rect) => isWhole(rect, shift));
}

/** Whether a rectangle lies aside, before, or with all its breadth in the way. */
function isWhole(rect: Rect, { axis, at, from, to }: Shift): boolean {
  const [side, breadth] = axis === "rows" ? [rect.col, rect.cols] : [rect.row, rect.rows];
  const end = axis === "rows" ? rect.row + rect.rows : rect.col + rect.cols;
  const isAside = side > to || side + breadth - 1 < from;
  const isIn = side >= from && side + breadth - 1 <= to;
  return isAside || isIn || end <= at;
}

/** Tables after their cells moved: without the columns that went, and without those that went altogether. */
export function shiftTables(engine: GridEngine, sheet: string, shift: Shift, before: readonly TableInfo[]): void {
  for (const table of before) {
    if (table.sheet !== sheet) continue;
    const rect = shiftRect(table.rect, shift);
    const isLeft = rect && !losesHeader(table, shift);
    for (const column of isLeft ? lostColumns(table, shift) : table.columns) {
      rewriteFormulas(engine, (formula) => renameColumn(formula, table.name, column, null));
    }
    if (!isLeft) engine.deleteTable(table.id);
    else if (rect.cols !== table.rect.cols) engine.reshapeTable(table.id, rect);
    else if (rect.row !== table.rect.row || rect.col !== table.rect.col || rect.rows !== table.rect.rows)
      engine.resizeTable(table.id, rect);
  }
}

function losesHeader({ rect }: TableInfo, { axis, at, count, from, to }: Shift): boolean {
  const isIn = from <= rect.col && to >= rect.col + rect.cols - 1;
  return axis === "rows" && isIn && count < 0 && rect.row >= at && rect.row < at - count;
}

function lostColumns({ rect, columns }: TableInfo, { axis, at, count, from, to }: Shift): readonly string[] {
  const isIn = from <= rect.row && to >= rect.row + rect.rows - 1;
  if (axis !== "columns" || !isIn) return [];
  return columns.filter((_name, c) => rect.col + c >= at && rect.col + c < at - count);
}
