import type { Exact } from "../exact";
import { Highest } from "./highest";
import type { HourTaker } from "./hourTaker";
import { WholeSum } from "./wholeSum";
import type { WholeTerms } from "./wholeTerms";

/** What the hours that were read add up to, and where the aggregation asks for one of them, their highest figures. */
export interface HourSums {
  readonly terms: WholeTerms;
  readonly usage: Exact;
  readonly allotment: Exact;
  readonly onDemand: Exact;
  readonly hoursAbove: number;
  /** Usage in 1 ÷ the power of its column, allotment and on-demand usage in 1 ÷ the denominator of the terms. */
  readonly ranks: { readonly usage: Highest; readonly allotment: Highest; readonly onDemand: Highest } | null;
  readonly usagePower: number;
}

export class Totals implements HourTaker, HourSums {
  hoursAbove = 0;
  readonly ranks: HourSums["ranks"];
  private readonly usageSum = new WholeSum();
  private readonly allotmentSum = new WholeSum();
  private readonly onDemandSum = new WholeSum();

  /**
   * @param sumsOnly without the hours above, which need to be seen one by one
   * @param place of the hour that counts, the highest first, from 0; null where hours are added up
   */
  constructor(
    readonly terms: WholeTerms,
    readonly usagePower: number,
    readonly sumsOnly: boolean,
    place: number | null,
  ) {
    this.ranks =
      place === null
        ? null
        : { usage: new Highest(place), allotment: new Highest(place), onDemand: new Highest(place) };
  }

  get usage(): Exact {
    return this.usageSum.over(this.usagePower);
  }

  get allotment(): Exact {
    return this.allotmentSum.over(this.terms.denominator);
  }

  get onDemand(): Exact {
    return this.onDemandSum.over(this.terms.denominator);
  }

  addSums(usage: number, allotment: number, onDemand: number): void {
    this.usageSum.add(usage);
    this.allotmentSum.add(allotment);
    this.onDemandSum.add(onDemand);
  }

  addHours(count: number, usage: Float64Array, allotment: Float64Array, onDemand: Float64Array): void {
    for (let hour = 0; hour < count; hour++) if ((onDemand[hour] as number) > 0) this.hoursAbove++;
    if (this.ranks === null) return;
    for (let hour = 0; hour < count; hour++) {
      this.ranks.usage.add(usage[hour] as number);
      this.ranks.allotment.add(allotment[hour] as number);
      this.ranks.onDemand.add(onDemand[hour] as number);
    }
  }

  addWide(usage: bigint, allotment: bigint, onDemand: bigint): boolean {
    if (this.ranks !== null) return false;
    this.usageSum.addBig(usage);
    this.allotmentSum.addBig(allotment);
    this.onDemandSum.addBig(onDemand);
    if (onDemand > 0n) this.hoursAbove++;
    return true;
  }
}
