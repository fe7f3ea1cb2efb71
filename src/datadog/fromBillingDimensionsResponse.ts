import * as v from "valibot";
import type { Result } from "../engine/issue";
import { ignored, inMonth, list, optionalText, text } from "./fields";
import { collect, type Imported } from "./imported";
import { productOf } from "./productOf";
import { read } from "./read";
import type { DimensionRow } from "./rows";

const active = v.object({
  data: v.object({
    id: ignored,
    type: v.literal("billing_dimensions", 'it must be "billing_dimensions"'),
    attributes: v.object({ month: inMonth, values: list(text) }),
  }),
});
const mapping = v.object({
  data: list(
    v.object({
      id: text,
      type: ignored,
      attributes: v.object({
        in_app_label: optionalText,
        timestamp: v.nullish(inMonth, null),
        endpoints: list(v.object({ id: text, keys: v.nullish(list(text), []), status: text })),
      }),
    }),
  ),
});

/** The billing dimensions that have a cost in a month. */
export function fromActiveBillingDimensionsResponse(json: unknown): Result<Imported<DimensionRow>> {
  const what = "Active billing dimensions";
  const answer = read(active, json, what);
  if (!answer.ok) return answer;
  const { values, month } = answer.value.value.data.attributes;
  const parts = values.map((dimension) =>
    toRow(dimension, { month: month.month, label: null, endpoint: null, keys: [] }),
  );
  return collect(parts, { what, unknownFields: answer.value.unknownFields, next: null });
}

/** Datadog's own mapping: the keys of each endpoint that belong to a billing dimension; none where it has no mapping. */
export function fromBillingDimensionMappingResponse(json: unknown): Result<Imported<DimensionRow>> {
  const what = "Billing dimension mapping";
  const answer = read(mapping, json, what);
  if (!answer.ok) return answer;
  const parts = answer.value.value.data.flatMap(({ id, attributes }) =>
    attributes.endpoints.map((endpoint) =>
      toRow(id, {
        month: attributes.timestamp?.month ?? null,
        label: attributes.in_app_label,
        endpoint: endpoint.id,
        keys: endpoint.status === "OK" ? endpoint.keys : [],
      }),
    ),
  );
  return collect(parts, { what, unknownFields: answer.value.unknownFields, next: null });
}

function toRow(dimension: string, rest: Omit<DimensionRow, "dimension" | "product">) {
  const { product, notice } = productOf("dimension", dimension);
  return { rows: [{ dimension, product, ...rest }], notices: notice ? [notice] : [] };
}
