import { resolveProduct } from "../../../engine/product";
import { rowsOf, type Input } from "../../cells";

/** Datadog's names of the measurements in the rows of each product, by its name in the catalog; nothing where usage does not say. */
export function measurementsOf(usage: Input): ReadonlyMap<string, ReadonlySet<string>> {
  const [titles = [], ...rows] = rowsOf(usage) ?? [];
  const place = (name: string): number =>
    titles.findIndex((title) => typeof title === "string" && title.trim().toLowerCase() === name);
  const [product, key] = [place("product"), place("api key")];
  const found = new Map<string, Set<string>>();
  if (product < 0 || key < 0) return found;
  for (const cells of rows) {
    const [name, measured] = [cells[product], cells[key]];
    if (typeof name !== "string" || typeof measured !== "string" || measured === "") continue;
    const known = found.get(name);
    if (known) known.add(measured);
    else found.set(name, new Set([measured]));
  }
  return byProduct(found);
}

/** A product may be spelled in several ways. */
function byProduct(spelled: ReadonlyMap<string, ReadonlySet<string>>): Map<string, Set<string>> {
  const products = new Map<string, Set<string>>();
  for (const [name, measured] of spelled) {
    const product = resolveProduct(name, "Product");
    if (product.ok)
      products.set(product.value.name, new Set([...(products.get(product.value.name) ?? []), ...measured]));
  }
  return products;
}
