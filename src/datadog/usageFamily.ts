import { familySpellings } from "../catalog/usageFamilies";
import type { Issue } from "../engine/issue";
import type { Moment } from "./moment";
import { inUnit, productOf } from "./productOf";
import type { Origin, UsageRow } from "./rows";

/** A product family as the documentation spells it: answers write "lambda-traced-invocations", and "app-sec". */
export function familyOf(spelled: string): string {
  const family = spelled.trim().toLowerCase().replaceAll("-", "_");
  return familySpellings[family] ?? family;
}

/** A measurement of an hour, under the name "family.usage_type". */
export function toHourlyRow(
  origin: Origin,
  { month, hour }: Pick<Moment, "month" | "hour">,
  family: string,
  usageType: string,
  value: number | null,
): { rows: UsageRow[]; notices: Issue[] } {
  const key = `${family}.${usageType}`;
  const named = productOf("hourly", key);
  const { product, unit, notice } = named;
  const row: UsageRow = {
    ...origin,
    month,
    hour,
    level: "organization",
    product,
    key,
    usage: inUnit(value, named),
    unit,
  };
  return { rows: [row], notices: notice ? [notice] : [] };
}
