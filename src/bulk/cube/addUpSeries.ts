import { decimal, type DecimalValue } from "../../engine/exact";
import type { Reading } from "../../engine/reading";
import { aside, missing, type Cube } from "./cube";
import { bigToReading, mostUnits, toReading } from "./scaled";

/** The sums of one number of decimals: doubles while they are whole numbers, and what was carried away from them before. */
interface Sums {
  readonly decimals: number;
  readonly units: Float64Array;
  readonly carried: Map<number, bigint>;
}

/** Series added up hour by hour, exactly; undefined where none of them has a reading. */
export function addUpSeries(cube: Cube, series: readonly number[]): (Reading | undefined)[] {
  const { hours } = cube;
  const byDecimals = new Map<number, Sums>();
  const isThere = new Uint8Array(hours);
  const besides = new Map<number, DecimalValue>();
  for (const one of series) {
    const { block, start, decimals } = cube.cellsOf(one);
    const sums = byDecimals.get(decimals) ?? { decimals, units: new Float64Array(hours), carried: new Map<number, bigint>() }; // prettier-ignore
    byDecimals.set(decimals, sums);
    const { units } = sums;
    for (let hour = 0; hour < hours; hour++) {
      const cell = block[start + hour] as number;
      if (cell === missing) continue;
      isThere[hour] = 1;
      if (cell === aside) {
        besides.set(hour, (besides.get(hour) ?? decimal(0)).plus(cube.asideAt(one, hour)));
        continue;
      }
      const sum = (units[hour] as number) + cell;
      if (sum <= mostUnits) units[hour] = sum;
      else {
        sums.carried.set(hour, unitsAt(sums, hour));
        units[hour] = cell;
      }
    }
  }
  const all = [...byDecimals.values()];
  const most = Math.max(0, ...all.map(({ decimals }) => decimals));
  const [only, ...more] = all;
  return Array.from(isThere, (there, hour) => {
    if (there === 0) return undefined;
    const isPlain = only !== undefined && more.length === 0 && !only.carried.has(hour) && !besides.has(hour);
    if (isPlain) return toReading(only.units[hour] as number, only.decimals);
    const units = all.reduce((sum, one) => sum + unitsAt(one, hour) * 10n ** BigInt(most - one.decimals), 0n);
    const besideIt = besides.get(hour);
    const reading = bigToReading(units, most);
    return besideIt === undefined ? reading : decimal(reading).plus(besideIt);
  });
}

function unitsAt({ units, carried }: Sums, hour: number): bigint {
  const before = carried.get(hour);
  const own = BigInt(units[hour] as number);
  return before === undefined ? own : before + own;
}
