import { mayBeBlank, rowsOf, type Input } from "../../cells";

/** Datadog's names of the measurements in the rows of each product, by its name in lower case; nothing where usage does not say. */
export function measurementsOf(usage: Input): ReadonlyMap<string, ReadonlySet<string>> {
  const [titles = [], ...rows] = rowsOf(usage) ?? [];
  const place = (name: string): number =>
    titles.findIndex((title) => typeof title === "string" && title.trim().toLowerCase() === name);
  const [product, key] = [place("product"), place("api key")];
  const found = new Map<string, Set<string>>();
  if (product < 0 || key < 0) return found;
  for (const cells of rows) {
    const [name, measured] = [cells[product], cells[key]];
    if (typeof name !== "string" || typeof measured !== "string" || mayBeBlank(measured)) continue;
    const own = name.trim().toLowerCase();
    const known = found.get(own);
    if (known) known.add(measured);
    else found.set(own, new Set([measured]));
  }
  return found;
}
