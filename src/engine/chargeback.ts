import { decimal, Exact, sum } from "./exact";
import { fail, ok, type Result } from "./issue";

/** Amounts beyond this many of their last decimal have parts that no cell shows in full. */
const shownUnits = decimal(10).pow(15);

/**
 * Splits an amount in proportion to shares, by largest remainder: every part is cut off at the decimals, and what is left over
 * goes, one unit of the last decimal each, to the parts that lost most, the first of equal ones first. A credit is split like
 * the amount of the same size. The parts sum exactly to the amount.
 */
export function chargeback(amount: Exact, shares: readonly Exact[], decimals: number): Result<Exact[]> {
  const scale = decimal(10).pow(decimals);
  const scaled = amount.n.abs().times(scale);
  const units = scaled.divToInt(amount.d);
  if (!units.times(amount.d).eq(scaled))
    return fail(
      "badValue",
      "amount",
      `is ${amount.toNumber()}`,
      `its parts have ${decimals} decimals and cannot add up to it: round the amount first, or give decimals`,
    );
  if (units.gte(shownUnits))
    return fail(
      "tooLarge",
      "amount",
      `is ${amount.toNumber()}`,
      `with ${decimals} decimals it has more than 15 digits: give fewer`,
    );
  const total = sum(shares);
  if (total.isZero()) return fail("noData", "shares", "are all 0", "give at least one share above 0");
  const parts = shares.map((share) => {
    const part = Exact.of(units).times(share).dividedBy(total);
    const whole = part.n.divToInt(part.d);
    return { whole, remainder: part.minus(Exact.of(whole)) };
  });
  const left = units.minus(parts.reduce((taken, { whole }) => taken.plus(whole), decimal(0))).toNumber();
  const raised = new Set([...parts].sort((a, b) => b.remainder.compare(a.remainder)).slice(0, left)); // a stable sort
  const sign = amount.n.isNegative() ? -1 : 1;
  return ok(parts.map((part) => Exact.ratio(part.whole.plus(raised.has(part) ? 1 : 0).times(sign), scale)));
}
