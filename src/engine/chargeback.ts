import { decimal, Exact } from "./exact";
import { fail, ok, type Result } from "./issue";

/** Amounts beyond this many of their last decimal have parts that no cell shows in full. */
const shownUnits = decimal(10).pow(15);

export interface Part {
  readonly figure: Exact;
  /** What was done to the share's due to come to the decimals. */
  readonly rounding: "none" | "cut off" | "raised";
}

/**
 * Splits an amount in proportion to shares, by largest remainder: every part is cut off at the decimals, and what is left over
 * goes, one unit of the last decimal each, to the parts that lost most, the first of equal ones first. A credit is split like
 * the amount of the same size. The parts sum exactly to the amount.
 */
export function chargeback(amount: number, shares: readonly number[], decimals: number): Result<Part[]> {
  const scale = decimal(10).pow(decimals);
  const units = decimal(amount).abs().times(scale);
  if (!units.isInteger())
    return fail(
      "badValue",
      "amount",
      `is ${amount}`,
      `its parts have ${decimals} decimals and cannot add up to it: round the amount first, or give decimals`,
    );
  if (units.gte(shownUnits))
    return fail(
      "tooLarge",
      "amount",
      `is ${amount}`,
      `with ${decimals} decimals it has more than 15 digits: give fewer`,
    );
  const total = shares.reduce((sum, share) => sum.plus(share), decimal(0));
  if (total.isZero()) return fail("noData", "shares", "are all 0", "give at least one share above 0");
  const cut = shares.map((share) => {
    const product = units.times(share);
    const whole = product.divToInt(total);
    return { whole, lost: product.minus(whole.times(total)) };
  });
  const left = units.minus(cut.reduce((sum, { whole }) => sum.plus(whole), decimal(0))).toNumber();
  const raised = new Set([...cut].sort((a, b) => b.lost.comparedTo(a.lost)).slice(0, left)); // a stable sort
  const sign = amount < 0 ? -1 : 1;
  return ok(
    cut.map((part) => ({
      figure: Exact.ratio(part.whole.plus(raised.has(part) ? 1 : 0).times(sign), scale),
      rounding: part.lost.isZero() ? "none" : raised.has(part) ? "raised" : "cut off",
    })),
  );
}
