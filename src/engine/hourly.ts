import { Aggregator } from "./aggregation";
import { decimal, Exact, type DecimalValue } from "./exact";
import { all, then, ok, type Result } from "./issue";
import type { Line } from "./line";
import { parentFigure } from "./monthly";
import type { Usage } from "./terms";

/** One hour. Allotment, included and on-demand are numerators over the metering's denominator. */
export interface Hour {
  readonly usage: DecimalValue;
  /** Per parent: max(commitment, usage of the hour). */
  readonly quantities: readonly Exact[];
  readonly allotment: DecimalValue;
  readonly included: DecimalValue;
  readonly onDemand: DecimalValue;
}

export interface Metering {
  readonly denominator: DecimalValue;
  /** The hour at an index; an index without a reading is an hour without usage. */
  hour(index: number): Hour;
  readonly exact: (numerator: DecimalValue) => Exact;
}

const zero = decimal(0);

/**
 * Hourly option: every hour is compared on its own, and what an hour leaves unused is gone. All figures of the line share one
 * denominator, so that an hour costs a few exact multiplications and no fraction is reduced on the way.
 */
export function meter(line: Line, usage: Usage): Result<Metering> {
  const { terms, parents } = line;
  const monthFigures = all(
    parents.map((parent, index) =>
      parent.product.monthFigure || (usage.parents[index] ?? []).length === 1
        ? parentFigure(parent.product, usage.parents[index] ?? [], line, index)
        : ok(null),
    ),
  );
  return then(monthFigures, (figures) => {
    const columns = parents.map((parent, index) => {
      const { perUnit } = parent.quantity;
      const commitment = Exact.of(parent.commitment);
      const figure = figures[index] ?? null;
      const constant = figure === null ? null : commitment.atLeast(figure);
      return { perUnit, commitment, constant, readings: usage.parents[index] ?? [] };
    });
    const denominators = columns.map(({ perUnit, constant }) =>
      constant === null ? perUnit.d : perUnit.d.times(constant.d),
    );
    const denominator = [...new Set(denominators.map(String))].reduce((product, d) => product.times(d), decimal(1));
    const granted = columns.map(({ perUnit, commitment, constant, readings }) => {
      const numerator = (quantity: Exact): DecimalValue => {
        const allotted = perUnit.times(quantity);
        return allotted.n.times(denominator.div(allotted.d)); // divides without remainder
      };
      const perReading = numerator(Exact.of(1));
      const fixed = constant ?? (readings.length === 0 ? commitment : null);
      const always = fixed === null ? null : { quantity: fixed, allotment: numerator(fixed) };
      const atLeast = { quantity: commitment, allotment: numerator(commitment) };
      return (hour: number): { quantity: Exact; allotment: DecimalValue } => {
        const reading = readings[hour];
        if (always !== null) return always;
        if (reading === undefined || commitment.n.gte(reading)) return atLeast;
        return { quantity: Exact.of(reading), allotment: perReading.times(reading) };
      };
    });
    const commitment = line.mode === "per hour" ? decimal(terms.commitment).times(denominator) : zero;
    return ok({
      denominator,
      exact: (numerator) => Exact.ratio(numerator, denominator),
      hour(index) {
        const reading = usage.readings[index];
        const used = reading === undefined ? zero : decimal(reading);
        const parts = granted.map((parent) => parent(index));
        const allotment = parts.reduce((total, part) => total.plus(part.allotment), zero);
        const included = allotment.plus(commitment);
        const difference = used.times(denominator).minus(included);
        return {
          usage: used,
          quantities: parts.map((part) => part.quantity),
          allotment,
          included,
          onDemand: difference.isNegative() ? zero : difference,
        };
      },
    });
  });
}

export interface HourlyTotals {
  readonly usage: Exact;
  readonly allotment: Exact;
  /** Usage by the line's aggregation. */
  readonly billable: Exact;
  /** The hours' included usage, without a commitment that is subtracted once, by the line's aggregation. */
  readonly included: Exact;
  /** The hours' allotment by the line's aggregation. */
  readonly allotted: Exact;
  readonly hoursAbove: number;
  /** The hours' on-demand usage by the line's aggregation. */
  readonly onDemand: Exact;
}

/** Adds up every hour of the line's span, those without a reading included: what they include counts although nothing is used. */
export function totalHours(line: Line, metering: Metering, readings: number): HourlyTotals {
  const { aggregation, hours, growth } = line;
  const over = (): Aggregator => new Aggregator(aggregation, metering.denominator);
  const billable = new Aggregator(aggregation);
  const [allotted, included, onDemand] = [over(), over(), over()];
  let usage = zero;
  let allotment = zero;
  let hoursAbove = 0;
  const add = (hour: Hour, times: number): void => {
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
