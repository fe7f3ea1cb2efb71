import type { Option, ProductRow } from "../../catalog/schema";
import { then, type Result } from "../../engine/issue";
import { hoursPerMonth } from "../../engine/month";
import { quantityPerUnit } from "../../engine/quantity";
import type { Settings } from "../readSettings";
import { toFigure } from "../result";

/** What Datadog publishes that one unit of a parent includes of a child, in the month of the contract's catalog. */
export function publishedQuantity(
  parent: ProductRow,
  child: ProductRow,
  option: Option,
  settings: Pick<Settings, "always730" | "catalog"> | null,
): Result<number> {
  const catalog = settings?.catalog ?? null;
  const divisor = settings?.always730 ? 730 : hoursPerMonth(catalog);
  const quantity = quantityPerUnit(parent, child, option, divisor, catalog, { monthly: null, hourly: null }, "Parent");
  return then(quantity, ({ perUnit }) => toFigure(perUnit));
}
