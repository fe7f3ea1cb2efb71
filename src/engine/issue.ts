/** Everything that can be wrong with what was asked. The engine reports, it never throws for input. */
export type IssueCode =
  | "unknownProduct"
  | "ambiguousProduct"
  | "badValue"
  | "badCell"
  | "badShape"
  | "differentLength"
  | "tooManyHours"
  | "tooLarge"
  | "unknownSetting"
  | "unpublished"
  | "noOption"
  | "noData"
  | "unknownFormat"
  | "differs"
  | "refused"
  | "noAccess"
  | "rateLimited"
  | "unavailable";

export interface Issue {
  readonly code: IssueCode;
  /** The argument, with the position in it: "usage (row 3, column 1)". */
  readonly path: string;
  /** What was found there, as the rest of a sentence: 'is the text "n/a"'. */
  readonly received: string;
  /** What would do: "it must be a number of 0 or more". */
  readonly expected: string;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly Issue[] };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (code: IssueCode, path: string, received: string, expected: string): Result<never> => ({
  ok: false,
  issues: [{ code, path, received, expected }],
});

/** All values, or all the issues. */
export function all<T extends readonly unknown[]>(results: { readonly [K in keyof T]: Result<T[K]> }): Result<T> {
  for (const { ok: isOk } of results)
    if (!isOk) return { ok: false, issues: results.flatMap((one) => (one.ok ? [] : one.issues)) };
  return ok(results.map((one: Result<unknown>) => (one.ok ? one.value : null)) as unknown as T);
}

export const then = <T, U>(result: Result<T>, next: (value: T) => Result<U>): Result<U> =>
  result.ok ? next(result.value) : result;
