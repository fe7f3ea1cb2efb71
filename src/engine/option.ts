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

/** An option, and what is to be said of it. */
export interface ChosenOption extends OptionChoice {
  readonly warning: string | null;
}

/**
 * The option of a line. An explicit contract term is obeyed, even against the product's single default or its hourly parent.
 * A default never takes a product to an option that it does not have.
 */
export function chooseOption(
  product: ProductRow,
  explicit: Option | null,
  parent: Option | null,
  subscription: Option | null,
): ChosenOption {
  if (explicit !== null) return { option: explicit, why: "given", warning: contradiction(product, explicit, parent) };
  const possible = (option: Option | null): Option | null =>
    option !== null && product[option] === null ? null : option;
  const choice = defaultOption(product, possible(parent), possible(subscription));
  const stays = choice.option === "monthly" && parent === "hourly";
  return { ...choice, warning: stays ? `${product.name} stays monthly although its parent is hourly.` : null };
}

function contradiction({ name, only }: ProductRow, explicit: Option, parent: Option | null): string | null {
  if (only !== null && only !== explicit)
    return `Datadog meters ${name} on the ${only} option; the option given is used.`;
  if (only === null && parent === "hourly" && explicit === "monthly")
    return `Datadog meters ${name} hourly where its parent is hourly; the option given is used.`;
  return null;
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
