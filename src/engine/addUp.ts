import type { Exact } from "./exact";
import { all, ok, then, type Result } from "./issue";

/** A figure and what it belongs to. */
export interface Entry<F = Exact> {
  readonly key: string;
  readonly figure: F;
}

/** The sum for every key, in the order in which the keys first appear. */
export function addUp<F>(entries: Iterable<Entry<F>>, plus: (one: F, other: F) => F): Map<string, F> {
  const sums = new Map<string, F>();
  for (const { key, figure } of entries) {
    const before = sums.get(key);
    sums.set(key, before === undefined ? figure : plus(before, figure));
  }
  return sums;
}

/** What a figure that is not known is added to is not known either. */
export const plusKnown = (one: Result<Exact>, other: Result<Exact>): Result<Exact> =>
  then(all([one, other] as const), ([known, more]) => ok(known.plus(more)));
