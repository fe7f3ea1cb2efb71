import { doneWith, inExcel, type Outcome } from "../outcome";
import { findFormulas } from "./findFormulas";
import { cellsOf, type Formula, type State } from "./formula";
import { findSheets } from "./sheets";

export type Scope = "workbook" | "sheet" | "selection";

/** What would be frozen: formulas that show values. Those that do not are left as formulas, and counted. */
export interface FreezePlan {
  readonly scope: Scope;
  /** The sheet or the cells that were meant; empty for the whole workbook. */
  readonly place: string;
  readonly formulas: readonly Formula[];
  readonly cells: number;
  readonly left: Readonly<Record<Exclude<State, "value">, number>>;
}

/** Counts what a freeze would touch. */
export const planFreeze = (scope: Scope): Promise<Outcome<FreezePlan>> =>
  inExcel(async (context) => doneWith(await planIn(context, scope)));

interface Rect {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export async function planIn(context: Excel.RequestContext, scope: Scope): Promise<FreezePlan> {
  const active = context.workbook.worksheets.getActiveWorksheet().load({ id: true, name: true });
  const selection =
    scope === "selection"
      ? context.workbook
          .getSelectedRange()
          .load({ address: true, rowIndex: true, columnIndex: true, rowCount: true, columnCount: true })
      : null;
  const sheets = await findSheets(context);
  const meant = scope === "workbook" ? sheets : sheets.filter(({ id }) => id === active.id);
  const found = await findFormulas(context, meant);
  const within = selection ? found.filter((formula) => touches(formula, selection)) : found;
  const formulas = within.filter(({ state }) => state === "value");
  const count = (state: State) => within.filter((formula) => formula.state === state).length;
  return {
    scope,
    place: selection ? selection.address : scope === "sheet" ? active.name : "",
    formulas,
    cells: cellsOf(formulas),
    left: { error: count("error"), name: count("name"), calculating: count("calculating") },
  };
}

/** Whether a cell of the result is selected: all of it is frozen then, for a result cannot be frozen in part. */
function touches({ row, column, size }: Formula, selected: Rect): boolean {
  return (
    row < selected.rowIndex + selected.rowCount &&
    row + size.rows > selected.rowIndex &&
    column < selected.columnIndex + selected.columnCount &&
    column + size.columns > selected.columnIndex
  );
}
