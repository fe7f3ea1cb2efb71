import { serialOfMonth } from "../../src/sheet/readMonth";

type Cell = string | number;

/** Months of a partner's account, the first one first. */
const months = [6, 7, 8, 9, 10, 11].map((month) => serialOfMonth({ year: 2026, month }));

/** Two customers on two accounts, and what each costs in the first month. */
const customers = [
  { organization: "Bank", account: "North", id: "b1", product: "APM Pro", key: "apm_host_pro", cost: 310 },
  { organization: "Bank", account: "North", id: "b1", product: "Ingested Logs", key: "logs_ingested", cost: 40.5 },
  { organization: "Shop", account: "South", id: "s1", product: "APM Pro", key: "apm_host_pro", cost: 155 },
  { organization: "Shop", account: "South", id: "s1", product: "new_thing", key: "new_thing", cost: 0.1 },
] as const;

const costHeader = ["Month", "Day", "Organization", "Account", "Product", "Cost type", "Charge type", "Cost", "Organization ID", "Billing dimension"]; // prettier-ignore

/** DD_Cost: final costs that grow by 10.10 a month, split into charges; logs are not split; November is an estimate. */
export function costTable(): Cell[][] {
  const rows = months.flatMap((month, index) =>
    customers.flatMap(({ organization, account, id, product, key, cost }) => {
      const type = index === 5 ? "Estimated" : "Historical";
      const line = (charge: string, amount: Cell): Cell[] => [month, "", organization, account, product, type, charge, amount, id, key]; // prettier-ignore
      return product === "Ingested Logs"
        ? [line("Total", cost)]
        : [line("Committed", cost), line("On-demand", Number((index * 10.1).toFixed(2)))];
    }),
  );
  return [costHeader, ...rows];
}

const billableHeader = ["Month", "Organization", "Account", "Product", "Aggregation", "Unit", "Billable usage", "Account usage", "Committed usage", "On-demand usage", "Share %", "Elapsed hours", "Organization ID", "API key"]; // prettier-ignore

/** DD_Billable: hosts at their watermark and as host-hours, of two organizations of one account. */
export function billableTable(): Cell[][] {
  const rows = months.slice(3, 5).flatMap((month, index) => [
    [month, "Bank", "North", "APM Pro", "HWMP", "hosts", 10 + index, 14 + index, 10, 4, 70, 720 + 24 * index, "b1", "apm_host_top99p"],
    [month, "Shop", "North", "APM Pro", "HWMP", "hosts", 5, 14 + index, 10, 4, 30, 720 + 24 * index, "s1", "apm_host_top99p"],
    [month, "Bank", "North", "APM Pro", "sum", "host-hours", 7200, 9000, 7200, 1800, 80, 720 + 24 * index, "b1", "apm_host_sum"],
  ]); // prettier-ignore
  return [billableHeader, ...rows];
}

/** DD_Cost_Attribution of October: a key without a value, no key, a key several times; one figure that is open. */
export function costAttributionTable({ open = false } = {}): Cell[][] {
  const [month] = months.slice(4) as [number];
  return [
    ["Month", "Organization", "team", "env", "Product", "Committed cost", "On-demand cost", "Total cost", "Organization ID", "Billing dimension"],
    [month, "Bank", "web", "prod", "APM Pro", 60, 10, 70, "b1", "apm_host_pro"],
    [month, "Bank", "<empty>", "prod", "APM Pro", 10, 0, 10, "b1", "apm_host_pro"],
    [month, "Bank", "", "dev", "APM Pro", 5, 0, open ? "" : 5, "b1", "apm_host_pro"],
    [month, "Bank", "ops | web", "prod", "Ingested Logs", 0, 15, 15, "b1", "logs_ingested"],
  ]; // prettier-ignore
}

/** DD_Attribution of October: months and hours of the same usage, and another measurement. */
export function attributionTable(): Cell[][] {
  const [month] = months.slice(4) as [number];
  return [
    ["Month", "Hour", "Organization", "Account", "team", "Product", "Usage", "Unit", "Percentage", "Organization ID", "API key"],
    [month, "", "Bank", "North", "web", "APM Ingested Spans", 7, "GB", 70, "b1", "ingested_spans_bytes_usage"],
    [month, "", "Bank", "North", "ops", "APM Ingested Spans", 3, "GB", 30, "b1", "ingested_spans_bytes_usage"],
    [month, month, "Bank", "North", "web", "APM Ingested Spans", 7, "GB", "", "b1", "ingested_spans_bytes_usage"],
    [month, "", "Bank", "North", "web", "container_usage", 5, "", 100, "b1", "container_usage"],
  ]; // prettier-ignore
}
