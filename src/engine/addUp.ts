import { Exact } from "./exact";

/** A figure and what it belongs to. */
export interface Entry {
  readonly key: string;
  readonly figure: Exact;
}

/** The exact sum for every key, in the order in which the keys first appear. */
export function addUp(entries: Iterable<Entry>): Map<string, Exact> {
  const sums = new Map<string, Exact>();
  for (const { key, figure } of entries) sums.set(key, sums.get(key)?.plus(figure) ?? figure);
  return sums;
}
