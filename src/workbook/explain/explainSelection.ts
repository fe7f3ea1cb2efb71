import { evaluate } from "../../sheet/evaluate";
import { explainCall, parametersOf, type Explained, type Position } from "../../sheet/explain/explainCall";
import { ddCalls, withPlainNames, type DdCall } from "../formula/ddCalls";
import type { ReadValue } from "../formula/argument";
import { readCalls, type ReadArgument } from "../formula/readCalls";
import type { Site } from "../formula/references";
import { officeSentence } from "../officeSentence";
import { cellAt, readingCell, splitSheet, type Cells } from "./cellAddress";
import { differenceOf } from "./difference";
import { readFormulaCell, type FormulaCell } from "./formulaCell";
import { tableOfCell } from "./tableOfCell";

/** An argument with the name that the function gives it. */
export interface NamedArgument extends ReadArgument {
  readonly name: string;
}

/** A call of the selected cell, what its arguments stand for, and how its result comes about. */
export interface ExplainedCell {
  readonly state: "explained";
  readonly cell: FormulaCell;
  readonly site: Site;
  /** As a user types it. */
  readonly formula: string;
  readonly calls: readonly DdCall[];
  readonly call: DdCall;
  readonly args: readonly NamedArgument[];
  /** Null where an argument can only be worked out by Excel, or where there is no such function. */
  readonly explained: Explained | null;
  /** Whether the cell could be compared with the working: not where the call is a part of the formula. */
  readonly compared: boolean;
  /** Why the cell shows something else; null where it does not. */
  readonly difference: string | null;
}

/** What there is to explain of the selection. */
export type Explanation =
  | ExplainedCell
  | { readonly state: "none"; readonly cell: FormulaCell }
  | { readonly state: "unreadable"; readonly message: string };

/** Explains the DD formula of the active cell; of several calls in it the one that is chosen. */
export async function explainSelection(chosen: (cell: FormulaCell) => number): Promise<Explanation> {
  try {
    return await Excel.run(async (context) => {
      const cell = await readFormulaCell(context);
      const formula = typeof cell.formula === "string" ? withPlainNames(cell.formula) : "";
      const calls = ddCalls(formula);
      const call = calls[chosen(cell)] ?? calls[0];
      if (call === undefined) return { state: "none", cell };
      const table = await tableOfCell(context, cell);
      const site: Site = { sheet: cell.sheet, row: cell.row, ...(table !== undefined && { table }) };
      const [read = []] = await readCalls(context, [{ call, site }]);
      return { state: "explained", cell, site, formula, calls, call, ...explain(cell, call, read) };
    });
  } catch (error) {
    return { state: "unreadable", message: officeSentence(error) };
  }
}

type Explaining = Pick<ExplainedCell, "args" | "explained" | "compared" | "difference">;

function explain(cell: FormulaCell, call: DdCall, read: readonly ReadArgument[]): Explaining {
  const parameters = parametersOf(call.name) ?? [];
  const args = read.map((arg, index) => {
    const name = parameters[index] ?? `argument ${index + 1}`;
    return { ...arg, name, read: textParameters.has(name) ? calledOnce(arg.read) : arg.read };
  });
  const values = args.map((arg) => (arg.read.ok ? arg.read.value : null));
  if (!args.every((arg) => arg.read.ok)) return { args, explained: null, compared: false, difference: null };
  const result = call.whole ? evaluate(call.name, values) : null;
  return {
    args,
    explained: explainCall(call.name, values),
    compared: result !== null,
    difference: result === null ? null : differenceOf(cell, result),
  };
}

/** The arguments that are declared as text: given several cells, Excel calls the function once for each. */
const textParameters: ReadonlySet<string> = new Set([
  "product",
  "parent",
  "child",
  "option",
  "parentOption",
  "subscriptionOption",
  "aggregation",
  "search",
  "groupBy",
]);

function calledOnce(read: ReadValue): ReadValue {
  const cells = read.ok && Array.isArray(read.value) ? read.value.flat().length : 1;
  return cells > 1 ? { ok: false, why: `it has ${cells} cells, and Excel calls the function once for each` } : read;
}

/** The cells that an error is about; null where the argument is no range. */
export function cellsOf(args: readonly NamedArgument[], { argument, cell }: Position): Cells | null {
  const range = args[argument]?.range;
  if (!range) return null;
  const whole = splitSheet(range);
  return cell === null ? whole : { ...whole, cells: cellAt(range, cell.row, cell.column) };
}

/** The cell of a reading of the first argument; null where the readings are no range. */
export function readingOf([usage]: readonly NamedArgument[], reading: number): Cells | null {
  if (!usage?.range || !usage.read.ok) return null;
  const columns = (usage.read.value as unknown[][])[0]?.length ?? 1;
  return { ...splitSheet(usage.range), cells: readingCell(usage.range, columns, reading) };
}
