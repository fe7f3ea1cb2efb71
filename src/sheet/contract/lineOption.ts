import type { Option } from "../../catalog/schema";
import type { Month } from "../../engine/month";
import { chooseOption, defaultOption, type OptionChoice } from "../../engine/option";
import { rowsInForce } from "../../engine/quantity";
import type { AllotmentTerms } from "./readAllotment";
import type { LineTerms } from "./readLine";

/** The option of a line, why, and what is to be said of it. */
export interface LineOption extends OptionChoice {
  readonly warning: string | null;
}

/** The option that the contract gives, or the default; an hourly parent makes its children hourly (docs/rules.md). */
export function lineOption({ product, option }: LineTerms, parent: Option | null): LineOption {
  if (option === null) {
    const choice = defaultOption(product, parent, null);
    const stays = product.only === "monthly" && parent === "hourly";
    return { ...choice, warning: stays ? `${product.name} stays monthly although its parent is hourly.` : null };
  }
  const chosen = chooseOption(product, option);
  const against = product.only === null && parent === "hourly" && option === "monthly";
  return against
    ? {
        ...chosen,
        warning: `Datadog meters ${product.name} hourly where its parent is hourly; the option given is used.`,
      }
    : chosen;
}

/** Hourly where one of the product's parents in the contract is hourly; null where none of its parents is in the contract. */
export function parentOption(
  { product }: LineTerms,
  lines: readonly LineTerms[],
  allotments: readonly AllotmentTerms[],
  catalog: Month | null,
): Option | null {
  const parents = new Set([
    ...rowsInForce(catalog)
      .filter(({ child }) => child === product.name)
      .map(({ parent }) => parent),
    ...allotments.filter(({ child }) => child.name === product.name).map(({ parent }) => parent.name),
  ]);
  const options = lines
    .filter((line) => parents.has(line.product.name))
    .map((line) => line.option ?? defaultOption(line.product, null, null).option);
  return options.includes("hourly") ? "hourly" : (options[0] ?? null);
}
