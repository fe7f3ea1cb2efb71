import type { Reduction } from "../../bulk/clickhouse/reduce";
import type { ProductRow } from "../../catalog/schema";
import { then } from "../../engine/issue";
import { prepareLine } from "../../engine/line";
import { hoursInMonth, type Month } from "../../engine/month";
import { billedProducts, type StatementTerms } from "../../sheet/statement/accountLines";
import type { MatchedNames } from "./matchNames";

/** Names as a query has them: every product, organization and account is a number, and the names that stand for it are sent along. */
export interface NumberedNames {
  readonly reduction: Pick<Reduction, "products" | "organizations" | "spans" | "lines">;
  readonly groups: number;
  readonly productNumber: (name: string) => number;
  readonly groupNumber: (group: string) => number;
}

export function numberNames(names: MatchedNames, terms: StatementTerms, month: Month, span: number): NumberedNames {
  const used = [...names.rows.map(({ product }) => product), ...names.problems.flatMap(({ product }) => product ?? [])];
  const billed = billedProducts(terms, used, month);
  const products = numbered<ProductRow>(billed.map(({ product }) => product));
  const productNumber = (name: string): number => productNumbers.get(name) ?? -1;
  const productNumbers = new Map([...products].map(([{ name }, number]) => [name, number]));
  const groups = numbered(names.rows.map(({ group }) => group.toLowerCase()));
  const accounts = numbered(names.rows.map(({ row }) => row.account.trim().toLowerCase()));
  const inHours = span > 1;
  const lines = billed.flatMap(({ product, terms: said }) => {
    const line = then(said, (known) => prepareLine(known, span, "usage"));
    if (!line.ok || !inHours) return [];
    const parents = line.value.parents.map((parent) => productNumber(parent.product.name));
    return [{ product: productNumber(product.name), parents, line: line.value }];
  });
  const hours = inHours ? (terms.settings.elapsedHours ?? hoursInMonth(month)) : 1;
  const rows = names.rows.map(({ row, product, group }) => ({
    product: { name: row.product, number: productNumber(product.name) },
    organization: {
      name: row.organization,
      number: groups.get(group.toLowerCase()) ?? -1,
      accountName: row.account,
      account: accounts.get(row.account.trim().toLowerCase()) ?? -1,
    },
  }));
  return {
    reduction: {
      products: distinct(rows.map(({ product }) => product)),
      organizations: distinct(rows.map(({ organization }) => organization)),
      spans: [...products.values()].map((product) => ({ product, hours })),
      lines,
    },
    groups: groups.size,
    productNumber,
    groupNumber: (group) => groups.get(group.toLowerCase()) ?? -1,
  };
}

/** From 1: 0 is the account. */
const numbered = <K>(keys: readonly K[]): Map<K, number> =>
  new Map([...new Set(keys)].map((key, index) => [key, index + 1]));

const distinct = <T>(rows: readonly T[]): T[] => [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
