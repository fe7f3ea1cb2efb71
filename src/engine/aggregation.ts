import type { Aggregation } from "../catalog/schema";
import { decimal, Exact, type DecimalValue } from "./exact";
import { fail, ok, type Result } from "./issue";
import { hoursInMonth, monthText, type Month } from "./month";
import { rankRange } from "./range/rankRange";
import type { Source } from "./range/source";
import { sumRange } from "./range/sumRange";
import type { Reading } from "./reading";

/** Over how many hours readings are aggregated. Hours without a reading are zero readings. */
export interface Hours {
  readonly count: number;
  readonly how: string;
}

/** The elapsed hours of a month in progress, else the month's hours, else the number of readings. */
export function hoursOf(
  readings: number,
  month: Month | null,
  elapsed: number | null,
  paths: { readonly readings: string; readonly elapsed: string },
): Result<Hours> {
  const named = month === null ? "the readings given" : monthText(month);
  const inMonth = month === null ? null : hoursInMonth(month);
  if (inMonth !== null && elapsed !== null && elapsed > inMonth)
    return fail("tooManyHours", paths.elapsed, `is ${elapsed}`, `${named} has ${inMonth} hours`);
  const count = elapsed ?? inMonth ?? readings;
  if (readings > count)
    return fail(
      "tooManyHours",
      paths.readings,
      `has ${readings} readings`,
      elapsed === null ? `${named} has ${count} hours` : `hours that have elapsed: ${count}`,
    );
  return ok({ count, how: elapsed !== null ? "elapsed hours given" : month === null ? named : `hours of ${named}` });
}

/** HWMP keeps the lowest 99 % of the hours, counted in whole hours, and at least one. */
export const hoursKept = (hours: number): number => Math.max(1, Math.floor((99 * hours) / 100));

/**
 * Collects one figure an hour, all over one denominator, and gives their aggregate. Sum, average and maximum need no memory;
 * HWMP keeps the readings.
 */
export class Aggregator {
  private total = decimal(0);
  private highest = decimal(0);
  private readonly kept: DecimalValue[] = [];

  constructor(
    private readonly aggregation: Aggregation,
    private readonly denominator: DecimalValue = decimal(1),
  ) {}

  /** With `times`, so many hours of the same figure. */
  add(reading: DecimalValue, times = 1): void {
    if (this.aggregation === "HWMP") for (let hour = 0; hour < times; hour++) this.kept.push(reading);
    else if (this.aggregation === "maximum") this.highest = reading.gt(this.highest) ? reading : this.highest;
    else this.total = this.total.plus(times === 1 ? reading : reading.times(times));
  }

  result(hours: number): Exact {
    switch (this.aggregation) {
      case "sum":
        return Exact.ratio(this.total, this.denominator);
      case "average":
        return Exact.ratio(this.total, this.denominator).over(hours);
      case "maximum":
        return Exact.ratio(this.highest, this.denominator);
      case "HWMP": {
        const descending = this.kept.sort((a, b) => b.comparedTo(a));
        const highestKept = descending[hours - hoursKept(hours)];
        return highestKept === undefined ? Exact.zero : Exact.ratio(highestKept, this.denominator); // a missing hour is 0
      }
    }
  }
}

/** In whole numbers where that is exact, else in decimals: the figure is the same. */
export function aggregate(readings: readonly Reading[], aggregation: Aggregation, hours: number): Exact {
  return aggregateRange({ list: readings }, aggregation, hours) ?? aggregateDecimals(readings, aggregation, hours);
}

/** The same of cells, not yet checked; null where one of them is no reading, or has more digits than are proved exact. */
export function aggregateRange(readings: Source, aggregation: Aggregation, hours: number): Exact | null {
  switch (aggregation) {
    case "sum":
      return sumRange(readings);
    case "average":
      return sumRange(readings)?.over(hours) ?? null;
    case "maximum":
      return rankRange(readings, 0);
    case "HWMP":
      return rankRange(readings, hours - hoursKept(hours));
  }
}

export function aggregateDecimals(readings: readonly Reading[], aggregation: Aggregation, hours: number): Exact {
  const aggregator = new Aggregator(aggregation);
  for (const reading of readings) aggregator.add(decimal(reading));
  return aggregator.result(hours);
}
