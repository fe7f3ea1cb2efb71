import type { ICommandService, IRange } from "@univerjs/core";
import { InsertColMutation, InsertRowMutation, RemoveColMutation, RemoveRowMutation } from "@univerjs/sheets";
import { MAX_COLUMNS, MAX_ROWS } from "../address";
import { shiftOf, type Shift } from "../shift/shift";
import { fromUniverRange } from "./values";

const KINDS: Readonly<Record<string, readonly [axis: Shift["axis"], isInsert: boolean]>> = {
  [InsertRowMutation.id]: ["rows", true],
  [RemoveRowMutation.id]: ["rows", false],
  [InsertColMutation.id]: ["columns", true],
  [RemoveColMutation.id]: ["columns", false],
};

/** Tells of whole rows and columns that come and go in the grid, by the user's hand or because the grid grows. */
export function onGridShift(
  commands: ICommandService,
  sheetOf: (id: string) => string | undefined,
  tell: (sheet: string, shift: Shift) => void,
): void {
  commands.onCommandExecuted(({ id, params }) => {
    const kind = KINDS[id];
    if (!kind) return;
    const { subUnitId, range } = params as { subUnitId: string; range: IRange };
    const sheet = sheetOf(subUnitId);
    const [axis, isInsert] = kind;
    const { row, col, rows, cols } = fromUniverRange(range);
    const whole = axis === "rows" ? { row, rows, col: 0, cols: MAX_COLUMNS } : { row: 0, rows: MAX_ROWS, col, cols };
    if (sheet !== undefined) tell(sheet, shiftOf(whole, axis, isInsert));
  });
}
