import { allotments } from "../catalog/allotments";
import type { AllotmentRow, Option, ProductRow } from "../catalog/schema";
import { sources } from "../catalog/sources";
import { Exact } from "./exact";
import { fail, ok, type Result } from "./issue";
import { monthText, type Month } from "./month";

/** What the contract says in place of the published quantities, per parent unit. */
export interface CustomQuantity {
  readonly monthly: number | null;
  readonly hourly: number | null;
}

/** What one unit of a parent includes of a child, on one option. */
export interface Quantity {
  readonly perUnit: Exact;
  /** "150 ÷ 730" */
  readonly how: string;
  readonly source: string;
}

const rows: readonly AllotmentRow[] = allotments;

/** The row that holds in a month of the catalog, the latest of them; without a month, the rows of the first catalog. */
const publishedRow = (parent: string, child: string, catalog: Month | null): AllotmentRow | undefined =>
  inForce(catalog).find((row) => row.parent === parent && row.child === child);

/** All rows that hold, later figures in place of the ones that they follow. */
export const rowsInForce = (catalog: Month | null): AllotmentRow[] => [...inForce(catalog)];

/** The rows that hold by the month in which the last of them begins: a handful of catalogs, each put together once. */
const catalogs = new Map<string, readonly AllotmentRow[]>();

function inForce(catalog: Month | null): readonly AllotmentRow[] {
  const month = catalog === null ? "" : monthText(catalog);
  const begins = rows.reduce((last, { from }) => (from !== null && from <= month && from > last ? from : last), "");
  const known = catalogs.get(begins);
  if (known !== undefined) return known;
  const holds = rows.filter((row) => row.from === null || row.from <= begins);
  const followed = (row: AllotmentRow, index: number): boolean =>
    holds.slice(index + 1).some((later) => later.parent === row.parent && later.child === row.child);
  const current = holds.filter((row, index) => !followed(row, index));
  catalogs.set(begins, current);
  return current;
}

export const cite = (row: AllotmentRow): string => {
  const source = sources[row.source as keyof typeof sources];
  return `${source.title} (${source.site}, read ${source.read})`;
};

/** A cumulative month is spread over its hours; a count or an average is the same in an hour as in the month. */
function perHour(child: ProductRow, monthly: Exact, text: string, divisor: number): { perUnit: Exact; how: string } {
  return child.kind === "cumulative"
    ? { perUnit: monthly.over(divisor), how: `${text} ÷ ${divisor}` }
    : { perUnit: monthly, how: text };
}

/** The quantity per unit: the contract's for the option, else derived from its monthly one, else the published one. */
export function quantityPerUnit(
  parent: ProductRow,
  child: ProductRow,
  option: Option,
  divisor: number,
  catalog: Month | null,
  custom: CustomQuantity,
  path: string,
): Result<Quantity> {
  const fromContract = "contract";
  if (option === "hourly" && custom.hourly !== null)
    return ok({ perUnit: Exact.of(custom.hourly), how: `${custom.hourly} per hour`, source: fromContract });
  if (custom.monthly !== null) {
    const monthly = Exact.of(custom.monthly);
    const text = String(custom.monthly);
    return ok({
      ...(option === "monthly" ? { perUnit: monthly, how: text } : perHour(child, monthly, text, divisor)),
      source: fromContract,
    });
  }
  const row = publishedRow(parent.name, child.name, catalog);
  if (row?.monthly != null) {
    const monthly = Exact.of(row.monthly);
    const derived =
      option === "monthly" ? { perUnit: monthly, how: row.monthly } : perHour(child, monthly, row.monthly, divisor);
    return ok({ ...derived, source: cite(row) });
  }
  if (option === "hourly" && row?.hourlyPrinted != null)
    return ok({ perUnit: Exact.of(row.hourlyPrinted), how: row.hourlyPrinted, source: cite(row) });
  return unpublished(parent, child, row, path);
}

function unpublished(
  parent: ProductRow,
  child: ProductRow,
  row: AllotmentRow | undefined,
  path: string,
): Result<never> {
  const pair = `names ${parent.name} for ${child.name}, a pair`;
  const later = rows.find((other) => other.parent === parent.name && other.child === child.name && other.from !== null);
  if (later?.from != null)
    return fail(
      "unpublished",
      path,
      `${pair} that is published from ${later.from} on`,
      "give a month or catalog from then on, or the quantity of the contract",
    );
  const granted = rows.filter(
    (other) => other.parent === parent.name && (other.monthly ?? other.hourlyPrinted) !== null,
  );
  const hint =
    granted.length > 0 && row === undefined
      ? ` (what it includes: ${[...new Set(granted.map((other) => other.child))].join(", ")})`
      : "";
  return fail(
    "unpublished",
    path,
    `${pair} for which Datadog publishes no quantity${hint}`,
    "give the quantity of the contract",
  );
}
