import { leastMultiple } from "../whole";
import type { HourTerms } from "./hourTerms";

const isSafe = Number.isSafeInteger;

/**
 * The terms in whole numbers of the scales that are tried: an hour's figure is
 * (usage × `usage` − Σ `times` × max(`least`, units) − `fixed` − `commitment`) ÷ `denominator`.
 */
export interface WholeTerms {
  readonly denominator: number;
  readonly usage: number;
  readonly parents: readonly { readonly least: number; readonly times: number }[];
  readonly fixed: number;
  readonly commitment: number;
  /** The allotment of an hour without readings. */
  readonly missing: number;
}

/** Null where one of them is beyond doubles. */
export function wholeTerms({ usage, parents, fixed, commitment }: HourTerms): WholeTerms | null {
  const { power } = usage.scale;
  let denominator = leastMultiple(leastMultiple(power, fixed.d), commitment.d);
  for (const { perUnit, units } of parents) denominator = leastMultiple(denominator, perUnit.d * units.scale.power);
  const granting = parents.map(({ units, perUnit, commitment: least }) => ({
    least: Math.round(least * units.scale.power),
    times: (denominator / (perUnit.d * units.scale.power)) * perUnit.n,
  }));
  const fixedPart = (denominator / fixed.d) * fixed.n;
  const committed = (denominator / commitment.d) * commitment.n;
  let missing = fixedPart;
  for (const { least, times } of granting) {
    if (!isSafe(least) || !isSafe(times)) return null;
    missing += least * times;
  }
  if (!isSafe(denominator / power) || !isSafe(missing + committed)) return null;
  return {
    denominator,
    usage: denominator / power,
    parents: granting,
    fixed: fixedPart,
    commitment: committed,
    missing,
  };
}
