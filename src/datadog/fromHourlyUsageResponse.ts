import * as v from "valibot";
import type { Result } from "../engine/issue";
import { atHour, figure, ignored, list, nextOf, originFields, originOf, paging, text } from "./fields";
import { collect, type Imported } from "./imported";
import { read } from "./read";
import type { UsageRow } from "./rows";
import { familyOf, toHourlyRow } from "./usageFamily";

const records = <T extends v.ObjectEntries>(attributes: T) =>
  v.object({
    data: list(
      v.object({
        type: v.literal("usage_timeseries", 'it must be "usage_timeseries"'),
        id: ignored,
        attributes: v.object({ ...originFields, product_family: text, ...attributes }),
      }),
    ),
    meta: paging,
  });

/** An hour with its measurements. */
const byHour = records({ timestamp: atHour, measurements: list(v.object({ usage_type: text, value: figure })) });
/** One measurement with its hours: the deprecated endpoints of single products. */
const byUsageType = records({ usage_type: text, timeseries: list(v.object({ timestamp: atHour, value: figure })) });

const what = "Hourly usage";

/** Usage of each hour by product family and usage type. */
export function fromHourlyUsageResponse(json: unknown): Result<Imported<UsageRow>> {
  return isByUsageType(json) ? fromUsageTypes(json) : fromHours(json);
}

function fromHours(json: unknown): Result<Imported<UsageRow>> {
  const answer = read(byHour, json, what);
  if (!answer.ok) return answer;
  const { data, meta } = answer.value.value;
  const parts = data.flatMap(({ attributes }) =>
    attributes.measurements.map(({ usage_type, value }) =>
      toHourlyRow(originOf(attributes), attributes.timestamp, familyOf(attributes.product_family), usage_type, value),
    ),
  );
  return collect(parts, { what, unknownFields: answer.value.unknownFields, next: nextOf(meta) });
}

function fromUsageTypes(json: unknown): Result<Imported<UsageRow>> {
  const answer = read(byUsageType, json, what);
  if (!answer.ok) return answer;
  const { data, meta } = answer.value.value;
  const parts = data.flatMap(({ attributes }) =>
    attributes.timeseries.map(({ timestamp, value }) =>
      toHourlyRow(originOf(attributes), timestamp, familyOf(attributes.product_family), attributes.usage_type, value),
    ),
  );
  return collect(parts, { what, unknownFields: answer.value.unknownFields, next: nextOf(meta) });
}

const isByUsageType = (json: unknown): boolean =>
  v.is(v.object({ data: v.array(v.object({ attributes: v.object({ timeseries: v.unknown() }) })) }), json) &&
  json.data.length > 0;
