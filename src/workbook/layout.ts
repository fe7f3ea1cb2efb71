import type { Example } from "./examples";
import { moveFormula } from "./moveFormula";

/** Last row and column of a sheet in Excel, counted from 1. */
const SHEET = { rows: 1_048_576, columns: 16_384 };

/** An example placed in a sheet. Rows and columns count from 0. */
interface Layout {
  /** What to write; every row has the same number of cells, and null leaves a cell as it is. */
  readonly formulas: (string | number | null)[][];
  /** The cell of the formula, counted from the first cell of the example. */
  readonly formulaCell: { readonly row: number; readonly column: number };
  /** Size of all that the example fills, the spilled result included. */
  readonly size: { readonly rows: number; readonly columns: number };
  readonly fitsSheet: boolean;
}

/** Places an example so that its first cell is at the given row and column. */
export function layOut({ cells, fills }: Example, row: number, column: number): Layout {
  const width = Math.max(...cells.map((line) => line.length));
  const formulas = cells.map((line) =>
    Array.from({ length: width }, (_, index) => {
      const cell = line[index] ?? "";
      if (cell === "") return null;
      return isFormula(cell) ? moveFormula(cell, row, column) : cell;
    }),
  );
  const formulaRow = formulas.findIndex((line) => line.some(isFormula));
  const formulaColumn = formulas[formulaRow]?.findIndex(isFormula) ?? -1;
  const size = {
    rows: Math.max(formulas.length, formulaRow + fills[0]),
    columns: Math.max(width, formulaColumn + fills[1]),
  };
  const fitsSheet = row + size.rows <= SHEET.rows && column + size.columns <= SHEET.columns;
  return { formulas, formulaCell: { row: formulaRow, column: formulaColumn }, size, fitsSheet };
}

function isFormula(cell: string | number | null): cell is string {
  return typeof cell === "string" && cell.startsWith("=");
}
