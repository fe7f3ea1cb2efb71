import { Exact, sum } from "./exact";
import { fail, ok, then, type Result } from "./issue";
import { shown, step, type Step } from "./working";

/** A price step of a tiered rate, graduated: each tier prices only the units that fall into it. */
export interface Tier {
  /** Last unit of the tier; null: no end. */
  readonly upTo: number | null;
  readonly rate: number;
  /** The rate is a fixed amount for the whole tier, due once a unit falls into it. */
  readonly flat: boolean;
}

/** The units that fall into a tier, and what they cost. */
interface Priced {
  readonly tier: Tier;
  readonly units: Exact;
  readonly amount: Exact;
}

function price(quantity: Exact, tiers: readonly Tier[]): Result<Priced[]> {
  const last = tiers.at(-1)?.upTo ?? null;
  if (last !== null && quantity.compare(Exact.of(last)) > 0)
    return fail(
      "badValue",
      "quantity",
      `is ${shown(quantity)}`,
      `the last tier of rate ends at ${last}: give it no end, or a further tier`,
    );
  let from = Exact.zero;
  const priced: Priced[] = [];
  for (const tier of tiers) {
    if (quantity.compare(from) <= 0) break;
    const end = tier.upTo === null ? quantity : Exact.of(tier.upTo);
    const units = (quantity.compare(end) < 0 ? quantity : end).minus(from);
    const rate = Exact.of(tier.rate);
    priced.push({ tier, units, amount: tier.flat ? rate : units.times(rate) });
    from = end;
  }
  return ok(priced);
}

const total = (priced: readonly Priced[]): Exact => sum(priced.map(({ amount }) => amount));

/** Quantity × rate, exact. Rounding to the cent is left to the line that is shown (docs/rules.md, Money). */
export function cost(quantity: Exact, tiers: readonly Tier[]): Result<Exact> {
  return then(price(quantity, tiers), (priced) => ok(total(priced)));
}

/** The working of a cost: what falls into each tier, and the sum. */
export function costSteps(quantity: Exact, tiers: readonly Tier[]): Result<Step[]> {
  const [only] = tiers;
  return then(price(quantity, tiers), (priced) =>
    ok([
      step("Quantity", quantity, "", "given", "money"),
      ...(tiers.length === 1 && only?.upTo === null && !only.flat
        ? [step("Rate", only.rate, "", "given, per unit", "money")]
        : priced.map(({ tier, units, amount }, index) =>
            step(
              `Tier ${index + 1}, ${tier.upTo === null ? "no end" : `up to ${tier.upTo}`}`,
              amount,
              "",
              tier.flat ? `${tier.rate} flat for ${shown(units)} units` : `${shown(units)} × ${tier.rate}`,
              "money",
            ),
          )),
      step(
        "Cost",
        total(priced),
        "",
        priced
          .map(({ tier, amount }) =>
            tiers.length === 1 && !tier.flat ? `${shown(quantity)} × ${tier.rate}` : shown(amount),
          )
          .join(" + ") || "no units",
        "money",
      ),
    ]),
  );
}
