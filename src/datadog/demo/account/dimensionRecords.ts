import { apiKeys } from "../../../catalog/apiKeys";
import type { MonthText } from "../../../catalog/schema";
import { timestamp, type Json } from "../records";
import { meters } from "./meters";

interface Keys {
  readonly label: string;
  readonly billable: readonly string[];
  readonly summary: readonly string[];
  readonly attribution: readonly string[];
}

const given = (key: string | null): string[] => (key === null ? [] : [key]);

/** The dimensions that the demo's accounts are billed by. */
const active = new Map<string, Keys>(
  meters.flatMap(({ dimension, product, billable, summary, attribution }) =>
    dimension === null || product === null
      ? []
      : [
          [
            dimension,
            {
              label: product.name,
              billable: given(billable),
              summary: given(summary),
              attribution: given(attribution),
            },
          ] as const,
        ],
  ),
);
/** Those of the catalog too. */
const every = new Map<string, Keys>([
  ...apiKeys.flatMap(({ dimension, product, billable, summary, attribution }) =>
    dimension.map((name) => [name, { label: product, billable, summary, attribution }] as const),
  ),
  ...active,
]);

export const activeDimensionsResponse = (month: MonthText): Json => ({
  data: {
    id: `dimensions-${month}`,
    type: "billing_dimensions",
    attributes: { month: timestamp(month), values: [...active.keys()].sort() },
  },
});

/** Which keys of the other endpoints belong to a dimension; of some, Datadog has no mapping. */
export const dimensionMappingResponse = (month: MonthText, view: "active" | "all"): Json => ({
  data: [...(view === "active" ? active : every)].map(([dimension, { label, billable, summary, attribution }]) => ({
    id: dimension,
    type: "billing_dimension_mapping",
    attributes: {
      in_app_label: label,
      timestamp: timestamp(month),
      endpoints: [
        mapped("api/v1/usage/billable-summary", billable),
        mapped("api/v1/usage/summary", summary),
        mapped("api/v1/usage/monthly-attribution", attribution),
        mapped("api/v1/usage/hourly-attribution", attribution),
      ],
    },
  })),
});

const mapped = (id: string, keys: readonly string[]): Json =>
  keys.length === 0 ? { id, keys, status: "NOT_FOUND" } : { id, keys, status: "OK" };
