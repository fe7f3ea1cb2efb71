import type { GridEngine } from "../engine";

/** Changes formulas all over the workbook; null leaves one as it is. */
export function rewriteFormulas(engine: GridEngine, change: (formula: string, sheet: string) => string | null): void {
  for (const sheet of engine.sheets()) {
    for (const { row, col, formula } of engine.formulas(sheet)) {
      const changed = change(formula, sheet);
      if (changed !== null) engine.write(sheet, { row, col, rows: 1, cols: 1 }, [[{ formula: changed }]]);
    }
  }
}
