import type { Cell, CellResult } from "../../sheet/result";
import { cellName } from "../moveFormula";
import type { FormulaCell } from "./formulaCell";

type Result = CellResult<unknown>;

/** Why a cell whose whole formula is the call shows something else than the working; null where both agree. */
export function differenceOf({ shown, row, column, cell }: FormulaCell, result: Result): string | null {
  const first = shown[0]?.[0];
  const expected = rowsOf(result);
  const told = waiting[String(first)];
  if (told !== undefined) return told;
  if (first === "#SPILL!")
    return `The cell shows #SPILL!: the result needs ${expected.length} rows and ${expected[0]?.length} columns from ${cell} on, and a cell there is not empty. Clear it.`;
  for (const [r, cells] of expected.entries())
    for (const [c, value] of cells.entries()) {
      const found = shown[r]?.[c];
      if (found !== value)
        return `${cellName(row + r, column + c)} shows ${say(found)}; the working gives ${say(value)}. Recalculate with F9; if they still differ, recalculate everything with Ctrl+Alt+F9.`;
    }
  return shown.length > expected.length || (shown[0] ?? []).length > (expected[0] ?? []).length
    ? `The formula fills ${shown.length} rows; the working gives ${expected.length}. Recalculate with F9.`
    : null;
}

const waiting: Readonly<Record<string, string>> = {
  "#NAME?":
    "The cell shows #NAME?: Excel does not know the function. The working below is what it will give. See Check for what to do.",
  "#BUSY!": "The cell is still being calculated.",
  "#GETTING_DATA": "The cell is still being calculated.",
};

const say = (value: unknown): string => {
  const told = typeof value === "number" || typeof value === "boolean" ? String(value) : value;
  return typeof told === "string" && told !== "" ? told : "nothing";
};

function rowsOf(result: Result): readonly (readonly unknown[])[] {
  if (!result.ok) return [[result.error]];
  const { value } = result;
  return Array.isArray(value) ? (value as Cell[][]).map((row) => row.map(shownAs)) : [[value]];
}

const shownAs = (cell: Cell) => (typeof cell === "object" ? cell.error : cell);
