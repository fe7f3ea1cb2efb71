import type { Aggregation, Option, ProductRow } from "../catalog/schema";
import { fail, ok, type Result } from "./issue";

export interface OptionChoice {
  readonly option: Option;
  readonly why: string;
}

/**
 * The on-demand option where the contract does not name one: the product's single default, else hourly where the parent is
 * hourly, else the subscription's, else monthly. A monthly parent leaves either.
 */
export function defaultOption(product: ProductRow, parent: Option | null, subscription: Option | null): OptionChoice {
  if (product.only !== null) return { option: product.only, why: "the only default of the product" };
  if (parent === "hourly") return { option: "hourly", why: "its parent is hourly" };
  if (subscription !== null) return { option: subscription, why: "the subscription's option" };
  return { option: "monthly", why: "the default where the contract names none" };
}

/** An explicit contract term is obeyed, even against the product's single default. */
export function chooseOption(
  product: ProductRow,
  explicit: Option | null,
): OptionChoice & { readonly warning: string | null } {
  if (explicit === null) return { ...defaultOption(product, null, null), warning: null };
  const contradicts = product.only !== null && product.only !== explicit;
  return {
    option: explicit,
    why: "given",
    warning: contradicts
      ? `Datadog meters ${product.name} on the ${product.only} option; the option given is used.`
      : null,
  };
}

/** A product that is metered on one option only has no figure on the other. */
function noOption({ name }: ProductRow, option: Option, path: string): Result<never> {
  const other = option === "monthly" ? "hourly" : "monthly";
  return fail(
    "noOption",
    path,
    `is "${option}", and ${name} has no ${option} option`,
    `it is metered on the "${other}" option`,
  );
}

/** The default aggregation of a product on an option. */
export function aggregationOf(product: ProductRow, option: Option, path: string): Result<Aggregation> {
  const aggregation = product[option];
  return aggregation === null ? noOption(product, option, path) : ok(aggregation);
}
