import { decimal, Exact } from "./exact";

/** An amount of 0 or more, half up to the cent: once, on the figure that is shown. */
export const toCents = (amount: Exact): Exact => {
  const twice = amount.d.times(2);
  return Exact.ratio(amount.n.times(200).plus(amount.d).divToInt(twice), decimal(100));
};
