import { features } from "../../catalog/features";

export type AskField = "months" | "families" | "view" | "tagKeys" | "usageType";

/** Something that can be imported from Datadog. */
export interface AskKind {
  readonly id:
    | "hourlyUsage"
    | "billableUsage"
    | "estimatedCost"
    | "historicalCost"
    | "projectedCost"
    | "usageSummary"
    | "hourlyAttribution"
    | "monthlyAttribution"
    | "costAttribution";
  readonly title: string;
  readonly about: string;
  readonly fields: readonly AskField[];
  /** How many months back Datadog has it; null: there is nothing to choose. */
  readonly monthsBack: number | null;
  readonly needs: "usage_read" | "billing_read";
  /** Where a customer finds what a partner admin organization is not offered; null: it is offered. */
  readonly customerFinds: string | null;
}

const customerFinds = (feature: (typeof features)[number]["feature"]): string | null =>
  features.find((row) => row.feature === feature)?.customerFinds ?? null;

/** Datadog keeps usage and cost for 15 months; it estimates the cost of this month and the last. */
const kept = 15;
const own = { needs: "usage_read", customerFinds: null } as const;
const costs = { needs: "billing_read", customerFinds: null } as const;

export const askKinds: readonly AskKind[] = [
  {
    id: "hourlyUsage",
    title: "Hourly usage",
    about: "Usage of every hour by product and organization: what statements are computed from. Up to 72 hours late.",
    fields: ["months", "families"],
    monthsBack: kept,
    ...own,
  },
  {
    id: "billableUsage",
    title: "Billable usage",
    about: "What Datadog bills of each month, with its committed and on-demand parts.",
    fields: ["months"],
    monthsBack: kept,
    ...own,
  },
  {
    id: "estimatedCost",
    title: "Estimated cost",
    about: "The cost of this month so far, or of the last month until it is final.",
    fields: ["months", "view"],
    monthsBack: 2,
    ...costs,
  },
  {
    id: "historicalCost",
    title: "Historical cost",
    about: "The final cost of past months. A month is there by the 16th of the next one.",
    fields: ["months", "view"],
    monthsBack: kept,
    ...costs,
  },
  {
    id: "projectedCost",
    title: "Projected cost",
    about: "The cost of this month at its end, as Datadog projects it from about the 12th on.",
    fields: ["view"],
    monthsBack: null,
    ...costs,
  },
  {
    id: "usageSummary",
    title: "Usage summary",
    about: "Usage of each month, aggregated by Datadog, trials included.",
    fields: ["months", "view"],
    monthsBack: kept,
    ...own,
  },
  {
    id: "hourlyAttribution",
    title: "Hourly usage attribution",
    about: "Usage of every hour of one product by tags.",
    fields: ["months", "usageType", "tagKeys"],
    monthsBack: kept,
    needs: "usage_read",
    customerFinds: customerFinds("Usage attribution"),
  },
  {
    id: "monthlyAttribution",
    title: "Monthly usage attribution",
    about: "Usage of each month by tags.",
    fields: ["months", "tagKeys"],
    monthsBack: kept,
    needs: "usage_read",
    customerFinds: customerFinds("Usage attribution"),
  },
  {
    id: "costAttribution",
    title: "Cost attribution",
    about: "Cost of each month by tags. A month is there by the 19th of the next one.",
    fields: ["months", "tagKeys"],
    monthsBack: kept,
    needs: "usage_read",
    customerFinds: customerFinds("Cost attribution"),
  },
];
