import { sumLimit } from "../whole";
import type { Column } from "./column";
import type { HourTerms } from "./hourTerms";
import { chunkHours, load } from "./load";
import { scanOneParent } from "./scanOneParent";
import { cellAt } from "./source";
import { Totals } from "./totals";
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
 * @param place of the hour that counts, the highest first, from 0; null where hours are added up
 */
export function scanHours(terms: HourTerms, hours: number, sumsOnly: boolean, place: number | null): Totals | null {
  for (;;) {
    const whole = wholeTerms(terms);
    if (whole === null) return null;
    const totals = new Totals(whole, terms.usage.scale.power, sumsOnly, place);
    const outcome = scanColumns(terms, hours, totals);
    if (outcome === true) return totals;
    if (outcome === false || !outcome.scale.widen(cellAt(outcome.source, outcome.place))) return null;
  }
}

/** True where all hours were taken up, false where one cannot be. */
function scanColumns(terms: HourTerms, hours: number, totals: Totals): Misfit | boolean {
  for (let from = 0; from < hours; from += chunkHours) {
    const count = Math.min(chunkHours, hours - from);
    if (totals.sumsOnly && scanOneParent(terms, from, count, totals)) continue;
    const outcome = scanChunk(terms, from, count, totals);
    if (outcome !== true) return outcome;
  }
  return true;
}

function scanChunk(terms: HourTerms, from: number, count: number, totals: Totals): Misfit | boolean {
  const { usage, parents } = terms;
  const { terms: whole } = totals;
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
    totals.addSums(usageSum, allotment, onDemand);
    totals.addHours(count, used, allotted, above);
    return true;
  }
  if (count === 1) return takeWide(terms, from, totals);
  const half = count >> 1;
  const first = scanChunk(terms, from, half, totals);
  return first === true ? scanChunk(terms, from + half, count - half, totals) : first;
}

/** One hour in BigInt: its readings fit, its products do not. */
function takeWide({ usage, parents }: HourTerms, hour: number, totals: Totals): boolean {
  const { terms: whole } = totals;
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
  return totals.addWide(usedHere, allotment, difference > 0n ? difference : 0n);
}
