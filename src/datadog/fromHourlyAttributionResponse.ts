import * as v from "valibot";
import type { Result } from "../engine/issue";
import { attributedFields, attributedTo } from "./attributed";
import { atHour, figure, list, nextOf, paging, text } from "./fields";
import { collect, type Imported } from "./imported";
import { inUnit, productOf } from "./productOf";
import { read } from "./read";
import type { AttributionRow } from "./rows";

const schema = v.object({
  usage: list(v.object({ ...attributedFields, hour: atHour, usage_type: text, total_usage_sum: figure })),
  metadata: paging,
});

/** Usage of each hour by tags, of one usage type. */
export function fromHourlyAttributionResponse(json: unknown): Result<Imported<AttributionRow>> {
  const what = "Hourly usage attribution";
  const answer = read(schema, json, what);
  if (!answer.ok) return answer;
  const { usage, metadata } = answer.value.value;
  const parts = usage.map((record) => {
    const named = productOf("attribution", record.usage_type);
    const row: AttributionRow = {
      ...attributedTo(record),
      month: record.hour.month,
      hour: record.hour.hour,
      product: named.product,
      key: record.usage_type,
      usage: inUnit(record.total_usage_sum, named),
      unit: named.unit,
      percentage: null,
    };
    return { rows: [row], notices: named.notice ? [named.notice] : [] };
  });
  return collect(parts, { what, unknownFields: answer.value.unknownFields, next: nextOf(metadata) });
}
