import { products } from "../../catalog/products";
import type { ProductRow } from "../../catalog/schema";
import { all, fail, ok, then, type Issue, type Result } from "../../engine/issue";
import { statementLine, type Rates, type StatementLine } from "../../engine/statement";
import { mayBeBlank } from "../cells";
import { completeTerms } from "../contract/completeTerms";
import { findQuantity, type AllotmentPair } from "../contract/contractAllotments";
import { findLine, inContract, type ContractRow, type PlacedLine } from "../contract/contractLines";
import { parentsOf } from "../contract/parentOption";
import { readProduct } from "../readChoice";
import { flatRate } from "../readRate";
import type { Settings } from "../readSettings";
import type { MonthUsage } from "./monthUsage";
import type { RateColumn, TieredRate } from "./readRates";
import type { UsageProblem } from "./readUsageTable";

/** What a statement is made of, beside the usage. */
export interface StatementTerms {
  readonly rows: readonly ContractRow[];
  readonly pairs: readonly AllotmentPair[];
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
    ...terms.rows.flatMap(unknownInContract),
    ...usage.problems.flatMap(unknownInUsage),
  ];
}

/** A product that is only in usage is billed by its defaults, and grants its allotments. */
const withoutTerms = (product: ProductRow): ContractRow => ({
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
});

function unknownInContract({ row, product, cells }: ContractRow): AccountLine[] {
  if (product !== null || mayBeBlank(cells.Product)) return [];
  const name = typeof cells.Product === "string" ? cells.Product.trim() : String(cells.Product);
  const unknown = readProduct(cells.Product, inContract(row, "Product")) as Result<never>; // its name was none when the row was read
  return [{ name, product, computed: unknown, notes: [] }];
}

function unknownInUsage(problem: UsageProblem): AccountLine[] {
  const { product, name } = problem;
  return product === null ? [{ name, product, computed: unreadable(problem), notes: [] }] : [];
}

/** The first thing that cannot be read, and how many more there are. */
function unreadable({ first, count }: UsageProblem): Result<never> {
  const received = count === 1 ? first.received : `${first.received} (and ${count - 1} more like it)`;
  const issue: Issue = { ...first, received };
  return { ok: false, issues: [issue] };
}

function compute(product: ProductRow, terms: StatementTerms, usage: MonthUsage): Result<StatementLine> {
  const { rows, pairs, settings, tiered, projected } = terms;
  const problem = usage.problems.find((one) => one.product === product);
  if (problem !== undefined) return unreadable(problem);
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
  return then(
    all([findLine(rows, product), given, readableParents(parents, usage)] as const),
    ([line, withQuantities]) =>
      then(
        all([
          completeTerms(
            { product, option: null, commitment: null, parents: withQuantities, month, settings },
            rows,
            pairs,
          ),
          ratesOf(product, line, tiered),
        ] as const),
        ([complete, rates]) => {
          const columns = parents.map((parent) => usage.total(parent));
          return then(
            statementLine({ ...complete, projected }, { readings: usage.total(product), parents: columns }, rates),
            (billed) =>
              usage.perMonth && billed.line.option === "hourly" && usage.seriesOf(product).length > 0
                ? needsHours(product)
                : ok(billed),
          );
        },
      ),
  );
}

/** A parent whose usage cannot be read has an allotment that is not known. */
function readableParents(parents: readonly ProductRow[], usage: MonthUsage): Result<null> {
  const problem = usage.problems.find(({ product }) => product !== null && parents.includes(product));
  return problem === undefined ? ok(null) : unreadable(problem);
}

const needsHours = ({ name }: ProductRow): Result<never> =>
  fail(
    "noOption",
    "usage",
    `has figures of the month, and ${name} is billed on the hourly option`,
    "give its hours (a column Hour)",
  );

function ratesOf(product: ProductRow, line: PlacedLine | null, tiered: readonly TieredRate[]): Result<Rates> {
  const price = (column: RateColumn, rate: number | null): Result<Rates["committed"]> => {
    const path = line === null || line.row < 0 ? "contract" : inContract(line.row, column);
    const tiers = tiered.find((one) => one.product === product && one.column === column);
    if (tiers === undefined) return ok({ path, tiers: rate === null ? null : flatRate(rate) });
    if (rate !== null) return fail("badValue", path, `is ${rate}, and ${tiers.path} gives tiers`, "leave one of them");
    return then(tiers.tiers, (steps) => ok({ path: tiers.path, tiers: steps }));
  };
  const rates = line?.terms ?? { committedRate: null, onDemandRate: null };
  return then(
    all([price("Committed rate", rates.committedRate), price("On-demand rate", rates.onDemandRate)] as const),
    ([committed, onDemand]) => ok({ committed, onDemand }),
  );
}
