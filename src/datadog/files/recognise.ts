import * as v from "valibot";
import { endpoints } from "../endpoints";

const list = (item: v.ObjectEntries) => v.pipe(v.array(v.looseObject(item)), v.minLength(1));
const records = (item: v.ObjectEntries) => v.looseObject({ data: list(item) });
const usage = (item: v.ObjectEntries) => v.looseObject({ usage: list(item) });

/** What only the answers of one endpoint have. Costs of the past and estimates look the same: neither is here. */
const shapes: readonly (readonly [v.GenericSchema, string])[] = [
  [records({ type: v.literal("usage_timeseries") }), endpoints.hourlyUsage.path],
  [records({ type: v.literal("projected_cost") }), endpoints.projectedCost.path],
  [records({ type: v.literal("Sku") }), endpoints.skus.path],
  [records({ attributes: v.looseObject({ endpoints: v.array(v.unknown()) }) }), endpoints.billingDimensionMapping.path],
  [records({ attributes: v.looseObject({ values: v.looseObject({}) }) }), endpoints.costAttribution.path],
  [
    v.looseObject({ data: v.looseObject({ type: v.literal("billing_dimensions") }) }),
    endpoints.activeBillingDimensions.path,
  ],
  [usage({ hour: v.string(), usage_type: v.string() }), endpoints.hourlyAttribution.path],
  [usage({ month: v.string(), values: v.looseObject({}) }), endpoints.monthlyAttribution.path],
  [usage({ start_date: v.string(), usage: v.looseObject({}) }), endpoints.billableSummary.path],
  [usage({ date: v.string() }), endpoints.usageSummary.path],
];

/** The endpoint of an answer by its shape; null: it could be one of several, or none. */
export const recognise = (json: unknown): string | null => shapes.find(([shape]) => v.is(shape, json))?.[1] ?? null;
