import { cellIndex } from "../moveFormula";
import { spillsFrom, type FrozenRow } from "./frozenTable";

/** A formula that was frozen, with the cells that its result filled. Rows and columns count from 0. */
export interface FrozenResult {
  readonly sheetId: string;
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string;
  readonly row: number;
  readonly column: number;
  readonly size: { readonly rows: number; readonly columns: number };
  readonly cells: readonly { readonly row: number; readonly column: number; readonly saved: FrozenRow }[];
  /** Whether the rows of all its cells are there. */
  readonly isWhole: boolean;
  readonly rows: readonly FrozenRow[];
}

/** Puts the rows of the table together by their formulas, in whatever order they stand; of a cell frozen twice the last. */
export function frozenResults(rows: readonly FrozenRow[]): FrozenResult[] {
  const formulas = new Map<string, FrozenRow>();
  for (const row of rows) if (row.formula.startsWith("=")) formulas.set(key(row, row.cell), row);
  const spilled = new Map<string, Map<string, FrozenRow>>();
  for (const row of rows) {
    const parent = row.formula.startsWith(spillsFrom("")) ? row.formula.slice(spillsFrom("").length) : null;
    if (parent === null) continue;
    const others = spilled.get(key(row, parent)) ?? new Map<string, FrozenRow>();
    spilled.set(key(row, parent), others.set(row.cell, row));
  }
  return [...formulas].map(([place, row]) => resultOf(row, [...(spilled.get(place)?.values() ?? [])]));
}

const key = ({ sheetId }: FrozenRow, cell: string): string => `${sheetId}\n${cell}`;

function resultOf(first: FrozenRow, others: readonly FrozenRow[]): FrozenResult {
  const { sheetId, sheet, cell, formula } = first;
  const rows = [first, ...others];
  const cells = rows.flatMap((saved) => {
    const place = cellIndex(saved.cell);
    return place ? [{ ...place, saved }] : [];
  });
  const { row, column } = cellIndex(cell) ?? { row: 0, column: 0 };
  const size = {
    rows: cells.reduce((last, one) => Math.max(last, one.row), row) - row + 1,
    columns: cells.reduce((last, one) => Math.max(last, one.column), column) - column + 1,
  };
  const isWhole = cells.length === rows.length && cells.length === size.rows * size.columns;
  return { sheetId, sheet, cell, formula, row, column, size, cells, isWhole, rows };
}
