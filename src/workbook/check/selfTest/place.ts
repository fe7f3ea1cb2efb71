import { moveFormula } from "../../moveFormula";
import { isFormula, testedCell, type Case } from "./case";

interface PlacedValue {
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
  readonly format?: string;
}

/** A case on the sheet of the self-test. Rows and columns count from 0. */
export interface Placed {
  readonly of: Case;
  /** The caption, above the cells. */
  readonly captionRow: number;
  readonly row: number;
  readonly tested: { readonly row: number; readonly column: number; readonly formula: string };
  readonly values: readonly PlacedValue[];
  readonly formulas: readonly { readonly row: number; readonly column: number; readonly formula: string }[];
}

const firstRow = 3;

/** Places the cases below each other, each with room for its result. */
export function place(cases: readonly Case[]): Placed[] {
  let captionRow = firstRow;
  return cases.map((one) => {
    const placed = placeOne(one, captionRow);
    const height = Math.max(one.cells.length, placed.tested.row - placed.row + one.fills[0]);
    captionRow = placed.row + height + 1;
    return placed;
  });
}

function placeOne(one: Case, captionRow: number): Placed {
  const row = captionRow + 1;
  const cells = one.cells.flatMap((line, r) => line.map((cell, column) => ({ row: row + r, column, cell })));
  const tested = testedCell(one);
  return {
    of: one,
    captionRow,
    row,
    tested: { row: row + tested.row, column: tested.column, formula: moveFormula(tested.formula, row, 0) },
    formulas: cells.flatMap((at) =>
      isFormula(at.cell) ? [{ row: at.row, column: at.column, formula: moveFormula(at.cell, row, 0) }] : [],
    ),
    values: cells.flatMap(({ cell, ...at }): PlacedValue[] => {
      if (cell === "" || isFormula(cell)) return [];
      if (typeof cell !== "object") return [{ ...at, value: cell }];
      return "text" in cell
        ? [{ ...at, value: cell.text, format: "@" }]
        : [{ ...at, value: cell.serial, format: cell.format }];
    }),
  };
}
