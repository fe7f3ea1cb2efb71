import { digits15, rounder, sumLimit } from "../whole";
import type { HourTaker } from "./hourTaker";
import type { HourTerms } from "./hourTerms";
import type { Source } from "./source";

type Cells = Extract<Source, { rows: unknown }>;

/** What the loop computes with; in an array of doubles, so that none of it is unpacked again in every hour. */
const terms = new Float64Array(6);
/** Of the hours that were summed last: usage, twice the larger of commitment and units, twice what is on demand. */
const sums = new Float64Array(3);

/**
 * The usual line, usage against one parent, in a single loop over its two columns of cells: what the memory takes to bring one
 * column hides what the other needs. False where anything is out of the ordinary; then nothing was taken up.
 */
export function scanOneParent(line: HourTerms, from: number, count: number, taker: HourTaker): boolean {
  const { usage, parents } = line;
  const { terms: whole } = taker;
  const [granting] = whole.parents;
  const parent = parents[0]?.units;
  if (parents.length !== 1 || parent === undefined || granting === undefined) return false;
  if ("list" in usage.source || "list" in parent.source) return false;
  const { least, times } = granting;
  terms[0] = usage.scale.power;
  terms[1] = parent.scale.power;
  terms[2] = least;
  terms[3] = whole.usage;
  terms[4] = times / 2;
  terms[5] = whole.fixed + whole.commitment;
  const read = sumBoth(usage.source, parent.source, from, from + count);
  const [usageSum = Number.NaN, twiceUnits = Number.NaN, twiceAbove = Number.NaN] = sums;
  const allotment = (twiceUnits / 2) * times + whole.fixed * count;
  const exact =
    read &&
    usageSum < digits15 &&
    twiceUnits < digits15 &&
    usageSum * whole.usage < sumLimit &&
    allotment + whole.commitment * count < sumLimit;
  if (exact) taker.addSums(usageSum, allotment, twiceAbove / 2);
  return exact;
}

/** False where a cell is no number, or not a whole one at its scale. */
function sumBoth(usage: Cells, units: Cells, from: number, to: number): boolean {
  const { rows: usageRows } = usage;
  const { rows: unitsRows } = units;
  // whole numbers of the processor from here on
  const usageWidth = usage.width | 0;
  const usageColumn = usage.column | 0;
  const unitsWidth = units.width | 0;
  const unitsColumn = units.column | 0;
  const usagePower = terms[0] as number;
  const unitsPower = terms[1] as number;
  const least = terms[2] as number;
  const perUsage = terms[3] as number;
  const half = terms[4] as number;
  const always = terms[5] as number;
  let usageSum = 0;
  let twiceUnits = 0;
  let twiceAbove = 0;
  for (let hour = from; hour < to; hour++) {
    const usageRow = usageRows[hour];
    const unitsRow = unitsRows[hour];
    if (usageRow === undefined || unitsRow === undefined) return false;
    if (usageRow.length !== usageWidth || unitsRow.length !== unitsWidth) return false;
    const used = usageRow[usageColumn];
    const unit = unitsRow[unitsColumn];
    if (typeof used !== "number" || typeof unit !== "number") return false;
    const usedWhole = used * usagePower + rounder - rounder;
    const unitWhole = unit * unitsPower + rounder - rounder;
    if (usedWhole / usagePower !== used || unitWhole / unitsPower !== unit || usedWhole < 0 || unitWhole < 0)
      return false;
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
