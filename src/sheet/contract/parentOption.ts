import type { Option, ProductRow } from "../../catalog/schema";
import type { Month } from "../../engine/month";
import { chooseOption } from "../../engine/option";
import { rowsInForce } from "../../engine/quantity";
import type { AllotmentTerms } from "./readAllotment";
import type { LineTerms } from "./readLine";

/** The names of the products that include usage of another one, by the catalog or by the contract's own quantities. */
export function parentsOf(
  child: ProductRow,
  allotments: readonly Pick<AllotmentTerms, "parent" | "child">[],
  catalog: Month | null,
): ReadonlySet<string> {
  return new Set([
    ...rowsInForce(catalog)
      .filter((row) => row.child === child.name)
      .map(({ parent }) => parent),
    ...allotments.filter((row) => row.child === child).map(({ parent }) => parent.name),
  ]);
}

/** Hourly where one of these parents is hourly, by its own term or by default; null where there is none. */
export function parentOption(
  parents: readonly Pick<LineTerms, "product" | "option">[],
  subscription: Option | null,
): Option | null {
  const options = parents.map(({ product, option }) => chooseOption(product, option, null, subscription).option);
  return options.includes("hourly") ? "hourly" : (options[0] ?? null);
}
