import { sumLimit } from "../whole";
import type { Column } from "./column";
import type { HourTaker } from "./hourTaker";
import type { HourTerms } from "./hourTerms";
import { chunkHours, load } from "./load";
import { scanOneParent } from "./scanOneParent";
import { cellAt } from "./source";
import { wholeTerms, type WholeTerms } from "./wholeTerms";

/** A column whose scale is too small, and the place of its cell that does not fit. */
interface Misfit extends Column {
  readonly place: number;
}

const used = new Float64Array(chunkHours);
const units = new Float64Array(chunkHours);
const allotted = new Float64Array(chunkHours);
const above = new Float64Array(chunkHours);

/**
 * Every hour of a line in one pass that also checks the cells; null where a cell or the terms have more digits than the pass can
 * prove exact, or a cell is no reading: then the hours are computed in decimals, or the cell is reported. A cell that does not fit
 * the scale of its column starts the pass anew.
 * @param takerFor a new one for every scale that is tried
 */
export function scanHours<T extends HourTaker>(
  terms: HourTerms,
  hours: number,
  takerFor: (terms: WholeTerms, usagePower: number) => T,
): T | null {
  for (;;) {
    const whole = wholeTerms(terms);
    if (whole === null) return null;
    const taker = takerFor(whole, terms.usage.scale.power);
    const outcome = scanColumns(terms, hours, taker);
    if (outcome === true) return taker;
    if (outcome === false || !outcome.scale.widen(cellAt(outcome.source, outcome.place))) return null;
  }
}

/** True where all hours were taken up, false where one cannot be. */
function scanColumns(terms: HourTerms, hours: number, taker: HourTaker): Misfit | boolean {
  for (let from = 0; from < hours; from += chunkHours) {
    const count = Math.min(chunkHours, hours - from);
    if (taker.sumsOnly && scanOneParent(terms, from, count, taker)) continue;
    const outcome = scanChunk(terms, from, count, taker);
    if (outcome !== true) return outcome;
  }
  return true;
}

function scanChunk(terms: HourTerms, from: number, count: number, taker: HourTaker): Misfit | boolean {
  const { usage, parents } = terms;
  const { terms: whole } = taker;
  const misfit = load(usage.source, from, count, usage.scale.power, used);
  if (misfit >= 0) return { ...usage, place: misfit };
  allotted.fill(whole.fixed, 0, count);
  let allotment = whole.fixed * count;
  for (const [index, { units: column }] of parents.entries()) {
    const place = load(column.source, from, count, column.scale.power, units);
    if (place >= 0) return { ...column, place };
    const { least, times } = whole.parents[index] as WholeTerms["parents"][number];
    for (let hour = 0; hour < count; hour++) {
      const unit = units[hour] as number;
      const granted = ((least + unit + Math.abs(unit - least)) / 2) * times; // the larger of the two, without a branch
      allotment += granted;
      allotted[hour] = (allotted[hour] as number) + granted;
    }
  }
  let usageSum = 0;
  let onDemand = 0;
  for (let hour = 0; hour < count; hour++) {
    const usedHere = used[hour] as number;
    const difference = usedHere * whole.usage - (allotted[hour] as number) - whole.commitment;
    const aboveHere = (difference + Math.abs(difference)) / 2; // no less than 0, without a branch
    usageSum += usedHere;
    onDemand += aboveHere;
    above[hour] = aboveHere;
  }
  if (usageSum * whole.usage < sumLimit && allotment + whole.commitment * count < sumLimit) {
    taker.addSums(usageSum, allotment, onDemand);
    taker.addHours(count, used, allotted, above);
    return true;
  }
  if (count === 1) return takeWide(terms, from, taker);
  const half = count >> 1;
  const first = scanChunk(terms, from, half, taker);
  return first === true ? scanChunk(terms, from + half, count - half, taker) : first;
}

/** One hour in BigInt: its readings fit, its products do not. */
function takeWide({ usage, parents }: HourTerms, hour: number, taker: HourTaker): boolean {
  const { terms: whole } = taker;
  const read = ({ source, scale }: Column): number => {
    load(source, hour, 1, scale.power, units);
    return units[0] as number;
  };
  const usedHere = BigInt(read(usage));
  let allotment = BigInt(whole.fixed);
  for (const [index, { units: column }] of parents.entries()) {
    const { least, times } = whole.parents[index] as WholeTerms["parents"][number];
    allotment += BigInt(Math.max(least, read(column))) * BigInt(times);
  }
  const difference = usedHere * BigInt(whole.usage) - allotment - BigInt(whole.commitment);
  return taker.addWide(usedHere, allotment, difference > 0n ? difference : 0n);
}
