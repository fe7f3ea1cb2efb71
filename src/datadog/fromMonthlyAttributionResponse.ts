import * as v from "valibot";
import { fail, type Result } from "../engine/issue";
import { aggregates, attributedFields, attributedTo, toTotals } from "./attributed";
import { byEnding } from "./byEnding";
import { figures, inMonth, list, nextOf, pages } from "./fields";
import { addUp, collect, countOf, type Imported } from "./imported";
import { inUnit, productOf } from "./productOf";
import { read } from "./read";
import type { AttributionRow } from "./rows";

const schema = v.object({
  usage: list(v.object({ ...attributedFields, month: inMonth, values: figures })),
  metadata: v.nullish(v.object({ ...pages, aggregates })),
});
/** The deprecated /api/v1/usage/attribution counts its records. */
const counted = v.object({ metadata: v.object({ pagination: v.object({ total_number_of_records: v.number() }) }) });

/** Usage of each month by tags: a row for each usage type, with its share of the organization's usage. */
export function fromMonthlyAttributionResponse(json: unknown): Result<Imported<AttributionRow>> {
  const what = "Monthly usage attribution";
  if (v.is(counted, json))
    return fail(
      "unknownFormat",
      what,
      "is an answer of the deprecated /api/v1/usage/attribution, which counts a resource again for each of its tags",
      "ask /api/v1/usage/monthly-attribution",
    );
  const answer = read(schema, json, what);
  if (!answer.ok) return answer;
  const { usage, metadata } = answer.value.value;
  const records = usage.map((record) => ({ record, ...byEnding(record.values, ["_usage", "_percentage"]) }));
  const parts = records.map(({ record, measured }) => {
    const named = measured.map(({ name, figures }) => ({ key: `${name}_usage`, figures }));
    const rows = named.map(({ key, figures }): AttributionRow => {
      const { product, unit, apiUnit } = productOf("attribution", key);
      return {
        ...attributedTo(record),
        month: record.month.month,
        hour: null,
        product,
        key,
        usage: inUnit(figures._usage, { apiUnit }),
        unit,
        percentage: figures._percentage,
      };
    });
    return { rows, notices: named.flatMap(({ key }) => productOf("attribution", key).notice ?? []) };
  });
  const others = countOf(records.flatMap(({ others }) => others.map((field) => `usage[].values.${field}`)));
  const unknownFields = addUp([answer.value.unknownFields, others]);
  const totals = { rows: [], notices: [], totals: toTotals(metadata?.aggregates ?? []) };
  return collect([totals, ...parts], { what, unknownFields, next: nextOf(metadata) });
}
