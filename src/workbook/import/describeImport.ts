import type { MonthText } from "../../catalog/schema";
import type { ProductName } from "../../catalog/products";
import { grouped } from "../../datadog/grouped";
import type { ImportedRow } from "../../datadog/rows";
import { choiceOf, leftOut, offeredProducts, type Choice, type Choices } from "./productChoices";
import { monthsOf, tableRowOf, type TableRow } from "./tableRows";

/** A name of Datadog's in the import, and what it stands for in this workbook. */
export interface FoundKey {
  readonly key: string;
  readonly rows: number;
  /** The catalog's product, where the name stands for just one. */
  readonly product: ProductName | null;
  /** The product of the workbook's choice, or that its rows are left out; null: nothing was chosen. */
  readonly choice: Choice | null;
  readonly offered: readonly ProductName[];
  /** Other names that count the same product in the same rows; they would be added up. */
  readonly clashes: readonly string[];
}

export interface FoundOrganization {
  readonly id: string;
  readonly name: string;
  readonly account: string | null;
}

/** What is in an import before anything is written. */
export interface Description {
  readonly rows: readonly TableRow[];
  readonly months: readonly MonthText[];
  readonly organizations: readonly FoundOrganization[];
  /** Those to be decided come first. */
  readonly keys: readonly FoundKey[];
  /** The account's own figures stand beside those of its organizations. */
  readonly hasBothLevels: boolean;
  /** Costs of which the file does not say whether they are estimated, projected or final. */
  readonly lacksCostType: boolean;
  /** Rows of prices or names, which no table holds. */
  readonly others: number;
}

/** How an organization is told from others: by its id, else by its name. */
export const organizationOf = ({ row }: TableRow): string => row.organizationId ?? row.organization ?? "";

export function describeImport(imported: readonly ImportedRow[], choices: Choices): Description {
  const rows = imported.flatMap((row) => tableRowOf(row) ?? []);
  const organizations = new Map<string, FoundOrganization>();
  const levels = new Set<string>();
  for (const one of rows) {
    const { organization, organizationId, account } = one.row;
    const id = organizationOf(one);
    if (!organizations.has(id)) organizations.set(id, { id, name: organization ?? organizationId ?? "", account });
    if (one.kind === "monthlyUsage") levels.add(one.row.level);
  }
  return {
    rows,
    months: monthsOf(rows),
    organizations: [...organizations.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    keys: foundKeys(rows, choices),
    hasBothLevels: levels.size > 1,
    lacksCostType: rows.some(({ kind, row }) => kind === "cost" && row.costType === null),
    others: imported.length - rows.length,
  };
}

function foundKeys(rows: readonly TableRow[], choices: Choices): FoundKey[] {
  const counts = new Map<string, { rows: number; product: ProductName | null; addsUp: boolean }>();
  for (const { kind, row } of rows) {
    const before = counts.get(row.key);
    if (before) before.rows++;
    else counts.set(row.key, { rows: 1, product: row.product, addsUp: kind === "usage" || kind === "monthlyUsage" });
  }
  const keys = [...counts].map(([key, { rows: count, product, addsUp }]) => ({
    key,
    rows: count,
    product,
    addsUp,
    choice: choiceOf(key, choices),
    offered: offeredProducts(key),
  }));
  const stands = ({ choice, product }: { choice: Choice | null; product: ProductName | null }) => choice ?? product;
  const counted = grouped(
    keys.filter(({ addsUp, choice }) => addsUp && choice !== leftOut),
    (one) => stands(one) ?? "",
  );
  const found = keys.map(({ addsUp, ...of }): FoundKey => {
    const product = stands(of);
    const same = product === null || product === leftOut || !addsUp ? [] : (counted.get(product) ?? []);
    // Whoever chose the product for each of them wants their sum.
    const isWanted = same.every(({ key }) => choices.has(key));
    return { ...of, clashes: isWanted ? [] : same.flatMap(({ key }) => (key === of.key ? [] : [key])) };
  });
  const rank = ({ clashes, choice, product, offered }: FoundKey): number =>
    clashes.length > 0 ? 0 : choice !== null ? 3 : product !== null ? 4 : offered.length < 10 ? 1 : 2;
  return found.sort((a, b) => rank(a) - rank(b) || (a.key < b.key ? -1 : 1));
}
