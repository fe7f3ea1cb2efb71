import { hoursKept } from "../aggregation";
import { Exact } from "../exact";
import type { HourlyTotals } from "../hourlyTotals";
import type { Line } from "../line";
import { hourTermsOf, type Sources } from "./hourTerms";
import { scanHours } from "./scanHours";
import { lengthOf } from "./source";
import { Totals } from "./totals";

/**
 * The totals of a line over its hours in whole numbers; null where they are not proved exact, or a cell is no reading.
 * With `sumsOnly`, hours that are only added up are not counted one by one: hoursAbove is not known then.
 */
export function totalRange(
  line: Line,
  levels: readonly (Exact | null)[],
  sources: Sources,
  sumsOnly = false,
): HourlyTotals | null {
  const { aggregation, hours } = line;
  const readings = lengthOf(sources.usage);
  const ranked = aggregation === "HWMP" || aggregation === "maximum";
  const place = aggregation === "HWMP" ? hours.count - hoursKept(hours.count) : ranked ? 0 : null;
  const totals = scanHours({
    terms: hourTermsOf(line, levels, sources.units),
    usage: sources.usage,
    hours: readings,
    taker: (terms, usagePower) => new Totals(terms, usagePower, sumsOnly && !ranked, place),
  });
  return totals === null ? null : figuresOf(line, totals, hours.count - readings);
}

/** An hour without a reading includes what the commitments of the parents grant, and uses nothing. */
function figuresOf({ aggregation, hours, growth }: Line, totals: Totals, missing: number): HourlyTotals {
  const { terms, usagePower, ranks } = totals;
  const { denominator } = terms;
  const usage = totals.usageSum.over(usagePower);
  const unused = Exact.ratio(terms.missing, denominator).times(Exact.of(missing));
  const allotment = totals.allotmentSum.over(denominator).plus(unused);
  const onDemand = totals.onDemandSum.over(denominator);
  const grown = { usage: usage.times(growth), allotment: allotment.times(growth), hoursAbove: totals.hoursAbove };
  const commitment = Exact.ratio(terms.commitment, denominator);
  if (ranks !== null) {
    ranks.usage.add(0, missing);
    ranks.allotment.add(terms.missing, missing);
    ranks.onDemand.add(0, missing);
    const allotted = ranks.allotment.over(denominator);
    return {
      ...grown,
      billable: ranks.usage.over(usagePower),
      allotted,
      included: allotted.plus(commitment), // the commitment raises every hour alike
      onDemand: ranks.onDemand.over(denominator),
    };
  }
  const committed = commitment.times(Exact.of(hours.count));
  const all = { billable: usage, allotted: allotment, included: allotment.plus(committed), onDemand };
  const aggregated = (figure: Exact): Exact =>
    aggregation === "average" ? figure.over(hours.count) : figure.times(growth);
  return {
    ...grown,
    billable: aggregated(all.billable),
    allotted: aggregated(all.allotted),
    included: aggregated(all.included),
    onDemand: aggregated(all.onDemand),
  };
}
