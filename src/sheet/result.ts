import type { Exact } from "../engine/exact";
import { fail, ok, type Issue, type IssueCode, type Result } from "../engine/issue";

/** One of the two errors that carry a sentence. */
export interface CellError {
  readonly error: "#VALUE!" | "#N/A";
  readonly message: string;
}

/** What a custom function gives back to a cell: a value or spill, or an error. */
export type CellResult<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & CellError);

/** What a cell holds that is no error. A blank result is "". */
export type CellValue = number | string;

/** A cell of a spill; an error is its own cell's alone. */
export type Cell = CellValue | CellError;

/** Nothing wrong with the question, but there is nothing to answer it with. */
const notAvailable: ReadonlySet<IssueCode> = new Set(["unpublished", "noOption", "noData"]);

/** An issue as a user reads it. */
export const sentence = ({ path, received, expected }: Issue): string => `${path} ${received}; ${expected}.`;

/** Issues become one error with every sentence; bad input outranks what is not available. */
export function toCell<T>(result: Result<T>): CellResult<T> {
  if (result.ok) return result;
  const bad = result.issues.filter((issue) => !notAvailable.has(issue.code));
  const told = bad.length > 0 ? bad : result.issues;
  return {
    ok: false,
    error: bad.length > 0 ? "#VALUE!" : "#N/A",
    message: [...new Set(told.map(sentence))].join(" "),
  };
}

/** The only place where figures are rounded. A figure beyond what a cell can hold is an error, never Infinity. */
export function toFigure(figure: Exact): Result<number> {
  const number = figure.toNumber();
  return Number.isFinite(number)
    ? ok(number)
    : fail("tooLarge", "the result", "is larger than a cell can hold", "give smaller quantities");
}
