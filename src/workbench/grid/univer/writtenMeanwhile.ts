import type { ICellData, ICommandService, Nullable } from "@univerjs/core";
import { SetFormulaCalculationResultMutation, SetFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from "@univerjs/sheets";
import type { Shift } from "../shift/shift";
import { onGridShift } from "./gridShifts";
import { leaveOutStale, type Cells } from "./staleResults";

interface Results {
  readonly unitData: Record<string, Nullable<Record<string, Nullable<Cells<unknown>>>>>;
}

/**
 * A work-round for Univer 0.25.1, which puts the results of a pass where their formulas stood when it began, whatever has been
 * written there since. A cell that was written meanwhile keeps what it holds; the write begins a pass of its own.
 * @param again where rows or columns came or went before a result: calculates everything again
 */
export function keepWrittenMeanwhile(commands: ICommandService, again: () => void): void {
  let writes: ISetRangeValuesMutationParams[] = [];
  let shifts: { sheetId: string; shift: Shift }[] = [];
  commands.onCommandExecuted(({ id, params }, options) => {
    if (id === SetFormulaCalculationStartMutation.id) [writes, shifts] = [[], []];
    else if (id === SetRangeValuesMutation.id && options?.["applyFormulaCalculationResult"] !== true)
      writes.push(params as ISetRangeValuesMutationParams);
  });
  onGridShift(
    commands,
    (id) => id,
    (sheetId, shift) => shifts.push({ sheetId, shift }),
  );
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== SetFormulaCalculationResultMutation.id) return;
    for (const sheets of Object.values((params as Results).unitData))
      for (const [sheetId, results] of Object.entries(sheets ?? {})) {
        const written = writes.filter(({ subUnitId }) => subUnitId === sheetId);
        const meanwhile = {
          written: written.map(({ cellValue }) => (cellValue ?? {}) as Cells<ICellData>),
          shifts: shifts.filter((one) => one.sheetId === sheetId).map(({ shift }) => shift),
        };
        if (results && leaveOutStale(results, meanwhile)) again();
      }
  });
}
