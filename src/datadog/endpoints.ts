import type { Issue } from "../engine/issue";
import { checkCostTotals, checkUsageTotals } from "./checkTotals";
import type { Converter, Imported } from "./imported";
import {
  fromActiveBillingDimensionsResponse,
  fromBillingDimensionMappingResponse,
} from "./fromBillingDimensionsResponse";
import { fromBillableSummaryResponse } from "./fromBillableSummaryResponse";
import { fromCostAttributionResponse } from "./fromCostAttributionResponse";
import { fromEstimatedCostResponse, fromHistoricalCostResponse, fromProjectedCostResponse } from "./fromCostResponse";
import { fromHourlyAttributionResponse } from "./fromHourlyAttributionResponse";
import { fromHourlyUsageResponse } from "./fromHourlyUsageResponse";
import { fromMonthlyAttributionResponse } from "./fromMonthlyAttributionResponse";
import { fromSkusResponse } from "./fromSkusResponse";
import { fromUsageSummaryResponse } from "./fromUsageSummaryResponse";
import type { ImportedRow } from "./rows";

/** An endpoint of the API from which rows are imported. */
export interface Endpoint<R extends ImportedRow = ImportedRow> {
  readonly title: string;
  readonly path: string;
  readonly convert: Converter<R>;
  /** The parameter that asks for the next page; null: there is one page. */
  readonly cursor: string | null;
  /** What a whole import shows to differ from the totals that its pages state. */
  readonly check: (imported: Imported<R>) => Issue[];
  /** The parameter by which a partner admin organization asks for its customers' organizations; null: not offered. */
  readonly connectedAccounts: string | null;
}

const endpoint = <R extends ImportedRow>(
  title: string,
  path: string,
  convert: Converter<R>,
  { cursor = null, connectedAccounts = null, check = () => [] }: Partial<Omit<Endpoint<R>, "convert">> = {},
): Endpoint<R> => ({ title, path, convert, cursor, connectedAccounts, check });

const connected = { connectedAccounts: "include_connected_accounts" };
const byRecord = { cursor: "next_record_id" };

export const endpoints = {
  estimatedCost: endpoint("Estimated cost", "/api/v2/usage/estimated_cost", fromEstimatedCostResponse, connected),
  billableSummary: endpoint("Billable usage", "/api/v1/usage/billable-summary", fromBillableSummaryResponse, connected),
  hourlyUsage: endpoint("Hourly usage", "/api/v2/usage/hourly_usage", fromHourlyUsageResponse, {
    cursor: "page[next_record_id]",
    connectedAccounts: "filter[include_connected_accounts]",
  }),
  historicalCost: endpoint("Historical cost", "/api/v2/usage/historical_cost", fromHistoricalCostResponse, connected),
  projectedCost: endpoint("Projected cost", "/api/v2/usage/projected_cost", fromProjectedCostResponse, connected),
  usageSummary: endpoint("Usage summary", "/api/v1/usage/summary", fromUsageSummaryResponse, connected),
  hourlyAttribution: endpoint(
    "Hourly usage attribution",
    "/api/v1/usage/hourly-attribution",
    fromHourlyAttributionResponse,
    byRecord,
  ),
  monthlyAttribution: endpoint(
    "Monthly usage attribution",
    "/api/v1/usage/monthly-attribution",
    fromMonthlyAttributionResponse,
    { ...byRecord, check: checkUsageTotals },
  ),
  costAttribution: endpoint(
    "Monthly cost attribution",
    "/api/v2/cost_by_tag/monthly_cost_attribution",
    fromCostAttributionResponse,
    { ...byRecord, check: checkCostTotals },
  ),
  activeBillingDimensions: endpoint(
    "Active billing dimensions",
    "/api/v2/cost_by_tag/active_billing_dimensions",
    fromActiveBillingDimensionsResponse,
  ),
  billingDimensionMapping: endpoint(
    "Billing dimension mapping",
    "/api/v2/usage/billing_dimension_mapping",
    fromBillingDimensionMappingResponse,
  ),
  skus: endpoint("Product catalog", "/api/v2/product-catalog/skus", (json) => fromSkusResponse(json)),
} as const;

export type EndpointName = keyof typeof endpoints;
