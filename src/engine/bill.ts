import type { ProductRow } from "../catalog/schema";
import { ok, then, type Result } from "./issue";
import { totalHours } from "./hourlyTotals";
import type { HourlyTotals } from "./hours";
import { prepareLine, type Line } from "./line";
import { billMonth, type Billed } from "./monthly";
import { Exact } from "./exact";
import type { Terms, Usage } from "./terms";
import { shown, step, type Step } from "./working";

/**
 * The on-demand usage of one product, in this order:
 * 1. Option, aggregation, commitment mode, pooling, hours and quantities are decided (line.ts): every later step depends on them.
 * 2. Monthly option: usage is aggregated over the month before it meets included usage, so that hours offset each other.
 *    Hourly option: every hour meets its allotment before anything is added up, so that they do not.
 * 3. The commitment comes last where it is a volume of the month, and hour by hour where it is a standing level.
 */
export function bill(terms: Terms, usage: Usage): Result<Billed> {
  return then(prepareLine(terms, usage.readings.length, "usage"), (line) => billLine(line, usage));
}

export const billLine = (line: Line, usage: Usage): Result<Billed> =>
  line.option === "monthly"
    ? billMonth(line, usage)
    : then(totalHours(line, usage), (totals) => ok(billTotals(line, totals, () => parentSteps(line, usage))));

/** Hourly option, over hours that are added up already, here or where the usage is kept. */
export const billTotals = (line: Line, totals: HourlyTotals, parents: () => readonly Step[]): Billed =>
  line.pooled ? billPooled(line, totals, parents) : billHours(line, totals, parents);

/** Added up over hours, anything that is not a volume is counted in unit-hours: "host-hours", "metric-hours". */
export const hoursUnit = ({ unit, kind }: ProductRow): string =>
  kind === "cumulative" ? unit : `${unit.replace(/ies$/, "y").replace(/s$/, "")}-hours`;

/** What is billed of the hours: where they pool, or the commitment is a volume of the month, it is subtracted once. */
export function onDemandOf({ pooled, mode, terms }: Line, totals: HourlyTotals): Exact {
  const commitment = Exact.of(terms.commitment);
  if (pooled) return totals.usage.minus(totals.allotment.plus(commitment)).clamped();
  return mode === "after sum" ? totals.onDemand.minus(commitment).clamped() : totals.onDemand;
}

function billHours(line: Line, totals: HourlyTotals, parents: () => readonly Step[]): Billed {
  const { commitment, product } = line.terms;
  const summed = hoursUnit(product);
  const unit = line.aggregation === "sum" ? summed : product.unit;
  const once = line.mode === "after sum";
  const onDemand = onDemandOf(line, totals);
  const how = { sum: "sum", average: `sum ÷ ${line.hours.count} hours`, maximum: "maximum", HWMP: "HWMP" }[
    line.aggregation
  ];
  const hourly = `${how} of the hours' maximum of 0 and usage − ${once ? "allotment" : "(commitment + allotment)"}; hours above: ${totals.hoursAbove}`;
  return {
    unit,
    billable: totals.billable,
    allotment: totals.allotted,
    included: once ? totals.allotted.plus(Exact.of(commitment)) : totals.included,
    onDemand,
    get steps() {
      return [
        ...line.steps,
        ...parents(),
        step("Usage of the hours", totals.usage, summed, "sum of the readings", "aggregation"),
        step(
          "Allotment of the hours",
          totals.allotment,
          summed,
          "sum over the hours of quantity per unit × maximum of commitment and usage of the parent",
          "core",
        ),
        step(
          "Commitment",
          commitment,
          product.unit,
          once ? "of the month, subtracted once after the hours" : "a standing level, subtracted in every hour",
          "commitment",
        ),
        ...(once ? [step("On-demand usage of the hours", totals.onDemand, unit, hourly, "commitment")] : []),
        step(
          "On-demand usage",
          onDemand,
          unit,
          once ? `maximum of 0 and ${shown(totals.onDemand)} − ${commitment}` : hourly,
          "commitment",
        ),
      ];
    },
  };
}

function billPooled(line: Line, totals: HourlyTotals, parents: () => readonly Step[]): Billed {
  const { commitment, product } = line.terms;
  const included = totals.allotment.plus(Exact.of(commitment));
  const onDemand = onDemandOf(line, totals);
  return {
    unit: product.unit,
    billable: totals.usage,
    allotment: totals.allotment,
    included,
    onDemand,
    get steps() {
      return [
        ...line.steps,
        ...parents(),
        step("Usage of the billing period", totals.usage, product.unit, "sum of the readings", "aggregation"),
        step(
          "Allotment of the billing period",
          totals.allotment,
          product.unit,
          `sum of the hourly allotments over ${line.hours.count} hours`,
          "pooling",
        ),
        step("Commitment", commitment, product.unit, "of the month, subtracted once", "pooling"),
        step(
          "On-demand usage",
          onDemand,
          product.unit,
          `maximum of 0 and ${shown(totals.usage)} − ${shown(totals.allotment)} − ${commitment}`,
          "pooling",
        ),
      ];
    },
  };
}

/** What a parent grants in an hour, and whether its commitment or its usage counts. */
export function parentSteps(line: Line, usage: Usage): Step[] {
  return line.parents.flatMap((parent, index) => {
    const { length: count } = usage.parents[index] ?? [];
    const counted =
      count === 0
        ? "no usage given, so the commitment counts"
        : parent.product.monthFigure || count === 1
          ? "one figure for the month counts in every hour"
          : "each hour's usage counts where it is higher";
    return [
      step(
        `${parent.product.name}: quantity per unit and hour`,
        parent.quantity.perUnit,
        line.terms.product.unit,
        `${parent.quantity.how}, from ${parent.quantity.source}`,
        "kinds",
      ),
      step(`${parent.product.name}: commitment`, parent.commitment, parent.product.unit, counted, "core"),
    ];
  });
}
