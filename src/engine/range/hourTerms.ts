import { Exact } from "../exact";
import type { Line } from "../line";
import type { Source } from "./source";
import type { HourTerms } from "./wholeTerms";

/** The hours of a line where they stand: its usage, and the units of each parent. */
export interface Sources {
  readonly usage: Source;
  readonly units: readonly Source[];
}

const nothing: Source = { list: [] };

/** @param levels the units of each parent that count in every hour alike; null where they stand in its source */
export function hourTermsOf(
  { parents, mode, terms }: Line,
  levels: readonly (Exact | null)[],
  units: Sources["units"],
): HourTerms {
  let fixed = Exact.zero;
  const hourly: HourTerms["parents"][number][] = [];
  for (const [index, { quantity, commitment }] of parents.entries()) {
    const level = levels[index] ?? null;
    if (level === null) hourly.push({ units: units[index] ?? nothing, perUnit: quantity.perUnit, commitment });
    else fixed = fixed.plus(quantity.perUnit.times(level));
  }
  return { parents: hourly, fixed, commitment: mode === "per hour" ? Exact.of(terms.commitment) : Exact.zero };
}
