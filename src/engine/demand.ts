import { bill } from "./bill";
import { Exact } from "./exact";
import { meter } from "./hourly";
import { all, ok, then, type Result } from "./issue";
import type { Line } from "./line";
import { includedInMonth } from "./monthly";
import type { Usage } from "./terms";
import type { Step } from "./working";

/**
 * What a commitment stands against, after allotments. With a commitment of c, on-demand usage is Σ max(0, figure − c) ÷ divisor:
 * one figure an hour where the commitment is subtracted in every hour and the hours are added up, else one for the month. A
 * maximum and an HWMP are one figure too: that of a single hour, which still counts when all hours fall by as much.
 */
export interface Demand {
  readonly figures: readonly Exact[];
  readonly divisor: number;
  /** The lowest and the highest hour, where hours have levels; the month's figure where it is a volume. */
  readonly lowest: Exact;
  readonly highest: Exact;
  /** The working of on-demand usage without a commitment. */
  readonly steps: readonly Step[];
}

/** The demand of a line whose terms commit to nothing. */
export function demandOf(line: Line, usage: Usage): Result<Demand> {
  return then(all([bill(line.terms, usage), levels(line, usage)] as const), ([{ onDemand, steps }, hours]) => {
    const month: Demand = { figures: [onDemand], divisor: 1, lowest: onDemand, highest: onDemand, steps };
    if (hours === null) return ok(month);
    const highest = hours.reduce((most, level) => most.atLeast(level), Exact.zero);
    const lowest = hours.reduce((least, level) => (level.compare(least) < 0 ? level : least), highest);
    const average = line.aggregation === "average";
    return line.option === "hourly" && (average || line.aggregation === "sum")
      ? ok({ figures: hours, divisor: average ? line.hours.count : 1, lowest, highest, steps })
      : ok({ ...month, lowest, highest });
  });
}

/** What each hour has beyond its allotment, one of 0 among them where an hour has no reading; null where the month is a volume. */
function levels(line: Line, usage: Usage): Result<Exact[] | null> {
  const { readings } = usage;
  const missing = readings.length < line.hours.count ? [Exact.zero] : [];
  if (line.option === "monthly") {
    if (readings.length === 1 || line.aggregation === "sum") return ok(null);
    return then(includedInMonth(line, usage), ({ included }) =>
      ok([...readings.map((reading) => Exact.of(reading).minus(included).clamped()), ...missing]),
    );
  }
  if (line.mode === "after sum") return ok(null); // as where hours pool
  return then(meter(line, usage), (hour) => ok([...readings.map((_, index) => hour(index).onDemand), ...missing]));
}
