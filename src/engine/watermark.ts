import { hoursKept } from "./aggregation";

/** The places (from 0) of the highest figures, the highest first; of equal ones the earlier first. */
export function highest<T>(figures: readonly T[], count: number, compare: (a: T, b: T) => number): number[] {
  return figures
    .map((figure, index) => ({ figure, index }))
    .sort((a, b) => compare(b.figure, a.figure))
    .slice(0, count)
    .map(({ index }) => index);
}

/** Which hours decide an HWMP. */
export interface Watermark {
  /** The hours that are left out, the highest first. */
  readonly leftOut: readonly number[];
  /** The hour whose figure is the HWMP; null where that is an hour without a reading, and the HWMP 0. */
  readonly counting: number | null;
}

/** The hours that an HWMP over so many hours leaves out, and the one that counts. Hours without a reading are the lowest. */
export function watermark<T>(figures: readonly T[], hours: number, compare: (a: T, b: T) => number): Watermark {
  const out = hours - hoursKept(hours);
  const ranked = highest(figures, out + 1, compare);
  return { leftOut: ranked.slice(0, out), counting: ranked[out] ?? null };
}
