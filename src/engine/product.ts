import { distance } from "fastest-levenshtein";
import { aliases } from "../catalog/aliases";
import { apiKeys } from "../catalog/apiKeys";
import { products } from "../catalog/products";
import type { ProductRow } from "../catalog/schema";
import { fail, ok, type Result } from "./issue";

/** Case, spaces and hyphens never matter. */
const spelling = (name: string): string => name.toLowerCase().replace(/[\s\-\u2010-\u2015]+/g, "");

/** Every accepted spelling. The API does not tell some tiers apart, so a key may stand for several products. */
const spellings = new Map<string, Set<ProductRow>>();
function accept(name: string, product: string): void {
  const row = products.find((candidate) => candidate.name === product);
  const key = spelling(name);
  if (row) spellings.set(key, (spellings.get(key) ?? new Set()).add(row));
}
for (const { name } of products) accept(name, name);
for (const { alias, product } of aliases) accept(alias, product);
for (const { product, dimension, hourly, billable, summary, attribution } of apiKeys)
  for (const key of [...dimension, ...hourly, ...billable, ...summary, ...attribution]) accept(key, product);

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(", ");

/** The three products with the nearest spellings: by edit distance for their length, then those that contain the text, short ones first. */
function closest(name: string): string[] {
  const key = spelling(name);
  const distanceFrom = (known: string): number => distance(key, known) / Math.max(key.length, known.length);
  const ranked = [...spellings]
    .filter(([known]) => !known.includes("_")) // the API's keys are no names to suggest
    .map(([known, rows]) => ({
      rows,
      rank: known.includes(key) ? Math.min(distanceFrom(known), 0.4 + known.length / 1000) : distanceFrom(known),
    }))
    .sort((a, b) => a.rank - b.rank);
  return [...new Set(ranked.flatMap(({ rows }) => [...rows].map((row) => row.name)))].slice(0, 3);
}

/** The products that a name stands for. */
function rowsNamed(name: string): ProductRow[] {
  const key = spelling(name);
  return [...(spellings.get(key) ?? spellings.get(key.replace(/hosts?$/, "")) ?? [])];
}

/** Whether a name stands for a product, or for several. */
export const namesProduct = (name: string): boolean => rowsNamed(name).length > 0;

/** The product of a name or alias. A name that is not known is never resolved to one that resembles it. */
export function resolveProduct(name: string, path: string): Result<ProductRow> {
  const found = rowsNamed(name);
  const [only] = found;
  if (only && found.length === 1) return ok(only);
  if (found.length > 1)
    return fail(
      "ambiguousProduct",
      path,
      `is "${name}", which names several products`,
      `choose one of ${quoted(found.map((row) => row.name))}`,
    );
  return fail(
    "unknownProduct",
    path,
    `is "${name}", which is not in the catalog`,
    `the closest names are ${quoted(closest(name))}`,
  );
}

/** Products whose name or one of whose spellings contains the text. */
export function findProducts(text: string): ProductRow[] {
  const key = spelling(text);
  const hits = new Set([...spellings].filter(([known]) => known.includes(key)).flatMap(([, rows]) => [...rows]));
  return products.filter((row) => hits.has(row));
}
