import { products } from "../../catalog/products";
import type { ProductRow } from "../../catalog/schema";
import { all, fail, ok, then, type Issue, type Result } from "../../engine/issue";
import { statementLine, type StatementLine } from "../../engine/statement";
import { completeTerms } from "../contract/completeTerms";
import { findQuantity, type AllotmentPair } from "../contract/contractAllotments";
import type { PricedRow } from "../contract/contractLines";
import { parentsOf } from "../contract/parentOption";
import type { Settings } from "../readSettings";
import type { MonthUsage } from "./monthUsage";
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

/** A line of the account: what was computed, or why it cannot be. */
export interface AccountLine {
  readonly name: string;
  readonly product: ProductRow | null;
  readonly computed: Result<StatementLine>;
  readonly notes: readonly string[];
}

/** A line a product: those of the contract in its order, then those that are only in usage, then names of no product. */
export function accountLines(terms: StatementTerms, usage: MonthUsage): AccountLine[] {
  const inTable = [...new Set(terms.rows.flatMap(({ product }) => product ?? []))];
  const used = new Set([...usage.products, ...usage.problems.flatMap(({ product }) => product ?? [])]);
  const extra = products.filter((product) => used.has(product) && !inTable.includes(product));
  const rows = [...terms.rows, ...extra.map(withoutTerms)];
  const line = (product: ProductRow, said: readonly string[]): AccountLine => {
    const computed = compute(product, { ...terms, rows }, usage);
    return { name: product.name, product, computed, notes: computed.ok ? [...said, ...usage.notes(product)] : said };
  };
  return [
    ...inTable.map((product) => line(product, [])),
    ...extra.map((product) => line(product, ["Not in contract: no commitment, default option."])),
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

function compute(product: ProductRow, terms: StatementTerms, usage: MonthUsage): Result<StatementLine> {
  const { rows, pairs, settings, tiered, projected } = terms;
  const { month } = usage;
  const granting = parentsOf(product, pairs, settings.catalog ?? month);
  const listed = [...new Set(rows.flatMap((row) => row.product ?? []))];
  const parents = listed.filter((parent) => parent !== product && granting.has(parent.name));
  const given = all(
    parents.map((parent) =>
      then(findQuantity(pairs, parent, product), (custom) =>
        ok({ product: parent, path: "contract", commitment: null, custom }),
      ),
    ),
  );
  const complete = then(given, (withQuantities) =>
    completeTerms({ product, option: null, commitment: null, parents: withQuantities, month, settings }, rows, pairs),
  );
  const used = all([product, ...parents].map((one) => readable(one, usage)));
  return then(all([complete, used] as const), ([line]) =>
    then(
      statementLine(
        { ...line, projected },
        { readings: usage.total(product), parents: parents.map((parent) => usage.total(parent)) },
        ratesOf(product, rows, tiered),
      ),
      (billed) =>
        usage.perMonth && billed.line.option === "hourly" && usage.seriesOf(product).length > 0
          ? needsHours(product)
          : ok(billed),
    ),
  );
}

/** Usage of the product itself, or of a parent: an allotment of usage that cannot be read is not known. */
function readable(product: ProductRow, usage: MonthUsage): Result<null> {
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
