import fc from "fast-check";
import { apiKeys } from "../../src/catalog/apiKeys";
import { inUnit, productOf, type Vocabulary } from "../../src/datadog/productOf";
import type {
  AttributionRow,
  BillableRow,
  CostAttributionRow,
  CostRow,
  HourText,
  Origin,
  Tags,
  UsageRow,
} from "../../src/datadog/rows";

/** Rows of an account, made at random: what the stand-in for the API serves, and what has to come back. */
const months = ["2026-08", "2026-09", "2026-10"] as const;
const month = fc.constantFrom(...months);
const pad = (number: number): string => String(number).padStart(2, "0");
const hour = fc
  .integer({ min: 0, max: 47 })
  .map((at) => `2026-10-${pad(30 + Math.floor(at / 24))}T${pad(at % 24)}` as HourText);
const organizations = ["Retail", "Payments, EU", "Ünïcode “quoted”"].map((organization, at): Origin => ({
  organization,
  organizationId: `id-${at}`,
  account: at === 0 ? null : "Customer",
  accountId: at === 0 ? null : "customer-1",
  region: at === 2 ? null : "us",
}));
const origin = fc.constantFrom(...organizations);
/** Whole numbers, as the API counts, and open ones. */
const count = fc.option(fc.oneof(fc.constant(0), fc.nat(10_000), fc.nat(999_999_999_999_999)), { freq: 6 });
const money = fc.option(
  fc.integer({ min: -1_000_000, max: 100_000_000 }).map((cents) => cents / 100),
  { freq: 8 },
);
const share = fc.option(fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100));

const keys = (vocabulary: Vocabulary, ...unknown: string[]) =>
  fc.constantFrom(...new Set(apiKeys.flatMap((row): readonly string[] => row[vocabulary])), ...unknown);

const distinctBy = <T>(rows: fc.Arbitrary<T>, of: (row: T) => unknown, maxLength = 30) =>
  fc.uniqueArray(rows, { selector: (row) => JSON.stringify(of(row)), maxLength });

const named = (vocabulary: Vocabulary, key: string, counted: number | null) => {
  const { product, unit, apiUnit } = productOf(vocabulary, key);
  return { product, key, unit, usage: inUnit(counted, { apiUnit }) };
};

const hourlyUsage = distinctBy(
  fc
    .tuple(origin, hour, keys("hourly", "rum.browser_rum_units", "infra_hosts.aws_host_count"), count)
    .map(([owner, at, key, counted]): UsageRow => ({
      ...owner,
      month: "2026-10",
      hour: at,
      level: "organization",
      ...named("hourly", key, counted),
    })),
  (row) => [row.organizationId, row.hour, row.key],
);

const nobody: Origin = { organization: null, organizationId: null, account: null, accountId: null, region: null };
const usageSummary = distinctBy(
  fc
    .tuple(fc.option(origin), month, keys("summary", "new_product_sum"), count)
    .map(([owner, of, key, counted]): UsageRow => ({
      ...(owner ?? nobody),
      month: of,
      hour: null,
      level: owner ? "organization" : "account",
      ...named("summary", key, counted),
    })),
  (row) => [row.organizationId, row.month, row.key],
);

const endings = { top99p: "HWMP", sum: "sum", average: "average", maximum: "maximum" } as const;
const billable = distinctBy(
  fc
    .tuple(origin, month, keys("billable", "rum_sum"), fc.array(count, { minLength: 4, maxLength: 4 }), share)
    .map(([owner, of, key, counts, percentage]): BillableRow => {
      const { product, unit, apiUnit } = productOf("billable", key);
      const [organizationUsage = null, accountUsage = null, committedUsage = null, onDemandUsage = null] = counts.map(
        (counted) => inUnit(counted, { apiUnit }),
      );
      return {
        ...owner,
        month: of,
        product,
        key,
        aggregation: endings[key.slice(key.lastIndexOf("_") + 1) as keyof typeof endings] ?? null,
        unit: unit ?? "sessions",
        organizationUsage,
        accountUsage,
        committedUsage,
        onDemandUsage,
        percentageInAccount: percentage,
        elapsedHours: 744,
        firstHour: `${of}-01T00`,
        lastHour: null,
        ratioInMonth: 1,
      };
    }),
  (row) => [row.organizationId, row.month, row.key],
);

const costs = distinctBy(
  fc
    .tuple(
      origin,
      fc.constantFrom("estimated", "historical", "projected"),
      fc.constantFrom("2026-10-01", "2026-10-02", "2026-09-01"),
      keys("dimension", "rum_replay"),
      fc.constantFrom("committed", "on_demand"),
      money,
    )
    .map(([owner, costType, day, key, chargeType, cost]): CostRow => ({
      ...owner,
      month: day.slice(0, 7) as CostRow["month"],
      day,
      costType,
      product: productOf("dimension", key).product,
      key,
      chargeType,
      cost,
    })),
  (row) => [row.organizationId, row.costType, row.day, row.key, row.chargeType],
);

const tags: fc.Arbitrary<Tags> = fc.option(
  fc.record({
    team: fc.constantFrom([], ["<empty>"], ["a"], ["a", "b"]),
    env: fc.constantFrom([], ["prod"]),
  }),
);
const tagSource = "Parent:::team///env";

const hourlyAttribution = distinctBy(
  fc.tuple(origin, hour, tags, keys("attribution"), count).map(([owner, at, of, key, counted]): AttributionRow => ({
    ...owner,
    month: "2026-10",
    hour: at,
    tagSource,
    tags: of,
    ...named("attribution", key, counted),
    percentage: null,
  })),
  (row) => [row.organizationId, row.hour, row.tags, row.key],
);

const monthlyAttribution = distinctBy(
  fc
    .tuple(origin, month, tags, keys("attribution", "rum_usage"), count, share)
    .map(([owner, of, tagged, key, counted, percentage]): AttributionRow => ({
      ...owner,
      month: of,
      hour: null,
      tagSource,
      tags: tagged,
      ...named("attribution", key, counted),
      percentage,
    })),
  (row) => [row.organizationId, row.month, row.tags, row.key],
);

const costAttribution = distinctBy(
  fc
    .tuple(origin, month, tags, keys("dimension", "siem"), money, money, money, share, share)
    .map(
      ([
        owner,
        of,
        tagged,
        key,
        committedCost,
        onDemandCost,
        totalCost,
        inOrganization,
        inAccount,
      ]): CostAttributionRow => ({
        ...owner,
        month: of,
        tagSource,
        tags: tagged,
        product: productOf("dimension", key).product,
        key,
        committedCost,
        onDemandCost,
        totalCost,
        percentageInOrganization: inOrganization,
        percentageInAccount: inAccount,
      }),
    ),
  (row) => [row.organizationId, row.month, row.tags, row.key],
);

export const account = fc.record({
  hourlyUsage,
  usageSummary,
  billable,
  costs,
  hourlyAttribution,
  monthlyAttribution,
  costAttribution,
});

/** Rows in one order, whatever order they came in. */
export const inOrder = (rows: readonly object[]): string[] =>
  rows.map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))).sort();
