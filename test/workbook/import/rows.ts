import type { CostRow, UsageRow } from "../../../src/datadog/rows";

export const usageRow = (part: Partial<UsageRow> = {}): UsageRow => ({
  month: "2026-10",
  hour: "2026-10-01T00",
  level: "organization",
  organization: "Shop",
  organizationId: "shop1",
  account: "Acme",
  accountId: null,
  region: "us",
  product: "APM",
  key: "infra_hosts.apm_host_count",
  usage: 3,
  unit: "hosts",
  ...part,
});

export const costRow = (part: Partial<CostRow> = {}): CostRow => ({
  month: "2026-10",
  day: "2026-10-01",
  organization: "Shop",
  organizationId: "shop1",
  account: "Acme",
  accountId: null,
  region: "us",
  costType: "historical",
  product: "APM",
  key: "apm_host",
  chargeType: "on_demand",
  cost: 12.5,
  ...part,
});
