import type { Option } from "../../../catalog/schema";
import { rowsInForce } from "../../../engine/quantity";
import { resolveProduct } from "../../../engine/product";
import type { AllotmentPair } from "../../contract/contractAllotments";
import type { PricedRow } from "../../contract/contractLines";
import type { LineCells } from "../../contract/contractTables";
import { accountLines, type AccountLine, type StatementTerms } from "../accountLines";
import type { MonthUsage } from "../monthUsage";
import type { causes } from "./causes";

/** The month's bill on terms that Datadog may have billed by: where a figure is then the reported one, that is the cause. */
export interface Variant {
  readonly name: keyof typeof causes;
  readonly text: string;
  readonly lines: () => readonly AccountLine[];
}

/** What Datadog reports of a product that a variant depends on. */
export interface Reported {
  readonly aggregation: ReadonlyMap<string, string>;
  readonly elapsedHours: number | null;
}

export function variantsOf(terms: StatementTerms, usage: MonthUsage, reported: Reported): Variant[] {
  const variant = (name: Variant["name"], text: string, make: () => StatementTerms, of = usage): Variant => {
    let lines: readonly AccountLine[] | null = null;
    return { name, text, lines: () => (lines ??= accountLines(make(), of)) };
  };
  const withCells = (change: (row: PricedRow) => Partial<LineCells>) => (): StatementTerms => ({
    ...terms,
    rows: terms.rows.map((row) => ({ ...row, cells: { ...row.cells, ...change(row) } })),
  });
  const flip = (cell: unknown, one: string, other: string): string =>
    typeof cell === "string" && cell.trim().toLowerCase() === one ? other : one;
  const { elapsedHours: elapsed } = reported;
  return [
    variant("pooling", "pooled over the billing period, or per hour where the contract pools it", withCells(({ cells }) => ({ Pooling: flip(cells.Pooling, "billing period", "per hour") }))), // prettier-ignore
    ...(["per hour", "after sum"] as const).map((mode) => variant("commitmentMode", `with the commitment mode “${mode}”`, withCells(() => ({ "Commitment mode": mode })))), // prettier-ignore
    variant("rounding", "with the hourly quantities that Datadog prints", () => withQuantities(terms, usage, false)),
    variant("rounding", "with hourly quantities cut to four decimals (0.2054)", () =>
      withQuantities(terms, usage, true),
    ),
    ...(["monthly", "hourly"] satisfies Option[]).map((option) => variant("option", `on the ${option} option`, withCells(() => ({ Option: option })))), // prettier-ignore
    variant("aggregation", "by the aggregation of Datadog’s key", withCells(({ product }) => aggregated(reported, product?.name))), // prettier-ignore
    variant("hoursBasis", "with the other basis of hours", () => ({ ...terms, settings: { ...terms.settings, always730: !terms.settings.always730 } })), // prettier-ignore
    ...(elapsed === null || elapsed < usage.last || elapsed === usage.span
      ? []
      : [variant("notFinal", `over the ${elapsed} hours that Datadog counts`, () => ({ ...terms, settings: { ...terms.settings, elapsedHours: elapsed } }), usage.until(elapsed))]), // prettier-ignore
  ];
}

const aggregated = ({ aggregation }: Reported, product: string | undefined): Partial<LineCells> => {
  const named = product === undefined ? undefined : aggregation.get(product);
  return named === undefined ? {} : { Aggregation: named };
};

/** The contract's own quantities stay; the published ones are given as they are printed, or cut to four decimals as in the worked examples. */
function withQuantities(terms: StatementTerms, { month }: MonthUsage, isCut: boolean): StatementTerms {
  const published = rowsInForce(terms.settings.catalog ?? month).flatMap((row): AllotmentPair[] => {
    const [parent, child] = [resolveProduct(row.parent, "Parent"), resolveProduct(row.child, "Child")];
    if (!parent.ok || !child.ok || row.monthly === null || child.value.kind !== "cumulative") return [];
    const hourly = isCut
      ? Math.floor((Number(row.monthly) / hoursInAverageMonth) * 10_000) / 10_000
      : row.hourlyPrinted;
    if (hourly === null) return [];
    const cells = { Parent: row.parent, Child: row.child, "Monthly quantity": Number(row.monthly), "Hourly quantity": Number(hourly) }; // prettier-ignore
    return [{ parent: parent.value, child: child.value, line: { row: -1, cells } }];
  });
  const own = ({ parent, child }: AllotmentPair): boolean =>
    terms.pairs.some((pair) => pair.parent === parent && pair.child === child);
  return { ...terms, pairs: [...terms.pairs, ...published.filter((pair) => !own(pair))] };
}

/** By which the documents divide. */
const hoursInAverageMonth = 730;
