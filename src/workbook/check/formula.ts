import type { Sheet } from "./sheets";

/**
 * What is to be said of a formula: it shows a value, an error somewhere in its result, a name that Excel does not know, or
 * is still being calculated.
 */
export type State = "value" | "error" | "name" | "calculating";

/** A formula that calls DD functions. Rows and columns count from 0; `size` is all that its result fills. */
export interface Formula {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly size: { readonly rows: number; readonly columns: number };
  /** The name of its cell: B2. */
  readonly address: string;
  readonly text: string;
  /** What its cell shows; the first error where its result holds one. */
  readonly value: unknown;
  readonly state: State;
}

/** What Excel shows while an answer is under way. */
const underWay: ReadonlySet<unknown> = new Set(["#BUSY!", "#GETTING_DATA", "#CONNECT!"]);
export const isUnderWay = (value: unknown): boolean => underWay.has(value);

/** `error` is the first error in the result. */
export function stateOf(text: string, error: unknown): State {
  if (/_xldudf_DD_/i.test(text) || error === "#NAME?") return "name";
  if (error === undefined) return "value";
  return isUnderWay(error) ? "calculating" : "error";
}

export const cellsOf = (formulas: readonly Formula[]): number =>
  formulas.reduce((cells, { size }) => cells + size.rows * size.columns, 0);
