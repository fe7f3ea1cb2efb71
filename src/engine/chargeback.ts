import { decimal, Exact, sum } from "./exact";
import { fail, ok, type Result } from "./issue";
import { shown } from "./working";

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
export function chargeback(amount: Exact, shares: readonly Exact[], decimals: number): Result<Part[]> {
  const scale = decimal(10).pow(decimals);
  const scaled = amount.n.abs().times(scale);
  const units = scaled.divToInt(amount.d);
  if (!units.times(amount.d).eq(scaled))
    return fail(
      "badValue",
      "amount",
      `is ${shown(amount)}`,
      `its parts have ${decimals} decimals and cannot add up to it: round the amount first, or give decimals`,
    );
  if (units.gte(shownUnits))
    return fail(
      "tooLarge",
      "amount",
      `is ${shown(amount)}`,
      `with ${decimals} decimals it has more than 15 digits: give fewer`,
    );
  const total = sum(shares);
  if (total.isZero()) return fail("noData", "shares", "are all 0", "give at least one share above 0");
  const cut = shares.map((share) => {
    const due = Exact.of(units).times(share).dividedBy(total);
    const whole = due.n.divToInt(due.d);
    return { whole, lost: due.minus(Exact.of(whole)) };
  });
  const left = units.minus(cut.reduce((taken, { whole }) => taken.plus(whole), decimal(0))).toNumber();
  const raised = new Set([...cut].sort((a, b) => b.lost.compare(a.lost)).slice(0, left)); // a stable sort
  const sign = amount.n.isNegative() ? -1 : 1;
  return ok(
    cut.map((part) => ({
      figure: Exact.ratio(part.whole.plus(raised.has(part) ? 1 : 0).times(sign), scale),
      rounding: part.lost.isZero() ? "none" : raised.has(part) ? "raised" : "cut off",
    })),
  );
}
