import { Exact } from "./exact";
import type { Metering } from "./hours";
import { meterDecimals } from "./hourlyDecimals";
import { ok, then, type Result } from "./issue";
import { levelsOf } from "./levels";
import type { Line } from "./line";
import { meterRange } from "./range/meterRange";
import type { Usage } from "./terms";

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
