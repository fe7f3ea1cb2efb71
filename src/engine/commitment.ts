import { demandOf, type Demand } from "./demand";
import { Exact, sum } from "./exact";
import { ok, then, type Result } from "./issue";
import { prepareLine } from "./line";
import type { Terms, Usage } from "./terms";
import { shown, step, type Step } from "./working";

/** Prices of a unit: of a committed one for the month, and of one of on-demand usage. */
export interface Rates {
  readonly committed: number;
  readonly onDemand: number;
}

export interface Alternative {
  readonly name: "cheapest" | "none" | "minimum" | "maximum";
  readonly commitment: Exact;
  readonly onDemand: Exact;
  readonly committedCost: Exact;
  readonly onDemandCost: Exact;
  readonly total: Exact;
}

export interface Commitments {
  readonly alternatives: readonly Alternative[];
  readonly steps: readonly Step[];
}

/** What the month costs with the cheapest commitment, with none, and with one to the lowest and to the highest hour. */
export function compareCommitments(terms: Terms, usage: Usage, rates: Rates): Result<Commitments> {
  const origins = { ...terms.origins, commitment: { path: "commitment", how: "none, to see what one stands against" } };
  return then(prepareLine({ ...terms, commitment: 0, origins }, usage.readings.length, "usage"), (line) =>
    then(demandOf(line, usage), (demand) => {
      const named = [
        ["cheapest", cheapest(demand, rates)],
        ["none", Exact.zero],
        ["minimum", demand.lowest],
        ["maximum", demand.highest],
      ] as const;
      const alternatives = named.map(([name, commitment]) => priced(name, commitment, demand, rates));
      return ok({ alternatives, steps: stepsOf(alternatives, demand, rates, terms.product.unit) });
    }),
  );
}

function priced(name: Alternative["name"], commitment: Exact, demand: Demand, rates: Rates): Alternative {
  const above = sum(demand.figures.map((figure) => figure.minus(commitment).clamped()));
  const onDemand = above.over(demand.divisor);
  const committedCost = commitment.times(Exact.of(rates.committed));
  const onDemandCost = onDemand.times(Exact.of(rates.onDemand));
  return { name, commitment, onDemand, committedCost, onDemandCost, total: committedCost.plus(onDemandCost) };
}

/**
 * The total is a straight line between one figure of the demand and the next, so its lowest point is at 0 or at a figure, and
 * every one of them is tried. Of equal totals the lowest commitment counts.
 */
function cheapest({ figures, divisor }: Demand, rates: Rates): Exact {
  const descending = [...figures].sort((a, b) => b.compare(a));
  const committed = Exact.of(rates.committed).times(Exact.of(divisor));
  const onDemand = Exact.of(rates.onDemand);
  let above = Exact.zero; // sum of the figures above the candidate
  let best: { readonly commitment: Exact; readonly total: Exact } | null = null;
  for (const [place, candidate] of [...descending, Exact.zero].entries()) {
    const beyond = above.minus(candidate.times(Exact.of(place)));
    const total = candidate.times(committed).plus(beyond.times(onDemand)); // times the divisor
    if (best === null || total.compare(best.total) <= 0) best = { commitment: candidate, total };
    above = above.plus(candidate);
  }
  return best === null ? Exact.zero : best.commitment;
}

/** The working: what there is to commit to, what was tried, and each alternative, the cheapest last. */
function stepsOf([best, ...others]: readonly Alternative[], demand: Demand, rates: Rates, unit: string): Step[] {
  const tried =
    demand.figures.length === 1 ? "0 and the figure without a commitment" : "0 and the figure of every hour";
  return [
    ...demand.steps,
    step(
      "Commitments tried",
      demand.figures.length + 1,
      "",
      `${tried}: between them costs are straight lines`,
      "cheapest",
    ),
    ...[...others, ...(best ? [best] : [])].flatMap(({ name, commitment, onDemand, total }) => [
      step(`Commitment, ${name}`, commitment, unit, meanings[name], "cheapest"),
      step(
        `Total, ${name}`,
        total,
        "",
        `${shown(commitment)} × ${rates.committed} + on-demand usage ${shown(onDemand)} × ${rates.onDemand}`,
        "cheapest",
      ),
    ]),
  ];
}

const meanings: Readonly<Record<Alternative["name"], string>> = {
  cheapest: "the lowest total; of equal ones the lowest commitment",
  none: "no commitment",
  minimum: "the lowest hour beyond its allotment; a volume has one figure for the month",
  maximum: "the highest hour beyond its allotment; a volume has one figure for the month",
};
