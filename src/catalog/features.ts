import type { FeatureRow } from "./schema";
import type { SourceId } from "./sources";

/**
 * The feature table of the partner page, in its order. What a partner admin organization lacks, its customers find in their
 * own organization, unless nobody on the partner's side has it.
 */
export const features = [
  { feature: "Cost summary", direct: true, partner: true, customerFinds: null, source: "partners", basis: "published" },
  { feature: "Projected costs", direct: true, partner: true, customerFinds: null, source: "partners", basis: "published" },
  { feature: "Usage summary", direct: true, partner: true, customerFinds: null, source: "partners", basis: "published" },
  { feature: "Cost & usage API endpoints", direct: true, partner: true, customerFinds: null, source: "partners", basis: "published" },
  { feature: "Cost attribution", direct: true, partner: false, customerFinds: "Plan & Usage", source: "partners", basis: "published" },
  { feature: "Usage attribution", direct: true, partner: false, customerFinds: "Plan & Usage", source: "partners", basis: "published" },
  { feature: "Product-specific usage tables", direct: true, partner: false, customerFinds: "Plan & Usage > Usage Details", source: "partners", basis: "published" },
  { feature: "Datadog costs in Cloud Cost Management", direct: true, partner: false, customerFinds: "Cloud Cost Management > Datadog Costs", source: "partners", basis: "published" },
  { feature: "Plan and Billing History tabs", direct: true, partner: false, customerFinds: "Plan & Usage", source: "partners", basis: "published" },
  { feature: "Bill Overview", direct: true, partner: false, customerFinds: null, source: "partners", basis: "published" },
  { feature: "Usage Notifications tab", direct: true, partner: false, customerFinds: "Plan & Usage", source: "partners", basis: "published" },
] as const satisfies readonly (FeatureRow & { source: SourceId })[];

/** The endpoints of the Usage Metering API that the partner page lists, in its order. */
export const partnerEndpoints = ["/api/v2/usage/estimated_cost", "/api/v1/usage/billable-summary", "/api/v2/usage/hourly_usage", "/api/v2/usage/historical_cost", "/api/v2/usage/projected_cost", "/api/v1/usage/summary"] as const;

/** What the partner page asks of the role, besides Datadog Admin. */
export const partnerPermissions = ["billing_read", "usage_read"] as const;
