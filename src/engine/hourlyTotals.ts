import { Aggregator } from "./aggregation";
import { decimal, Exact } from "./exact";
import { meterDecimals, type DecimalHour, type DecimalMetering } from "./hourlyDecimals";
import type { HourlyTotals } from "./hours";
import { ok, then, type Result } from "./issue";
import { levelsOf } from "./levels";
import type { Line } from "./line";
import { sourcesOf } from "./range/hourTerms";
import { totalRange } from "./range/totalRange";
import type { Usage } from "./terms";

const zero = decimal(0);

/**
 * Adds up every hour of the line's span, those without a reading included: what they include counts although nothing is used.
 * In whole numbers where that is exact, which is nearly always, else in decimals: the figures are the same.
 */
export function totalHours(line: Line, usage: Usage): Result<HourlyTotals> {
  return then(levelsOf(line, usage.parents), (levels) => {
    const { length } = usage.readings;
    return ok(
      totalRange(line, levels, sourcesOf(usage)) ?? totalDecimals(line, meterDecimals(line, levels, usage), length),
    );
  });
}

/** The same hour by hour in decimals. */
export function totalDecimals(line: Line, metering: DecimalMetering, readings: number): HourlyTotals {
  const { aggregation, hours, growth } = line;
  const over = (): Aggregator => new Aggregator(aggregation, metering.denominator);
  const billable = new Aggregator(aggregation);
  const [allotted, included, onDemand] = [over(), over(), over()];
  let usage = zero;
  let allotment = zero;
  let hoursAbove = 0;
  const add = (hour: DecimalHour, times: number): void => {
    usage = usage.plus(hour.usage);
    allotment = allotment.plus(times === 1 ? hour.allotment : hour.allotment.times(times));
    if (!hour.onDemand.isZero()) hoursAbove++;
    billable.add(hour.usage);
    allotted.add(hour.allotment, times);
    included.add(hour.included, times);
    onDemand.add(hour.onDemand);
  };
  for (let index = 0; index < readings; index++) add(metering.hour(index), 1);
  const missing = hours.count - readings;
  if (missing > 0) add(metering.hour(readings), missing);
  const result = (aggregator: Aggregator): Exact => {
    const soFar = aggregator.result(hours.count);
    return aggregation === "sum" ? soFar.times(growth) : soFar;
  };
  return {
    usage: Exact.of(usage).times(growth),
    allotment: metering.exact(allotment).times(growth),
    billable: result(billable),
    allotted: result(allotted),
    included: result(included),
    hoursAbove,
    onDemand: result(onDemand),
  };
}
