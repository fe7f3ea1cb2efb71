import { Exact } from "../exact";
import type { Line } from "../line";
import type { Usage } from "../terms";
import { decimalsOf, type Fraction } from "../whole";
import type { Column } from "./column";
import { Scale } from "./scale";
import type { Source } from "./source";

/** The hours of a line where they stand: its usage, and the units of each parent. */
export interface Sources {
  readonly usage: Source;
  readonly units: readonly Source[];
}

/** Readings that were taken out of their cells. */
export const sourcesOf = ({ readings, parents }: Usage): Sources => ({
  usage: { list: readings },
  units: parents.map((list) => ({ list })),
});

/** A parent whose units differ from hour to hour. */
export interface HourlyParent {
  readonly units: Column;
  readonly perUnit: Fraction;
  readonly commitment: number;
}

/** What is asked of every hour: usage − Σ quantity per unit × max(commitment, units) − what is the same in every hour. */
export interface HourTerms {
  readonly usage: Column;
  readonly parents: readonly HourlyParent[];
  /** The allotment of the other parents, in every hour. */
  readonly fixed: Fraction;
  /** The commitment where it is subtracted in every hour, else 0. */
  readonly commitment: Fraction;
}

const nothing: Source = { list: [] };

/**
 * Null where a number of the terms is beyond doubles.
 * @param levels the units of each parent that count in every hour alike; null where they stand in its source
 */
export function hourTermsOf(
  { parents, mode, terms }: Line,
  levels: readonly (Exact | null)[],
  { usage, units }: Sources,
): HourTerms | null {
  let alike = Exact.zero;
  const hourly: HourlyParent[] = [];
  for (let index = 0; index < parents.length; index++) {
    const { quantity, commitment } = parents[index] as Line["parents"][number];
    const level = levels[index] ?? null;
    if (level !== null) {
      alike = alike.plus(quantity.perUnit.times(level));
      continue;
    }
    const source = units[index] ?? nothing;
    const perUnit = quantity.perUnit.whole;
    const decimals = decimalsOf(commitment);
    if (perUnit === null || decimals === null) return null;
    hourly.push({ units: { source, scale: Scale.of(source, decimals) }, perUnit, commitment });
  }
  const fixed = alike.whole;
  const commitment = mode === "per hour" ? Exact.of(terms.commitment).whole : Exact.zero.whole;
  if (fixed === null || commitment === null) return null;
  return { usage: { source: usage, scale: Scale.of(usage) }, parents: hourly, fixed, commitment };
}
