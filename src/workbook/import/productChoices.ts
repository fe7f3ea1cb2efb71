import { apiKeys } from "../../catalog/apiKeys";
import { apiUnits } from "../../catalog/apiUnits";
import { products, type ProductName } from "../../catalog/products";

/** What is chosen for a name of Datadog's: a product of the catalog, or that its rows are not wanted. */
export const leftOut = "Left out";
export type Choice = ProductName | typeof leftOut;
export type Choices = ReadonlyMap<string, Choice>;

/** The products that a key of the API stands for; none: the catalog does not have it. */
function productsOf(key: string): readonly ProductName[] {
  const rows = apiKeys.filter(({ dimension, hourly, billable, summary, attribution }) =>
    ([...dimension, ...hourly, ...billable, ...summary, ...attribution] as readonly string[]).includes(key),
  );
  return rows.map(({ product }) => product);
}

/** The choice for a key: its own, or the one that was made for another key of the very same products. */
export function choiceOf(key: string, choices: Choices): Choice | null {
  const own = choices.get(key);
  if (own !== undefined) return own;
  const candidates = productsOf(key);
  if (candidates.length < 2) return null;
  for (const [other, choice] of choices)
    if (choice !== leftOut && sameProducts(productsOf(other), candidates)) return choice;
  return null;
}

const sameProducts = (some: readonly ProductName[], others: readonly ProductName[]): boolean =>
  some.length === others.length && some.every((product) => others.includes(product));

/** A key as the API spells it; the titles of exports have blanks or capitals. */
const isApiKey = (key: string): boolean => /^[a-z0-9_.]+$/.test(key);

/**
 * The products among which a name can be chosen. A key that the catalog does not know may be counted in bytes or single
 * invocations: it is not offered the products that are metered in other units than the API counts in.
 */
export function offeredProducts(key: string): readonly ProductName[] {
  const candidates = productsOf(key);
  if (candidates.length > 0) return candidates;
  const converted = apiUnits.map(({ unit }): string => unit);
  return products.filter(({ unit }) => !isApiKey(key) || !converted.includes(unit)).map(({ name }) => name);
}
