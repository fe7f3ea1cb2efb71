import { endpoints, type EndpointName } from "../endpoints";
import type { AttributionRow, BillableRow, CostAttributionRow, CostRow, CostType, UsageRow } from "../rows";
import type { Json } from "./records";
import {
  costAggregates,
  toCostAttributionRecords,
  toHourlyAttributionRecords,
  toMonthlyAttributionRecords,
  usageAggregates,
} from "./toAttributionResponse";
import { toBillableSummaryResponse } from "./toBillableSummaryResponse";
import { toCostResponse } from "./toCostResponse";
import { toHourlyUsageRecords, toUsageSummaryResponse } from "./toUsageResponse";

/** Everything that an account has, in rows. */
export interface DemoAccount {
  /** Hours, under "family.usage_type". */
  readonly hourlyUsage: readonly UsageRow[];
  /** Months. */
  readonly usageSummary: readonly UsageRow[];
  readonly billable: readonly BillableRow[];
  readonly costs: readonly CostRow[];
  readonly hourlyAttribution: readonly AttributionRow[];
  readonly monthlyAttribution: readonly AttributionRow[];
  readonly costAttribution: readonly CostAttributionRow[];
}

/** A parameter of the address; null: not given. */
type Given = (name: string) => string | null;

/** What the API answers to an address of an account that is made of rows; null: it has no such endpoint. */
export function answerFrom(account: DemoAccount, address: string, pageSize = 500): Json | null {
  const { pathname, searchParams } = new URL(address, "https://api.datadoghq.com");
  const name = (Object.keys(endpoints) as EndpointName[]).find((known) => endpoints[known].path === pathname);
  return (name && answers[name]?.(account, (parameter) => searchParams.get(parameter), pageSize)) ?? null;
}

const answers: Readonly<Partial<Record<EndpointName, (account: DemoAccount, given: Given, pageSize: number) => Json>>> =
  {
    estimatedCost: (account, given) => costs(account, given, "estimated"),
    historicalCost: (account, given) => costs(account, given, "historical"),
    projectedCost: (account, given) => costs(account, given, "projected"),
    billableSummary: ({ billable }, given) =>
      toBillableSummaryResponse(billable.filter(({ month }) => month === given("month"))),
    usageSummary: ({ usageSummary }, given) =>
      toUsageSummaryResponse(
        usageSummary.filter(
          (row) => inMonths(row, given) && (row.level === "account" || given("include_org_details") === "true"),
        ),
      ),
    hourlyUsage: ({ hourlyUsage }, given, pageSize) => {
      const families = given("filter[product_families]")?.split(",") ?? [];
      const rows = hourlyUsage.filter(
        ({ hour, key }) =>
          inHours(hour, given("filter[timestamp][start]"), given("filter[timestamp][end]")) &&
          (families.includes("all") || families.includes(key.split(".")[0] ?? "")),
      );
      const size = Math.min(pageSize, Number(given("page[limit]") ?? 500));
      const [data, pagination] = page(toHourlyUsageRecords(rows), given("page[next_record_id]"), size);
      return { data, meta: { pagination } };
    },
    hourlyAttribution: ({ hourlyAttribution }, given, pageSize) => {
      const rows = hourlyAttribution.filter(
        ({ hour, key }) => inHours(hour, given("start_hr"), given("end_hr")) && key === given("usage_type"),
      );
      const [usage, pagination] = page(toHourlyAttributionRecords(rows), given("next_record_id"), pageSize);
      return { usage, metadata: { pagination } };
    },
    monthlyAttribution: ({ monthlyAttribution }, given, pageSize) => {
      const rows = monthlyAttribution.filter((row) => inMonths(row, given));
      const [usage, pagination] = page(toMonthlyAttributionRecords(rows), given("next_record_id"), pageSize);
      return { usage, metadata: { pagination, aggregates: usageAggregates(rows) } };
    },
    costAttribution: ({ costAttribution }, given, pageSize) => {
      const rows = costAttribution.filter((row) => inMonths(row, given));
      const [data, pagination] = page(toCostAttributionRecords(rows), given("next_record_id"), pageSize);
      return { data, meta: { pagination, aggregates: costAggregates(rows) } };
    },
  };

function costs(account: DemoAccount, given: Given, costType: CostType): Json {
  const onDays = ({ day }: CostRow): boolean =>
    day !== null && (given("start_date") ?? day) <= day && day <= (given("end_date") ?? day);
  return toCostResponse(
    account.costs.filter((row) => row.costType === costType && inMonths(row, given) && onDays(row)),
  );
}

const inMonths = ({ month }: { readonly month: string }, given: Given): boolean =>
  (given("start_month") ?? month) <= month && month <= (given("end_month") ?? month);

/** From the first hour on, without the last. */
const inHours = (hour: string | null, from: string | null, to: string | null): boolean =>
  hour !== null && (from ?? hour) <= hour && (to === null || hour < to);

/** One page, and where the next one starts: null at the end. */
function page(records: readonly Json[], cursor: string | null, size: number) {
  const start = cursor === null ? 0 : Number(cursor.replace("record-", ""));
  const end = start + size;
  return [records.slice(start, end), { next_record_id: end < records.length ? `record-${end}` : null }] as const;
}
