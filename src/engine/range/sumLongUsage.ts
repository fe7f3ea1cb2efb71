import { Exact } from "../exact";
import type { Column } from "./column";
import type { HourTerms } from "./hourTerms";
import { KeptHours } from "./keptHours";
import { LongSum } from "./longSum";
import { Scale } from "./scale";
import { scanHours } from "./scanHours";
import { readingAt } from "./source";
import { sumRange } from "./sumRange";
import type { HourSums } from "./totals";
import { WholeSum } from "./wholeSum";

const none: Column = { source: { list: [] }, scale: Scale.of({ list: [] }) };
/** Beyond it, doubles tell which of two figures is larger. */
const margin = 1e-14;

/**
 * The sums of a line whose usage has more than 15 digits, as results of divisions have, against parents that have not; null where
 * a cell is no reading. What is on demand is the usage of the hours above their included usage, less that included usage: both
 * are added up exactly, and doubles tell which hours those are. Two figures that are nearly equal are compared exactly.
 */
export function sumLongUsage(terms: HourTerms, hours: number): HourSums | null {
  const kept = scanHours({ ...terms, usage: none }, hours, (whole) => new KeptHours(whole, hours));
  if (kept === null) return null;
  const { denominator, commitment } = kept.terms;
  const { source } = terms.usage;
  const usageAbove = new LongSum();
  const [allotment, includedAbove] = [new WholeSum(), new WholeSum()];
  let hoursAbove = 0;
  for (let hour = 0; hour < hours; hour++) {
    const reading = readingAt(source, hour);
    if (Number.isNaN(reading)) return null;
    const allotted = kept.allotment[hour] as number;
    allotment.add(allotted);
    if (!isAbove(reading, allotted + commitment, denominator)) continue;
    usageAbove.add(reading);
    includedAbove.add(allotted + commitment);
    hoursAbove++;
  }
  return {
    terms: kept.terms,
    get usage() {
      return sumRange(source) as Exact; // every cell is a reading
    },
    allotment: allotment.over(denominator),
    onDemand: usageAbove.total.minus(includedAbove.over(denominator)),
    hoursAbove,
    ranks: null,
    usagePower: 1,
  };
}

function isAbove(reading: number, included: number, denominator: number): boolean {
  const quotient = included / denominator;
  return Math.abs(reading - quotient) > margin * quotient
    ? reading > quotient
    : Exact.of(reading).compare(Exact.ratio(included, denominator)) > 0;
}
