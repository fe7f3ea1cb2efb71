import { decimal, Exact } from "./exact";
import { fail, ok, type Result } from "./issue";

/** A price step of a tiered rate, graduated: each tier prices only the units that fall into it. */
export interface Tier {
  /** Last unit of the tier; null: no end. */
  readonly upTo: number | null;
  readonly rate: number;
  /** The rate is a fixed amount for the whole tier, due once a unit falls into it. */
  readonly flat: boolean;
}

/** Quantity × rate, exact. Rounding to the cent is left to the line that is shown (docs/rules.md, Money). */
export function cost(quantity: number, tiers: readonly Tier[]): Result<Exact> {
  const end = tiers.at(-1)?.upTo ?? null;
  if (end !== null && quantity > end)
    return fail(
      "badValue",
      "quantity",
      `is ${quantity}`,
      `the last tier of rate ends at ${end}: give it no end, or a further tier`,
    );
  const units = decimal(quantity);
  let from = decimal(0);
  let total = decimal(0);
  for (const tier of tiers) {
    if (units.lte(from)) break;
    const upTo = tier.upTo === null ? units : decimal(tier.upTo);
    const inTier = (units.lt(upTo) ? units : upTo).minus(from);
    total = total.plus(tier.flat ? decimal(tier.rate) : inTier.times(tier.rate));
    from = upTo;
  }
  return ok(Exact.of(total));
}
