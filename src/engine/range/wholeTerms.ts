import type { Exact } from "../exact";
import { leastMultiple } from "../whole";
import type { Source } from "./source";

/** What is asked of every hour: usage − Σ quantity per unit × max(commitment, units) − what is the same in every hour. */
export interface HourTerms {
  /** Parents whose units differ from hour to hour. */
  readonly parents: readonly { readonly units: Source; readonly perUnit: Exact; readonly commitment: number }[];
  /** The allotment of the other parents, in every hour. */
  readonly fixed: Exact;
  /** The commitment where it is subtracted in every hour, else 0. */
  readonly commitment: Exact;
}

/** The same in whole numbers: an hour's figure is (usage × `usage` − Σ `times` × max(`least`, units) − …) ÷ `denominator`. */
export interface WholeTerms {
  readonly denominator: number;
  readonly usage: number;
  readonly parents: readonly { readonly least: number; readonly times: number }[];
  readonly fixed: number;
  readonly commitment: number;
  /** The allotment of an hour without readings. */
  readonly missing: number;
}

/** For readings that are whole numbers of 1 ÷ their power; null where a number of the terms is beyond doubles. */
export function wholeTerms(terms: HourTerms, usage: number, units: readonly number[]): WholeTerms | null {
  const fractions = terms.parents.map(({ perUnit: { whole } }, index) => ({
    n: whole === null ? Number.NaN : whole.n,
    d: whole === null ? Number.NaN : whole.d * (units[index] ?? Number.NaN),
  }));
  const { fixed, commitment } = terms;
  if (fixed.whole === null || commitment.whole === null) return null;
  const every = [...fractions, fixed.whole, commitment.whole];
  const denominator = every.reduce((common, { d }) => leastMultiple(common, d), usage);
  const numerator = ({ n, d }: { readonly n: number; readonly d: number }): number => (denominator / d) * n;
  const parents = terms.parents.map((parent, index) => ({
    least: Math.round(parent.commitment * (units[index] ?? Number.NaN)),
    times: numerator(fractions[index] ?? { n: Number.NaN, d: Number.NaN }),
  }));
  const fixedPart = numerator(fixed.whole);
  const missing = parents.reduce((allotment, { least, times }) => allotment + least * times, fixedPart);
  const whole = {
    denominator,
    usage: denominator / usage,
    parents,
    fixed: fixedPart,
    commitment: numerator(commitment.whole),
    missing,
  };
  const all = [missing + whole.commitment, whole.usage, ...parents.flatMap(({ least, times }) => [least, times])];
  return all.every(Number.isSafeInteger) ? whole : null;
}
