import { Exact } from "../exact";
import type { Metering } from "../hours";
import type { Line } from "../line";
import type { Reading } from "../reading";
import type { ParentTerm, Usage } from "../terms";
import type { HourTaker } from "./hourTaker";
import { hourTermsOf, sourcesOf } from "./hourTerms";
import { scanHours } from "./scanHours";
import type { WholeTerms } from "./wholeTerms";

/** Every hour of a line in whole numbers; null where they are not proved exact. */
export function meterRange(
  line: Line,
  levels: readonly (Exact | null)[],
  usage: Usage,
  hours: number,
): Metering | null {
  const terms = hourTermsOf(line, levels, sourcesOf(usage));
  const kept = terms === null ? null : scanHours(terms, hours, (whole) => new KeptHours(whole, hours));
  if (kept === null) return null;
  const { denominator, commitment } = kept.terms;
  const figure = (numerator = Number.NaN): Exact => Exact.ratio(numerator, denominator);
  return (index) => {
    const reading = usage.readings[index];
    const allotment = kept.allotment[index] ?? Number.NaN;
    return {
      usage: reading === undefined ? Exact.zero : Exact.of(reading),
      quantities: line.parents.map((parent, place) => levels[place] ?? counted(parent, usage.parents[place]?.[index])),
      allotment: figure(allotment),
      included: figure(allotment + commitment),
      onDemand: figure(kept.onDemand[index]),
    };
  };
}

const counted = ({ commitment }: ParentTerm, reading: Reading | undefined): Exact =>
  Exact.of(typeof reading === "number" && reading > commitment ? reading : commitment);

/** The hours as they come. */
class KeptHours implements HourTaker {
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
