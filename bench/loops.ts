import { Decimal } from "decimal.js";
import { committedHosts, perHost, type HourColumns } from "./columns";

const isQuantity = (cell: unknown): cell is number => typeof cell === "number" && cell >= 0 && cell < Infinity;
const perUnit = perHost.n / perHost.d;

/** What one would write without a thought of exactness: a loop over doubles that checks its cells. */
export function floatLoop({ usage, units }: HourColumns): number {
  let sum = 0;
  for (let hour = 0; hour < usage.length; hour++) {
    const used = usage[hour]?.[0];
    const unit = units[hour]?.[0];
    if (!isQuantity(used) || !isQuantity(unit)) return Number.NaN;
    const above = used - (unit > committedHosts ? unit : committedHosts) * perUnit;
    if (above > 0) sum += above;
  }
  return sum;
}

/** The highest reading, with the same checks. */
export function maximumLoop(cells: readonly (readonly number[])[]): number {
  let highest = 0;
  for (const row of cells) {
    const cell = row[0];
    if (!isQuantity(cell)) return Number.NaN;
    if (cell > highest) highest = cell;
  }
  return highest;
}

/** The same loop in decimal.js as it comes, with its precision of 20 digits. */
export function decimalLoop({ usage, units }: HourColumns): number {
  const quantity = new Decimal(perHost.n).div(perHost.d);
  let sum = new Decimal(0);
  for (const [hour, [used]] of usage.entries()) {
    const unit = units[hour]?.[0];
    if (!isQuantity(used) || !isQuantity(unit)) return Number.NaN;
    const above = new Decimal(used).minus(Decimal.max(committedHosts, unit).times(quantity));
    if (above.gt(0)) sum = sum.plus(above);
  }
  return sum.toSignificantDigits(15, Decimal.ROUND_HALF_UP).toNumber();
}
