import type { Source } from "./schema";

/** Day on which the catalog was last held against its sources. */
export const catalogDate = "2026-11-21";

const datadog = (title: string): Source => ({ title, site: "docs.datadoghq.com", read: catalogDate });

export const sources = {
  calculations: datadog("Billing Calculations with Allotments"),
  allotments: datadog("Product Allotments"),
  usageDetails: datadog("Plan and Usage: Usage Details"),
  usageMetering: datadog("API reference: Usage Metering"),
  apmBilling: datadog("APM Billing"),
  agentObservability: datadog("Agent Observability pricing"),
  workflowAutomation: datadog("Workflow Automation Billing"),
  partners: datadog("Plan and Usage Experience for Partners"),
  hourlyUsageMigration: datadog("Migrating from the V1 Hourly Usage APIs to V2"),
  productCatalog: datadog("API reference: Product Catalog"),
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof sources;
