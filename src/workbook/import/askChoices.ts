import { apiKeys } from "../../catalog/apiKeys";
import type { MonthText } from "../../catalog/schema";
import { usageFamilies } from "../../catalog/usageFamilies";
import { monthAfter } from "../../datadog/moment";
import type { HourText } from "../../datadog/rows";

/** The last months, the present one first. */
export const lastMonths = (now: HourText, count: number): MonthText[] =>
  Array.from({ length: count }, (_month, back) => monthAfter(now.slice(0, 7) as MonthText, -back));

export interface Family {
  readonly family: string;
  readonly products: readonly string[];
}

/** The families whose usage the catalog knows, with the products of each. */
export const knownFamilies: readonly Family[] = usageFamilies.flatMap(({ family }) => {
  const products = apiKeys
    .filter(({ hourly }) => (hourly as readonly string[]).some((key) => key.startsWith(`${family}.`)))
    .map(({ product }): string => product);
  return products.length === 0 ? [] : [{ family, products }];
});

/** The usage types that can be asked by tags, with the products of each. */
export const usageTypes: readonly { readonly usageType: string; readonly products: readonly string[] }[] = [
  ...new Set(apiKeys.flatMap(({ attribution }) => attribution as readonly string[])),
].map((usageType) => ({
  usageType,
  products: apiKeys
    .filter(({ attribution }) => (attribution as readonly string[]).includes(usageType))
    .map(({ product }): string => product),
}));
