import type { HourTaker } from "./hourTaker";
import type { WholeTerms } from "./wholeTerms";

/** The hours as they come. */
export class KeptHours implements HourTaker {
  readonly sumsOnly = false;
  readonly allotment: Float64Array;
  readonly onDemand: Float64Array;
  private count = 0;

  constructor(
    readonly terms: WholeTerms,
    hours: number,
  ) {
    this.allotment = new Float64Array(hours);
    this.onDemand = new Float64Array(hours);
  }

  addSums(): void {} // nobody asks for them

  addHours(count: number, _usage: Float64Array, allotment: Float64Array, onDemand: Float64Array): void {
    this.allotment.set(allotment.subarray(0, count), this.count);
    this.onDemand.set(onDemand.subarray(0, count), this.count);
    this.count += count;
  }

  addWide(): boolean {
    return false;
  }
}
