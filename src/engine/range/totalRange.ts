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

/**
 * An hour without a reading includes what the commitments of the parents grant, and uses nothing. Each figure is worked out when
 * it is asked for: a cell asks for one of them.
 */
function figuresOf({ aggregation, hours, growth }: Line, totals: Totals, missing: number): HourlyTotals {
  const { terms, usagePower, ranks, hoursAbove } = totals;
  const { denominator } = terms;
  const unused = (): Exact => Exact.ratio(terms.missing, denominator).times(Exact.of(missing));
  const usage = (): Exact => totals.usageSum.over(usagePower);
  const allotment = (): Exact => totals.allotmentSum.over(denominator).plus(unused());
  const commitment = (): Exact => Exact.ratio(terms.commitment, denominator);
  ranks?.usage.add(0, missing);
  ranks?.allotment.add(terms.missing, missing);
  ranks?.onDemand.add(0, missing);
  const aggregated = (sum: Exact): Exact => (aggregation === "average" ? sum.over(hours.count) : sum.times(growth));
  return {
    hoursAbove,
    get usage() {
      return usage().times(growth);
    },
    get allotment() {
      return allotment().times(growth);
    },
    get billable() {
      return ranks === null ? aggregated(usage()) : ranks.usage.over(usagePower);
    },
    get allotted() {
      return ranks === null ? aggregated(allotment()) : ranks.allotment.over(denominator);
    },
    get included() {
      return ranks === null
        ? aggregated(allotment().plus(commitment().times(Exact.of(hours.count))))
        : ranks.allotment.over(denominator).plus(commitment()); // the commitment raises every hour alike
    },
    get onDemand() {
      return ranks === null ? aggregated(totals.onDemandSum.over(denominator)) : ranks.onDemand.over(denominator);
    },
  };
}
