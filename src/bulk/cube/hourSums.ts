import { decimal, type DecimalValue } from "../../engine/exact";
import type { Reading } from "../../engine/reading";
import { aside, type Cube } from "./cube";
import { bigToReading, mostUnits, toReading } from "./scaled";
import { missing } from "./slots";

/** The sums of one number of decimals: doubles while they are whole numbers, and what was carried away from them before. */
interface Sums {
  readonly decimals: number;
  readonly units: Float64Array;
  readonly carried: Map<number, bigint>;
}

/** Series added up hour by hour, exactly. */
export class HourSums {
  private readonly byDecimals: Sums[] = [];
  private readonly isThere: Uint8Array;
  private readonly besides = new Map<number, DecimalValue>();

  constructor(private readonly cube: Cube) {
    this.isThere = new Uint8Array(cube.hours);
  }

  /** `cells`: what the cube has of the series. */
  add(series: number, cells: Float64Array): void {
    const { isThere } = this;
    const sums = this.sumsOf(this.cube.decimalsOf(series));
    const { units } = sums;
    for (let hour = 0; hour < cells.length; hour++) {
      const cell = cells[hour] as number;
      if (cell === missing) continue;
      isThere[hour] = 1;
      const sum = (units[hour] as number) + cell;
      if (cell >= 0 && sum <= mostUnits) units[hour] = sum;
      else if (cell === aside) this.addAside(series, hour);
      else {
        sums.carried.set(hour, unitsAt(sums, hour));
        units[hour] = cell;
      }
    }
  }

  /** By hour; undefined where no series has a reading. */
  readings(): (Reading | undefined)[] {
    const [only, ...more] = this.byDecimals;
    return Array.from(this.isThere, (there, hour) => {
      if (there === 0) return undefined;
      const isPlain = only !== undefined && more.length === 0 && !only.carried.has(hour) && !this.besides.has(hour);
      return isPlain ? toReading(only.units[hour] as number, only.decimals) : this.exactly(hour);
    });
  }

  private exactly(hour: number): Reading {
    const most = Math.max(0, ...this.byDecimals.map(({ decimals }) => decimals));
    const units = this.byDecimals.reduce((sum, one) => sum + unitsAt(one, hour) * 10n ** BigInt(most - one.decimals), 0n); // prettier-ignore
    const reading = bigToReading(units, most);
    const besides = this.besides.get(hour);
    return besides === undefined ? reading : decimal(reading).plus(besides);
  }

  private addAside(series: number, hour: number): void {
    this.besides.set(hour, (this.besides.get(hour) ?? decimal(0)).plus(this.cube.asideAt(series, hour)));
  }

  private sumsOf(decimals: number): Sums {
    const known = this.byDecimals.find((one) => one.decimals === decimals);
    if (known !== undefined) return known;
    const sums = { decimals, units: new Float64Array(this.cube.hours), carried: new Map<number, bigint>() };
    this.byDecimals.push(sums);
    return sums;
  }
}

function unitsAt({ units, carried }: Sums, hour: number): bigint {
  const before = carried.get(hour);
  const own = BigInt(units[hour] as number);
  return before === undefined ? own : before + own;
}

/** The sums of some series, by hour. */
export function addUpSeries(cube: Cube, series: readonly number[]): (Reading | undefined)[] {
  const sums = new HourSums(cube);
  for (const one of series) sums.add(one, cube.cellsOf(one));
  return sums.readings();
}
