import { hoursKept } from "../aggregation";
import { Exact } from "../exact";
import type { HourlyTotals } from "../hours";
import type { Line } from "../line";
import { hourTermsOf, type Sources } from "./hourTerms";
import { scanHours } from "./scanHours";
import { lengthOf } from "./source";
import { sumLongUsage } from "./sumLongUsage";
import { Totals, type HourSums } from "./totals";
import type { WholeTerms } from "./wholeTerms";

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
  const terms = hourTermsOf(line, levels, sources);
  if (terms === null) return null;
  const takerFor = (whole: WholeTerms, usagePower: number): Totals =>
    new Totals(whole, usagePower, sumsOnly && !ranked, place);
  const totals = scanHours(terms, readings, takerFor) ?? (ranked ? null : sumLongUsage(terms, readings));
  return totals === null ? null : new RangeTotals(line, totals, hours.count - readings);
}

/**
 * An hour without a reading includes what the commitments of the parents grant, and uses nothing. Each figure is worked out when
 * it is asked for: a cell asks for one of them.
 */
class RangeTotals implements HourlyTotals {
  /** @param missing how many hours of the line's span have no reading */
  constructor(
    private readonly line: Line,
    private readonly totals: HourSums,
    private readonly missing: number,
  ) {
    const { ranks, terms } = totals;
    ranks?.usage.add(0, missing);
    ranks?.allotment.add(terms.missing, missing);
    ranks?.onDemand.add(0, missing);
  }

  get hoursAbove(): number {
    return this.totals.hoursAbove;
  }

  get usage(): Exact {
    return this.totals.usage.times(this.line.growth);
  }

  get allotment(): Exact {
    return this.allotmentSum.times(this.line.growth);
  }

  get billable(): Exact {
    const { ranks, usagePower, usage } = this.totals;
    return ranks === null ? this.aggregated(usage) : ranks.usage.over(usagePower);
  }

  get allotted(): Exact {
    const { ranks, terms } = this.totals;
    return ranks === null ? this.aggregated(this.allotmentSum) : ranks.allotment.over(terms.denominator);
  }

  /** The commitment raises every hour alike. */
  get included(): Exact {
    const { ranks, terms } = this.totals;
    const commitment = Exact.ratio(terms.commitment, terms.denominator);
    return ranks === null
      ? this.aggregated(this.allotmentSum.plus(commitment.times(Exact.of(this.line.hours.count))))
      : ranks.allotment.over(terms.denominator).plus(commitment);
  }

  get onDemand(): Exact {
    const { ranks, terms, onDemand } = this.totals;
    return ranks === null ? this.aggregated(onDemand) : ranks.onDemand.over(terms.denominator);
  }

  private get allotmentSum(): Exact {
    const { allotment, terms } = this.totals;
    return allotment.plus(Exact.ratio(terms.missing, terms.denominator).times(Exact.of(this.missing)));
  }

  private aggregated(sum: Exact): Exact {
    const { aggregation, hours, growth } = this.line;
    return aggregation === "average" ? sum.over(hours.count) : sum.times(growth);
  }
}
