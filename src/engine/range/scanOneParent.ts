import { digits15, rounder, sumLimit } from "../whole";
import type { Columns } from "./columns";
import type { HourTaker } from "./hourTaker";
import type { Cells } from "./source";

/** Of the hours that were summed last: usage, twice the larger of commitment and units, twice what is on demand. */
const sums = new Float64Array(3);

/**
 * The usual line, usage against one parent, in a single loop over its two columns of cells: what the memory takes to bring one
 * column hides what the other needs. False where anything is out of the ordinary; then nothing was taken up.
 */
export function scanOneParent(columns: Columns, from: number, count: number, taker: HourTaker): boolean {
  const { usage, units, whole } = columns;
  const [parent, ...more] = units;
  const [granting] = whole.parents;
  if (parent === undefined || granting === undefined || more.length > 0) return false;
  if ("list" in usage.source || "list" in parent.source) return false;
  const { least, times } = granting;
  const { rows, width, column } = usage.source;
  const read = sumBoth(
    rows,
    width,
    column,
    usage.scale.power,
    parent.source.rows,
    parent.source.width,
    parent.source.column,
    parent.scale.power,
    from,
    from + count,
    least,
    whole.usage,
    times,
    whole.fixed + whole.commitment,
  );
  const [usageSum = Number.NaN, twiceUnits = Number.NaN, twiceAbove = Number.NaN] = sums;
  const allotment = (twiceUnits / 2) * times + whole.fixed * count;
  const exact =
    read &&
    usageSum < digits15 &&
    twiceUnits < digits15 &&
    usageSum * whole.usage < sumLimit &&
    allotment + whole.commitment * count < sumLimit;
  if (exact) taker.sums(usageSum, allotment, twiceAbove / 2);
  return exact;
}

/** False where a cell is no number, or not a whole one at its scale. */
function sumBoth(
  usage: Cells,
  usageWidth: number,
  usageColumn: number,
  usagePower: number,
  units: Cells,
  unitsWidth: number,
  unitsColumn: number,
  unitsPower: number,
  from: number,
  to: number,
  least: number,
  perUsage: number,
  perUnit: number,
  always: number,
): boolean {
  let usageSum = 0;
  let twiceUnits = 0;
  let twiceAbove = 0;
  const half = perUnit / 2;
  for (let hour = from; hour < to; hour++) {
    const usageRow = usage[hour];
    const unitsRow = units[hour];
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
