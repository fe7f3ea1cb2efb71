import { aggregate } from "./aggregation";
import { billLine } from "./bill";
import { chargeback, type Part } from "./chargeback";
import { cost, type Tier } from "./cost";
import { Exact, sum } from "./exact";
import { all, ok, then, type Result } from "./issue";
import { prepareLine, type Line } from "./line";
import { toCents } from "./money";
import type { Billed } from "./monthly";
import type { Reading } from "./reading";
import type { Terms, Usage } from "./terms";

/** The prices of a product. One that is not given is an issue of the kind "noData". */
export interface Rates {
  readonly committed: Price;
  readonly onDemand: Price;
}

interface Price {
  readonly path: string;
  readonly tiers: Result<readonly Tier[]>;
}

/** Amounts in cents. An amount that cannot be known is an issue, in the line and in every total above it. */
export interface Costs {
  readonly committed: Result<Exact>;
  readonly onDemand: Result<Exact>;
  readonly total: Result<Exact>;
}

/** The quantities that a line of a statement shows. */
export interface Quantities extends Pick<Billed, "billable" | "allotment" | "included" | "onDemand"> {
  readonly commitment: Exact;
}

export interface StatementLine {
  readonly line: Line;
  /** Of the figures of usage; a commitment that holds in every hour is in the product's own unit. */
  readonly unit: string;
  readonly quantities: Quantities;
  readonly costs: Costs;
  /** Where one price holds for every unit; null: there are tiers, or the contract names none. */
  readonly unitPrices: { readonly committed: number | null; readonly onDemand: number | null };
}

/**
 * One product of a bill: its on-demand usage, then the money. What is committed is due whether it is used or not; on-demand
 * usage is due on top. Every amount is rounded once, to the cent, and the line's total is the sum of what is shown.
 */
export function statementLine(terms: Terms, usage: Usage, rates: Rates): Result<StatementLine> {
  return then(prepareLine(terms, usage.readings.length, "usage"), (line) =>
    then(billLine(line, usage), (billed) => ok(priceLine(line, billed, rates))),
  );
}

/** The money of a line whose hours are reduced already, here or where the usage is kept. */
export function priceLine(line: Line, billed: Omit<Billed, "steps">, rates: Rates): StatementLine {
  const { unit, billable, allotment, included, onDemand } = billed;
  const commitment = Exact.of(line.terms.commitment);
  const committed = charge(commitment, rates.committed);
  const above = charge(onDemand, rates.onDemand);
  return {
    line,
    unit,
    quantities: { billable, commitment, allotment, included, onDemand },
    costs: { committed, onDemand: above, total: totalOf([committed, above]) },
    unitPrices: { committed: unitPrice(rates.committed), onDemand: unitPrice(rates.onDemand) },
  };
}

/** Nothing costs nothing also where no rate is given; anything above needs one. */
function charge(quantity: Exact, { path, tiers }: Price): Result<Exact> {
  if (!tiers.ok)
    return quantity.isZero() && tiers.issues.every(({ code }) => code === "noData") ? ok(Exact.zero) : tiers;
  const amount = cost(quantity, tiers.value);
  return amount.ok
    ? ok(toCents(amount.value))
    : { ok: false, issues: amount.issues.map((issue) => ({ ...issue, path: `${path}: ${issue.path}` })) };
}

function unitPrice({ tiers }: Price): number | null {
  const [only, ...more] = tiers.ok ? tiers.value : [];
  return only === undefined || more.length > 0 || only.flat || only.upTo !== null ? null : only.rate;
}

/** The sum of the amounts as they are shown, so that a column adds up; not known where one of them is not. */
export const totalOf = (amounts: readonly Result<Exact>[]): Result<Exact> =>
  then(all(amounts), (known) => ok(sum(known)));

/** The part of a line that one of several organizations bears. */
export interface SharedLine {
  readonly share: Exact;
  readonly quantities: Quantities;
  readonly costs: Costs;
}

/** Usage of one organization by the line's aggregation, before anything is included. */
export function ownUsage({ line }: StatementLine, readings: readonly Reading[]): Exact {
  const [only] = readings;
  return line.option === "monthly" && readings.length === 1 && only !== undefined
    ? Exact.of(only)
    : aggregate(readings, line.aggregation, line.hours.count);
}

/**
 * The account is billed as a whole; each part bears what its own usage is of the usage of all, amounts to the cent, and they sum
 * exactly to the account's. Null where there is no usage that they could be divided by.
 */
export function shareLine({ quantities, costs }: StatementLine, own: readonly Exact[]): SharedLine[] | null {
  const whole = sum(own);
  if (whole.isZero()) return null;
  const divide = (amount: Result<Exact>): ((index: number) => Result<Exact>) => {
    const parts = then(amount, (known) => chargeback(known, own, 2));
    return (index) => then(parts, (amounts) => ok((amounts[index] as Part).figure));
  };
  const committed = divide(costs.committed);
  const onDemand = divide(costs.onDemand);
  return own.map((billable, index) => {
    const share = billable.dividedBy(whole);
    const [committedPart, onDemandPart] = [committed(index), onDemand(index)];
    return {
      share,
      // Worked out when it is asked for: a table of thousands of parts shows few of them.
      get quantities() {
        return {
          billable,
          commitment: quantities.commitment.times(share),
          allotment: quantities.allotment.times(share),
          included: quantities.included.times(share),
          onDemand: quantities.onDemand.times(share),
        };
      },
      costs: { committed: committedPart, onDemand: onDemandPart, total: totalOf([committedPart, onDemandPart]) },
    };
  });
}
