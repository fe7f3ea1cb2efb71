import type { Exact } from "./exact";

export interface Hour {
  readonly usage: Exact;
  /** Per parent: max(commitment, usage of the hour). */
  readonly quantities: readonly Exact[];
  readonly allotment: Exact;
  /** Allotment, and the commitment where it is subtracted in every hour. */
  readonly included: Exact;
  readonly onDemand: Exact;
}

/** The hour at an index, from 0. */
export type Metering = (index: number) => Hour;

/** What the hours of a line come to. */
export interface HourlyTotals {
  readonly usage: Exact;
  readonly allotment: Exact;
  /** Usage by the line's aggregation. */
  readonly billable: Exact;
  /** The hours' included usage, without a commitment that is subtracted once, by the line's aggregation. */
  readonly included: Exact;
  /** The hours' allotment by the line's aggregation. */
  readonly allotted: Exact;
  readonly hoursAbove: number;
  /** The hours' on-demand usage by the line's aggregation. */
  readonly onDemand: Exact;
}
