import { fail, ok, type Result } from "../../engine/issue";
import { namesProduct } from "../../engine/product";
import { describe, mayBeBlank, type Input } from "../cells";

/** Which column of the usage table holds what, counted from 0; null: there is none. */
export interface UsageColumns {
  readonly time: number;
  /** The table holds a figure a month in place of hours. */
  readonly perMonth: boolean;
  /** Long tables name the product in each row; wide tables have a column a product. */
  readonly long: { readonly product: number; readonly usage: number; readonly unit: number | null } | null;
  readonly wide: readonly { readonly column: number; readonly title: string }[];
  /** Rows of one hour and product that differ in one of these are not repeated. */
  readonly identity: readonly number[];
  readonly group: { readonly column: number; readonly title: string } | null;
  /** What the table may be grouped by: the columns that are neither hour nor product nor figure. */
  readonly grouping: readonly { readonly column: number; readonly title: string }[];
}

const path = "usage";
const identities = ["Organization", "Account"] as const;
const same = (title: string, name: string): boolean => title.toLowerCase() === name.toLowerCase();

export function findUsageColumns(titleCells: readonly Input[], groupBy: string | null): Result<UsageColumns> {
  const titles = titleCells.map((cell) =>
    typeof cell === "string" ? cell.trim().replace(/\s+/g, " ") : mayBeBlank(cell) ? "" : describe(cell),
  );
  const found = titles.filter((title) => title !== "").map((title) => `"${title}"`);
  const twice = titles.find((title, place) => title !== "" && titles.findIndex((other) => same(other, title)) < place);
  if (twice !== undefined)
    return fail("badShape", path, `has the column "${twice}" more than once`, "rename all but one");
  const place = (name: string): number | null => {
    const index = titles.findIndex((title) => same(title, name));
    return index < 0 ? null : index;
  };
  const hour = place("Hour");
  const time = hour ?? place("Month");
  if (time === null)
    return fail(
      "badShape",
      path,
      `has no column "Hour" (found: ${found.slice(0, 20).join(", ") || "no titles"})`,
      'give a table with its headers: Hour (or "Month" for figures of a month), Product, Usage; or Hour and a column for each product',
    );
  const [product, usage] = [place("Product"), place("Usage")];
  const long = product === null || usage === null ? null : { product, usage, unit: place("Unit") };
  const figures = [time, ...(long === null ? [] : [long.product, long.usage, long.unit])];
  // A column of usage is none to group by, also where its name stands for several products.
  const grouping = titles.flatMap((title, column) =>
    title === "" || figures.includes(column) || (long === null && namesProduct(title)) ? [] : [column],
  );
  const groupPlace = grouping.find((column) => groupBy !== null && same(titles[column] ?? "", groupBy)) ?? null;
  if (groupBy !== null && groupPlace === null)
    return fail(
      "badValue",
      "groupBy",
      `is "${groupBy}"`,
      grouping.length === 0
        ? 'usage has no column to group by: add "Organization" or "Account"'
        : `usage can be grouped by ${grouping
            .map((column) => `"${titles[column]}"`)
            .slice(0, 20)
            .join(", ")}`,
    );
  if ((product === null) !== (usage === null))
    return fail(
      "badShape",
      path,
      `has a column "${product === null ? "Usage" : "Product"}" and no column "${product === null ? "Product" : "Usage"}"`,
      "a long table needs both; a wide one has a column for each product instead",
    );
  const identity = identities.flatMap((name) => place(name) ?? []);
  const known = [time, groupPlace, ...identity];
  return ok({
    time,
    perMonth: hour === null,
    long,
    wide: titles.flatMap((title, column) => (title === "" || known.includes(column) ? [] : [{ column, title }])),
    identity: groupPlace === null || identity.includes(groupPlace) ? identity : [...identity, groupPlace],
    group: groupPlace === null ? null : { column: groupPlace, title: titles[groupPlace] ?? "" },
    grouping: grouping.map((column) => ({ column, title: titles[column] ?? "" })),
  });
}
