import type { ICommandService, IRange } from "@univerjs/core";
import { RemoveColByRangeCommand } from "@univerjs/sheets";
import type { FormulaCell, GridEngine } from "../engine";
import { shiftOf } from "../shift/shift";
import { shiftFormula } from "../shift/shiftFormula";
import { fromUniverRange } from "./values";

interface Pending {
  readonly sheet: string;
  /** Where formulas stand after the columns are gone, what they said before, and what they have to say. */
  readonly expected: readonly (FormulaCell & { readonly before: string })[];
}

/**
 * A work-round for Univer 0.25.1: a column that a table loses to the user leaves references as they were in formulas to
 * the right of it. What the grid has rewritten stays.
 */
export function rewriteBesideRemovedColumns(
  engine: GridEngine,
  commands: ICommandService,
  sheetOf: (id: string) => string | undefined,
): void {
  let pending: Pending | null = null;
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== RemoveColByRangeCommand.id) return;
    const { subUnitId, range } = params as { subUnitId: string; range: IRange };
    const sheet = sheetOf(subUnitId);
    if (sheet === undefined) return;
    const rect = fromUniverRange(range);
    const shift = shiftOf(rect, "columns", false);
    const expected = engine.formulas(sheet).flatMap(({ row, col, formula }) => {
      const after = col >= rect.col + rect.cols ? shiftFormula(formula, sheet, sheet, shift) : null;
      return after === null ? [] : [{ row, col: col - rect.cols, before: formula, formula: after }];
    });
    pending = { sheet, expected };
  });
  commands.onCommandExecuted(({ id }) => {
    if (id !== RemoveColByRangeCommand.id || !pending) return;
    const { sheet, expected } = pending;
    pending = null;
    for (const { row, col, before, formula } of expected) {
      const rect = { row, col, rows: 1, cols: 1 };
      if (engine.read(sheet, rect)[0]?.[0]?.formula === before) engine.write(sheet, rect, [[{ formula }]]);
    }
  });
}
