import { decimal, Exact } from "./exact";

/** An amount of 0 or more, half up to the cent: once, on the figure that is shown. */
export const toCents = (amount: Exact): Exact => {
  const cents = amount.whole === null ? null : wholeCents(amount.whole);
  if (cents !== null) return Exact.ratio(cents, 100);
  const twice = amount.d.times(2);
  return Exact.ratio(amount.n.times(200).plus(amount.d).divToInt(twice), decimal(100));
};

/** ⌊(200 n + d) ÷ 2 d⌋ in doubles; null where a number on the way is beyond them. */
function wholeCents({ n, d }: { readonly n: number; readonly d: number }): number | null {
  const [doubled, twice] = [200 * n + d, 2 * d];
  const isExact = Number.isSafeInteger(200 * n) && Number.isSafeInteger(doubled) && Number.isSafeInteger(twice);
  return isExact ? (doubled - (doubled % twice)) / twice : null;
}
