import { decimal, Exact } from "./exact";
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
  const wholes = wholeShares(shares);
  const total = wholes.reduce((all, share) => all + share, 0n);
  if (total === 0n) return fail("noData", "shares", "are all 0", "give at least one share above 0");
  const cents = BigInt(units.toFixed());
  const cut = wholes.map((share) => ({ whole: Number((cents * share) / total), lost: (cents * share) % total }));
  const left = units.toNumber() - cut.reduce((taken, { whole }) => taken + whole, 0);
  const raised = new Set([...cut].sort((a, b) => (a.lost < b.lost ? 1 : a.lost > b.lost ? -1 : 0)).slice(0, left)); // a stable sort
  const sign = amount.n.isNegative() ? -1 : 1;
  return ok(
    cut.map((part) => ({
      figure: Exact.ratio((part.whole + (raised.has(part) ? 1 : 0)) * sign, scale),
      rounding: part.lost === 0n ? "none" : raised.has(part) ? "raised" : "cut off",
    })),
  );
}

/** The shares in proportion, as whole numbers: over one denominator, which is left away. */
function wholeShares(shares: readonly Exact[]): bigint[] {
  const wholes = shares.flatMap(({ whole }) => whole ?? []);
  if (wholes.length === shares.length) {
    const shared = [...new Set(wholes.map(({ d }) => d))].reduce((all, d) => all * BigInt(d), 1n);
    return wholes.map(({ n, d }) => BigInt(n) * (shared / BigInt(d)));
  }
  const denominators = [...new Map(shares.map(({ d }) => [d.toString(), d])).values()];
  const shared = denominators.reduce((all, d) => all.times(d), decimal(1));
  const figures = shares.map(({ n, d }) => n.times(shared.div(d))); // divides without remainder
  const places = Math.max(...figures.map((figure) => figure.decimalPlaces()), 0);
  return figures.map((figure) => BigInt(figure.times(decimal(10).pow(places)).toFixed(0)));
}
