import { digits15, rounder, sumLimit } from "../whole";
import type { HourTaker } from "./hourTaker";
import type { HourTerms } from "./hourTerms";
import type { Cells, Source } from "./source";

/** What the loop computes with; in an array of doubles, so that none of it is unpacked again in every hour. */
const terms = new Float64Array(5);
/** Of the hours that were summed last: usage, twice the larger of commitment and units, twice what is on demand. */
const sums = new Float64Array(3);

/**
 * The usual line, usage against whole units of one parent, each in a range of one column, in a single loop over both: what the
 * memory takes to bring one column hides what the other needs. False where anything is out of the ordinary; then nothing was
 * taken up.
 */
export function scanOneParent(line: HourTerms, from: number, count: number, taker: HourTaker): boolean {
  const { usage, parents } = line;
  const { terms: whole } = taker;
  const granting = whole.parents[0];
  const parent = parents[0]?.units;
  if (parents.length !== 1 || parent === undefined || granting === undefined || parent.scale.power !== 1) return false;
  const used = onlyColumn(usage.source);
  const units = onlyColumn(parent.source);
  if (used === null || units === null) return false;
  const { least, times } = granting;
  terms[0] = usage.scale.power;
  terms[1] = least;
  terms[2] = whole.usage;
  terms[3] = times / 2;
  terms[4] = whole.fixed + whole.commitment;
  if (!sumBoth(used, units, from, from + count)) return false;
  const [usageSum = Number.NaN, twiceUnits = Number.NaN, twiceAbove = Number.NaN] = sums;
  const allotment = (twiceUnits / 2) * times + whole.fixed * count;
  const exact =
    usageSum < digits15 &&
    twiceUnits < digits15 &&
    usageSum * whole.usage < sumLimit &&
    allotment + whole.commitment * count < sumLimit;
  if (exact) taker.addSums(usageSum, allotment, twiceAbove / 2);
  return exact;
}

/** The rows of a range of one column. */
const onlyColumn = (source: Source): Cells | null => ("rows" in source && source.width === 1 ? source.rows : null);

/** False where a row has more than a cell, or a cell is no number, or not a whole one at its scale. */
function sumBoth(usage: Cells, units: Cells, from: number, to: number): boolean {
  const usagePower = terms[0] as number;
  const least = terms[1] as number;
  const perUsage = terms[2] as number;
  const half = terms[3] as number;
  const always = terms[4] as number;
  let usageSum = 0;
  let twiceUnits = 0;
  let twiceAbove = 0;
  for (let hour = from; hour < to; hour++) {
    const usageRow = usage[hour] as readonly unknown[];
    const unitsRow = units[hour] as readonly unknown[];
    if (usageRow.length !== 1 || unitsRow.length !== 1) return false;
    const used = usageRow[0];
    const unit = unitsRow[0];
    if (typeof used !== "number" || typeof unit !== "number") return false;
    const usedWhole = used * usagePower + rounder - rounder;
    const unitWhole = unit + rounder - rounder;
    if (Math.abs(usedWhole / usagePower) !== used || Math.abs(unitWhole) !== unit) return false; // nor below 0
    const twice = least + unitWhole + Math.abs(unitWhole - least);
    const difference = usedWhole * perUsage - twice * half - always;
    usageSum += usedWhole;
    twiceUnits += twice;
    twiceAbove += difference + Math.abs(difference);
  }
  sums[0] = usageSum;
  sums[1] = twiceUnits;
  sums[2] = twiceAbove;
  return true;
}
