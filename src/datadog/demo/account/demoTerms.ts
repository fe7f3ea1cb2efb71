import type { MonthText } from "../../../catalog/schema";
import { fail, ok } from "../../../engine/issue";
import { hoursInMonth } from "../../../engine/month";
import { rowsInForce } from "../../../engine/quantity";
import type { Rates } from "../../../engine/statement";
import type { ParentTerm, Terms } from "../../../engine/terms";
import { contractOf, pooledByDatadog, pricesBeyondCatalog, type ContractLine } from "./contract";
import { isBilled, meters, type BilledAs } from "./meters";
import type { DemoBilledAccount } from "./organizations";
import { toMonth } from "./readings";

/** So many hours of the month; `projected`: its end, if the rest is like them. */
export interface Span {
  readonly hours: number;
  readonly projected: boolean;
}

const noCommitment = 0;
const origin = { path: "demo", how: "the demo's contract" };
const published = { monthly: null, hourly: null };

/** The terms of a product as Datadog's bill has them. */
export function demoTerms(account: DemoBilledAccount, { product }: BilledAs, month: MonthText, span: Span): Terms {
  const lines = contractOf(account);
  const line = lineOf(product.name, lines);
  const whole = span.hours === hoursInMonth(toMonth(month));
  return {
    product,
    option: line?.option ?? null,
    parentOption: null,
    subscriptionOption: "monthly",
    commitment: line?.commitment ?? noCommitment,
    parents: parentsOf(product.name, lines, month),
    month: toMonth(month),
    aggregation: null,
    commitmentMode: null,
    pooling: pooledByDatadog[product.name] ?? null,
    always730: false,
    catalog: null,
    elapsedHours: whole ? null : span.hours,
    projected: span.projected,
    origins: { option: origin, commitment: origin, aggregation: origin, commitmentMode: origin, pooling: origin },
  };
}

/** The lines of the contract that include some of the product. */
function parentsOf(child: string, lines: readonly ContractLine[], month: MonthText): ParentTerm[] {
  const granting = new Set(
    rowsInForce(toMonth(month))
      .filter((row) => row.child === child)
      .map(({ parent }) => parent),
  );
  return meters.filter(isBilled).flatMap(({ product }): ParentTerm[] => {
    const line = lineOf(product.name, lines);
    return line === undefined || !granting.has(product.name)
      ? []
      : [{ product, path: "demo", commitment: line.commitment ?? noCommitment, custom: published }];
  });
}

export function demoRates(account: DemoBilledAccount, { product }: BilledAs): Rates {
  const line = lineOf(product.name, contractOf(account));
  const price = (rate: number | null): Rates["committed"] => ({
    path: product.name,
    tiers:
      rate === null
        ? fail("noData", product.name, "is blank", "give the rate")
        : ok([{ upTo: null, rate, flat: false }]),
  });
  return {
    committed: price(line?.committedRate ?? null),
    onDemand: price(line?.onDemandRate ?? pricesBeyondCatalog[product.name] ?? null),
  };
}

const lineOf = (product: string, lines: readonly ContractLine[]): ContractLine | undefined =>
  lines.find((line) => line.product === product);
