import * as v from "valibot";
import { usageFamilies, type UsageFamily } from "../catalog/usageFamilies";
import { fail, type Result } from "../engine/issue";
import { atHour, figure, list, originFields, originOf } from "./fields";
import { collect, type Imported } from "./imported";
import { read } from "./read";
import type { UsageRow } from "./rows";
import { toHourlyRow } from "./usageFamily";

/**
 * Usage of each hour of one product: the answers of the deprecated endpoints below /api/v1/usage, which give the usage types
 * of a family as fields and do not name the family. Fields that are none of the family's usage types are kept out.
 */
export function fromProductUsageResponse(json: unknown, family: UsageFamily): Result<Imported<UsageRow>> {
  const what = `Hourly usage of ${family}`;
  const usageTypes: readonly string[] = usageFamilies.find((row) => row.family === family)?.usageTypes ?? [];
  const schema = v.object({
    usage: list(v.object({ ...originFields, hour: atHour, ...fieldsOf(usageTypes) })),
  });
  const answer = read(schema, json, what);
  if (!answer.ok) return answer;
  const parts = answer.value.value.usage.flatMap((record) => {
    const figures: Readonly<Record<string, unknown>> = record;
    return usageTypes
      .filter((usageType) => typeof figures[usageType] === "number" || figures[usageType] === null)
      .map((usageType) =>
        toHourlyRow(originOf(record), record.hour, family, usageType, figures[usageType] as number | null),
      );
  });
  if (answer.value.value.usage.length > 0 && parts.length === 0)
    return fail("badShape", what, "has none of the family's usage types", `it must have ${usageTypes.join(", ")}`);
  return collect(parts, { what, unknownFields: answer.value.unknownFields, next: null });
}

/** Answers of former years lack the usage types that came later. */
const fieldsOf = (usageTypes: readonly string[]) =>
  Object.fromEntries(usageTypes.map((usageType) => [usageType, v.optional(figure)] as const));
