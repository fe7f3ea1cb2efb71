import type { WholeTerms } from "./wholeTerms";

/** What takes the hours up. Usage is in 1 ÷ the power of its column, allotment and on-demand usage in 1 ÷ the denominator of the terms. */
export interface HourTaker {
  readonly terms: WholeTerms;
  /** Sums of hours are enough: none needs to be seen on its own. */
  readonly sumsOnly: boolean;
  addSums(usage: number, allotment: number, onDemand: number): void;
  /** The hours of the sums that were added last. */
  addHours(count: number, usage: Float64Array, allotment: Float64Array, onDemand: Float64Array): void;
  /** An hour whose figures are beyond doubles; false where it cannot be taken up. */
  addWide(usage: bigint, allotment: bigint, onDemand: bigint): boolean;
}
