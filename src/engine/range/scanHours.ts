import { decimalsOf, sumLimit } from "../whole";
import type { Column, Columns } from "./columns";
import type { HourTaker } from "./hourTaker";
import { chunkHours, load } from "./load";
import { scanOneParent } from "./scanOneParent";
import { Scale } from "./scale";
import { cellAt, type Source } from "./source";
import { wholeTerms, type HourTerms, type WholeTerms } from "./wholeTerms";

/** A column whose scale is too small, and the place of its cell that does not fit. */
interface Misfit extends Column {
  readonly place: number;
}

const used = new Float64Array(chunkHours);
const units = new Float64Array(chunkHours);
const allotted = new Float64Array(chunkHours);
const above = new Float64Array(chunkHours);

export interface Scan<T extends HourTaker> {
  readonly terms: HourTerms;
  readonly usage: Source;
  readonly hours: number;
  /** A new one for every scale that is tried. */
  readonly taker: (terms: WholeTerms, usagePower: number) => T;
}

/**
 * Every hour of a line in one pass that also checks the cells; null where a cell or the terms have more digits than the pass can
 * prove exact, or a cell is no reading: then the hours are computed in decimals, or the cell is reported.
 */
export function scanHours<T extends HourTaker>({ terms, usage, hours, taker }: Scan<T>): T | null {
  const usageScale = Scale.of(usage);
  const scales: Scale[] = [];
  for (const { commitment, units: source } of terms.parents) {
    const decimals = decimalsOf(commitment);
    if (decimals === null) return null;
    scales.push(Scale.of(source, decimals));
  }
  for (;;) {
    const powers = scales.map((scale) => scale.power);
    const whole = wholeTerms(terms, usageScale.power, powers);
    if (whole === null) return null;
    const taking = taker(whole, usageScale.power);
    const columns: Columns = {
      usage: { source: usage, scale: usageScale },
      units: terms.parents.map((parent, index) => ({ source: parent.units, scale: scales[index] ?? usageScale })),
      whole,
    };
    const outcome = scanColumns(columns, hours, taking);
    if (outcome === true) return taking;
    if (outcome === false || !outcome.scale.widen(cellAt(outcome.source, outcome.place))) return null;
  }
}

/** True where all hours were taken up, false where one cannot be. */
function scanColumns(columns: Columns, hours: number, taker: HourTaker): Misfit | boolean {
  for (let from = 0; from < hours; from += chunkHours) {
    const count = Math.min(chunkHours, hours - from);
    if (taker.sumsOnly && scanOneParent(columns, from, count, taker)) continue;
    const outcome = scanChunk(columns, from, count, taker);
    if (outcome !== true) return outcome;
  }
  return true;
}

function scanChunk(columns: Columns, from: number, count: number, taker: HourTaker): Misfit | boolean {
  const { usage, units: parents, whole } = columns;
  const misfit = load(usage.source, from, count, usage.scale.power, used);
  if (misfit >= 0) return { ...usage, place: misfit };
  allotted.fill(whole.fixed, 0, count);
  let allotment = whole.fixed * count;
  for (const [index, parent] of parents.entries()) {
    const place = load(parent.source, from, count, parent.scale.power, units);
    if (place >= 0) return { ...parent, place };
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
    taker.sums(usageSum, allotment, onDemand);
    taker.hours(count, used, allotted, above);
    return true;
  }
  if (count === 1) return takeWide(columns, from, taker);
  const half = count >> 1;
  const first = scanChunk(columns, from, half, taker);
  return first === true ? scanChunk(columns, from + half, count - half, taker) : first;
}

/** One hour in BigInt: its readings fit, its products do not. */
function takeWide({ usage, units: parents, whole }: Columns, hour: number, taker: HourTaker): boolean {
  const read = ({ source, scale }: Column): number => {
    load(source, hour, 1, scale.power, units);
    return units[0] as number;
  };
  const usedHere = BigInt(read(usage));
  let allotment = BigInt(whole.fixed);
  for (const [index, parent] of parents.entries()) {
    const { least, times } = whole.parents[index] as WholeTerms["parents"][number];
    allotment += BigInt(Math.max(least, read(parent))) * BigInt(times);
  }
  const difference = usedHere * BigInt(whole.usage) - allotment - BigInt(whole.commitment);
  return taker.wide(usedHere, allotment, difference > 0n ? difference : 0n);
}
