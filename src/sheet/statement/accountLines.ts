import { products } from "../../catalog/products";
import type { ProductRow } from "../../catalog/schema";
import { all, fail, ok, then, type Issue, type Result } from "../../engine/issue";
import type { Month } from "../../engine/month";
import type { Rates, StatementLine } from "../../engine/statement";
import type { Terms } from "../../engine/terms";
import { completeTerms } from "../contract/completeTerms";
import { findQuantity, type AllotmentPair } from "../contract/contractAllotments";
import type { PricedRow } from "../contract/contractLines";
import { parentsOf } from "../contract/parentOption";
import type { Settings } from "../readSettings";
import { ratesOf } from "./ratesOf";
import type { TieredRate } from "./readRates";
import type { UsageProblem } from "./readUsageTable";
import type { UnknownName } from "./unknownNames";

/** What a statement is made of, beside the usage. */
export interface StatementTerms {
  readonly rows: readonly PricedRow[];
  readonly pairs: readonly AllotmentPair[];
  /** Names in the tables of the contract that are no products. */
  readonly unknown: readonly UnknownName[];
  readonly settings: Settings;
  readonly tiered: readonly TieredRate[];
  /** Figures of the month's end in place of those so far. */
  readonly projected: boolean;
}

/** The usage of an account in a month, wherever it is kept: in cells, in files, or in a cluster. */
export interface AccountUsage {
  readonly month: Month | null;
  /** Figures of the month in place of hours. */
  readonly perMonth: boolean;
  readonly problems: readonly UsageProblem[];
  /** Those that have rows. */
  readonly products: readonly ProductRow[];
  /** The line of a product, of its own usage and that of the parents that its terms name. */
  bill(terms: Terms, rates: Rates): Result<StatementLine>;
  /** What is to be said of the usage of a product. */
  notes(product: ProductRow): readonly string[];
}

/** A line of the account: what was computed, or why it cannot be. */
export interface AccountLine {
  readonly name: string;
  readonly product: ProductRow | null;
  readonly computed: Result<StatementLine>;
  readonly notes: readonly string[];
}

/** A product of the bill with its terms, or why they are not known. */
export interface BilledProduct {
  readonly product: ProductRow;
  readonly inContract: boolean;
  /** The products of the bill that grant it something. */
  readonly parents: readonly ProductRow[];
  readonly terms: Result<Terms>;
  readonly rates: Rates;
}

/** Those of the contract in its order, then those that are only in usage. */
export function billedProducts(
  terms: StatementTerms,
  used: Iterable<ProductRow>,
  month: Month | null,
): BilledProduct[] {
  const inTable = [...new Set(terms.rows.flatMap(({ product }) => product ?? []))];
  const inUsage = new Set(used);
  const extra = products.filter((product) => inUsage.has(product) && !inTable.includes(product));
  const rows = [...terms.rows, ...extra.map(withoutTerms)];
  const listed = [...inTable, ...extra];
  const of = (product: ProductRow, inContract: boolean): BilledProduct => {
    const granting = parentsOf(product, terms.pairs, terms.settings.catalog ?? month);
    const parents = listed.filter((parent) => parent !== product && granting.has(parent.name));
    return {
      product,
      inContract,
      parents,
      terms: lineTerms(product, parents, { ...terms, rows }, month),
      rates: ratesOf(product, rows, terms.tiered),
    };
  };
  return [...inTable.map((product) => of(product, true)), ...extra.map((product) => of(product, false))];
}

/** A line a product, then names of no product. */
export function accountLines(terms: StatementTerms, usage: AccountUsage): AccountLine[] {
  const used = [...usage.products, ...usage.problems.flatMap(({ product }) => product ?? [])];
  const line = (one: BilledProduct): AccountLine => {
    const { product, inContract } = one;
    const said = inContract ? [] : ["Not in contract: no commitment, default option."];
    const computed = compute(one, usage);
    return { name: product.name, product, computed, notes: computed.ok ? [...said, ...usage.notes(product)] : said };
  };
  return [
    ...billedProducts(terms, used, usage.month).map(line),
    ...terms.unknown.map(
      ({ name, issues }) => ({ name, product: null, computed: { ok: false, issues }, notes: [] }) as const,
    ),
    ...usage.problems.flatMap(unknownInUsage),
  ];
}

/** A product that is only in usage is billed by its defaults, and grants its allotments. */
const withoutTerms = (product: ProductRow): PricedRow => ({
  row: -1,
  product,
  cells: {
    Product: product.name,
    Option: null,
    Commitment: null,
    Aggregation: null,
    "Committed rate": null,
    "On-demand rate": null,
    "Commitment mode": null,
    Pooling: null,
  },
  rates: { "Committed rate": null, "On-demand rate": null },
});

function unknownInUsage(problem: UsageProblem): AccountLine[] {
  const { product, name } = problem;
  return product === null ? [{ name, product, computed: unreadable(problem), notes: [] }] : [];
}

/** The first thing that cannot be read, and how many more there are. */
function unreadable({ first, count }: UsageProblem): Result<never> {
  const received = count === 1 ? first.received : `${first.received} (and ${count - 1} more that cannot be read)`;
  const issue: Issue = { ...first, received };
  return { ok: false, issues: [issue] };
}

function lineTerms(
  product: ProductRow,
  parents: readonly ProductRow[],
  { rows, pairs, settings, projected }: StatementTerms,
  month: Month | null,
): Result<Terms> {
  const given = all(
    parents.map((parent) =>
      then(findQuantity(pairs, parent, product), (custom) =>
        ok({ product: parent, path: "contract", commitment: null, custom }),
      ),
    ),
  );
  return then(given, (withQuantities) =>
    then(
      completeTerms({ product, option: null, commitment: null, parents: withQuantities, month, settings }, rows, pairs),
      (complete) => ok({ ...complete, projected }),
    ),
  );
}

function compute({ product, parents, terms, rates }: BilledProduct, usage: AccountUsage): Result<StatementLine> {
  const used = all([product, ...parents].map((one) => readable(one, usage)));
  return then(all([terms, used] as const), ([line]) =>
    then(usage.bill(line, rates), (billed) =>
      usage.perMonth && billed.line.option === "hourly" && usage.products.includes(product)
        ? needsHours(product)
        : ok(billed),
    ),
  );
}

/** Usage of the product itself, or of a parent: an allotment of usage that cannot be read is not known. */
function readable(product: ProductRow, usage: AccountUsage): Result<null> {
  const problem = usage.problems.find((one) => one.product === product);
  return problem === undefined ? ok(null) : unreadable(problem);
}

const needsHours = ({ name }: ProductRow): Result<never> =>
  fail(
    "noOption",
    "usage",
    `has figures of the month, and ${name} is billed on the hourly option`,
    "give its hours (a column Hour)",
  );
