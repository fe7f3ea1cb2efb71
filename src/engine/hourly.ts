import { Exact } from "./exact";
import { meterDecimals } from "./hourlyDecimals";
import { ok, then, type Result } from "./issue";
import { levelsOf } from "./levels";
import type { Line } from "./line";
import { meterRange } from "./range/meterRange";
import type { Usage } from "./terms";

export interface Hour {
  readonly usage: Exact;
  /** Per parent: max(commitment, usage of the hour). */
  readonly quantities: readonly Exact[];
  readonly allotment: Exact;
  /** Allotment, and the commitment where it is subtracted in every hour. */
  readonly included: Exact;
  readonly onDemand: Exact;
}

/** The hour at an index, from 0. */
export type Metering = (index: number) => Hour;

/**
 * Hourly option: every hour is compared on its own, and what an hour leaves unused is gone. In whole numbers where that is exact,
 * which is nearly always, else in decimals: the figures are the same.
 */
export function meter(line: Line, usage: Usage, hours = usage.readings.length): Result<Metering> {
  return then(levelsOf(line, usage.parents), (levels) =>
    ok(meterRange(line, levels, usage, hours) ?? inDecimals(line, levels, usage)),
  );
}

function inDecimals(line: Line, levels: readonly (Exact | null)[], usage: Usage): Metering {
  const metering = meterDecimals(line, levels, usage);
  return (index) => {
    const { usage: used, quantities, allotment, included, onDemand } = metering.hour(index);
    return {
      usage: Exact.of(used),
      quantities,
      allotment: metering.exact(allotment),
      included: metering.exact(included),
      onDemand: metering.exact(onDemand),
    };
  };
}
