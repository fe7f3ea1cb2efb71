import { Exact } from "../../../engine/exact";
import { chargeback } from "../../../engine/chargeback";
import { inUnit, productOf, type Vocabulary } from "../../productOf";

/** A figure in the catalog's unit as the API gives it: a whole number of what it counts, half up. */
export function apiCount(figure: Exact, vocabulary: Vocabulary, key: string): number {
  const { apiUnit } = productOf(vocabulary, key);
  return Math.round((apiUnit === null ? figure : figure.times(Exact.of(apiUnit.perUnit))).toNumber());
}

/** A count of the API as rows have it. */
export function named(vocabulary: Vocabulary, key: string, count: number | null) {
  const { product, unit, apiUnit } = productOf(vocabulary, key);
  return { product, key, unit, usage: inUnit(count, { apiUnit }) };
}

/** An amount in parts that add up to it, in so many decimals. */
export function shareOut(amount: number, weights: readonly number[], decimals: number): number[] {
  const parts = chargeback(
    Exact.of(amount),
    weights.map((weight) => Exact.of(weight)),
    decimals,
  );
  return parts.ok ? parts.value.map(({ figure }) => figure.toNumber()) : [];
}

/** In percent, to two decimals. */
export const percentage = (part: Exact, whole: Exact): number | null =>
  whole.isZero() ? null : Math.round(part.dividedBy(whole).toNumber() * 10_000) / 100;
