import { ddCalls } from "../formula/ddCalls";
import { cellName } from "../moveFormula";

/** A cell with a DD formula. */
export interface DdFormula {
  readonly cell: string;
  readonly row: number;
  readonly column: number;
  /** The functions that it calls, from left to right: DD.ONDEMAND. */
  readonly functions: readonly string[];
}

/** An answer of Excel may have 5 MB. */
const cellsAtOnce = 50_000;

/** Every cell of a sheet with a DD formula, row by row; none where the sheet cannot be read now. */
export const ddFormulas = (sheet: string): Promise<DdFormula[]> =>
  Excel.run((context) => findOn(context, sheet)).catch(() => []);

async function findOn(context: Excel.RequestContext, sheet: string): Promise<DdFormula[]> {
  const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
  used.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  await context.sync();
  if (used.isNullObject) return [];
  const found: DdFormula[] = [];
  const step = Math.max(1, Math.floor(cellsAtOnce / used.columnCount));
  for (let row = 0; row < used.rowCount; row += step) {
    const rows = Math.min(step, used.rowCount - row);
    const part = used
      .getRow(row)
      .getResizedRange(rows - 1, 0)
      .load({ formulas: true });
    await context.sync();
    found.push(...inPart(part.formulas as unknown[][], used.rowIndex + row, used.columnIndex));
  }
  return found;
}

function inPart(formulas: readonly (readonly unknown[])[], firstRow: number, firstColumn: number): DdFormula[] {
  return formulas.flatMap((cells, r) =>
    cells.flatMap((formula, c) => {
      const functions = ddCalls(formula).map(({ name }) => `DD.${name}`);
      const [row, column] = [firstRow + r, firstColumn + c];
      return functions.length === 0 ? [] : [{ cell: cellName(row, column), row, column, functions }];
    }),
  );
}

/** The formulas that are nearest to a cell. */
export function nearest(formulas: readonly DdFormula[], row: number, column: number, count: number): DdFormula[] {
  const distance = (formula: DdFormula) => Math.abs(formula.row - row) + Math.abs(formula.column - column);
  return [...formulas].sort((a, b) => distance(a) - distance(b)).slice(0, count);
}
