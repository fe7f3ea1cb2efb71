/** What takes the hours up. Usage is in 1 ÷ the power of its column, allotment and on-demand in 1 ÷ the denominator of the terms. */
export interface HourTaker {
  /** Sums of hours are enough: none needs to be seen on its own. */
  readonly sumsOnly: boolean;
  sums(usage: number, allotment: number, onDemand: number): void;
  /** The hours of the sums that were given last. */
  hours(count: number, usage: Float64Array, allotment: Float64Array, onDemand: Float64Array): void;
  /** An hour whose figures are beyond doubles; false where it cannot be taken up. */
  wide(usage: bigint, allotment: bigint, onDemand: bigint): boolean;
}
