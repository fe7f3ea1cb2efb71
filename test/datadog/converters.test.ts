import { checkCostTotals, checkUsageTotals } from "../../src/datadog/checkTotals";
import { fromBillableSummaryResponse } from "../../src/datadog/fromBillableSummaryResponse";
import { fromBillingDimensionMappingResponse } from "../../src/datadog/fromBillingDimensionsResponse";
import { fromCostAttributionResponse } from "../../src/datadog/fromCostAttributionResponse";
import {
  fromEstimatedCostResponse,
  fromHistoricalCostResponse,
  fromProjectedCostResponse,
} from "../../src/datadog/fromCostResponse";
import { fromHourlyUsageResponse } from "../../src/datadog/fromHourlyUsageResponse";
import { fromMonthlyAttributionResponse } from "../../src/datadog/fromMonthlyAttributionResponse";
import { fromProductUsageResponse } from "../../src/datadog/fromProductUsageResponse";
import { fromSkusResponse } from "../../src/datadog/fromSkusResponse";
import { fromUsageSummaryResponse } from "../../src/datadog/fromUsageSummaryResponse";
import { readMoment } from "../../src/datadog/moment";
import { questions } from "../../src/datadog/questions";
import { toDailyCosts } from "../../src/datadog/toDailyCosts";
import type { Imported } from "../../src/datadog/imported";
import type { ImportedRow } from "../../src/datadog/rows";
import type { Result } from "../../src/engine/issue";

function value<R extends ImportedRow>(result: Result<Imported<R>>): Imported<R> {
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}
const sentences = (result: Result<unknown>) =>
  result.ok ? [] : result.issues.map(({ code, path, received }) => `${code}: ${path} ${received}`);

const costs = (attributes: object, type = "cost_by_org") => ({
  data: [{ type, id: "1", attributes: { public_id: "o", date: "2026-10-01T00:00:00+00:00", ...attributes } }],
});
const charge = (product_name: string, charge_type: string, cost: number | null) => ({
  product_name,
  charge_type,
  cost,
});

describe("costs", () => {
  test("`total` beside the other types is left out, alone it is kept; an open cost leaves its sum open", () => {
    const charges = [
      charge("apm_host", "committed", 10),
      charge("apm_host", "on_demand", 5.5),
      charge("apm_host", "total", 15.5),
      charge("siem", "total", 3),
      charge("iot", "committed", 0.1),
      charge("iot", "committed", 0.2),
      charge("prof_host", "on_demand", 1),
      charge("prof_host", "on_demand", null),
    ];
    const { rows, notices } = value(fromHistoricalCostResponse(costs({ total_cost: 18.8, charges })));
    expect(rows.map(({ key, chargeType, cost }) => [key, chargeType, cost])).toEqual([
      ["apm_host", "committed", 10],
      ["apm_host", "on_demand", 5.5],
      ["siem", "total", 3],
      ["iot", "committed", 0.3],
      ["prof_host", "on_demand", null],
    ]);
    expect(notices.map(({ code }) => code)).toEqual(["unknownProduct"]);
  });

  test("a total and a header that differ from the charges are told, with both figures", () => {
    const charges = [
      charge("apm_host", "committed", 10),
      charge("apm_host", "on_demand", 5),
      charge("apm_host", "total", 16),
    ];
    const { rows, totals, notices } = value(
      fromProjectedCostResponse(costs({ projected_total_cost: 14, charges }, "projected_cost")),
    );
    expect(rows).toHaveLength(2);
    expect(totals).toEqual([{ name: "projected_total_cost", period: "2026-10-01", organizationId: "o", value: 14 }]);
    expect(notices.map(({ code, path, received }) => [code, path, received])).toEqual([
      [
        "differs",
        "Projected cost of o on 2026-10-01 (apm_host), total",
        "is 16, but the charges beside it add up to 15",
      ],
      ["differs", "Projected cost of o on 2026-10-01 (projected_total_cost)", "is 14, but its charges add up to 15"],
    ]);
  });

  test("days hold the cost since the first: a day is the difference; without the day before it is open", () => {
    const day = (date: string, charges: object[]) => costs({ date, total_cost: null, charges }).data;
    const { rows } = value(
      fromEstimatedCostResponse({
        data: [
          ...day("2026-10-01", [charge("apm_host", "committed", 10.1)]),
          ...day("2026-10-02", [charge("apm_host", "committed", 20.3), charge("iot", "on_demand", 4)]),
          ...day("2026-10-04", [charge("apm_host", "committed", 40)]),
          ...day("2026-10-05", [charge("apm_host", "committed", null)]),
          ...day("2026-10-06", [charge("apm_host", "committed", 60)]),
          ...day("2026-11-01", [charge("apm_host", "committed", 7)]),
        ],
      }),
    );
    expect(toDailyCosts(rows).map(({ day: of, key, cost }) => [of, key, cost])).toEqual([
      ["2026-10-01", "apm_host", 10.1],
      ["2026-10-02", "apm_host", 10.2],
      ["2026-10-02", "iot", 4],
      ["2026-10-04", "apm_host", null],
      ["2026-10-05", "apm_host", null],
      ["2026-10-06", "apm_host", null],
      ["2026-11-01", "apm_host", 7],
    ]);
  });

  test("one record twice is one; two figures for it are an error", () => {
    const once = costs({ total_cost: 1, charges: [charge("iot", "committed", 1)] }).data;
    const other = costs({ total_cost: 2, charges: [charge("iot", "committed", 2)] }).data;
    expect(value(fromHistoricalCostResponse({ data: [...once, ...once] })).rows).toHaveLength(1);
    expect(sentences(fromHistoricalCostResponse({ data: [...once, ...other] }))[0]).toMatch(
      /^differs: Historical cost gives two figures for the same row/,
    );
  });
});

test("unknown fields are kept out and counted; a wrong type is told once, at its first place", () => {
  const record = (cost: unknown) => ({
    ...costs({ charges: [{ ...charge("iot", "committed", 1), cost, tier: 1 }], colour: "red" }).data[0],
  });
  const read = value(fromHistoricalCostResponse({ data: [record(1)], links: {} }));
  expect(read.unknownFields).toEqual({
    "data[].attributes.charges[].tier": 1,
    "data[].attributes.colour": 1,
    links: 1,
  });
  expect(sentences(fromHistoricalCostResponse({ data: [record(1), record("2"), record("3")] }))).toEqual([
    'badShape: Historical cost (data[1].attributes.charges[0].cost) is "2"',
  ]);
  expect(sentences(fromHistoricalCostResponse({ datum: [] }))).toEqual(["badShape: Historical cost (data) is missing"]);
  for (const json of [null, [], "text", 5, {}, { data: [null] }, { data: [{}] }])
    expect(fromHourlyUsageResponse(json).ok).toBe(false);
});

test("usage: bytes become GB, invocations millions, exactly; families are spelled as documented; null stays null", () => {
  const measured = (product_family: string, usage_type: string, value: number | null) => ({
    type: "usage_timeseries",
    id: "1",
    attributes: { product_family, timestamp: "2026-10-31T23:00:00Z", measurements: [{ usage_type, value }] },
  });
  const { rows, next } = value(
    fromHourlyUsageResponse({
      data: [
        measured("ingested_spans", "ingested_events_bytes", 1_234_567_890_123),
        measured("lambda-traced-invocations", "lambda_traced_invocations_count", 1_500_001),
        measured("app-sec", "app_sec_host_count", null),
      ],
      meta: { pagination: { next_record_id: "abc" } },
    }),
  );
  expect(rows.map(({ key, product, usage, unit }) => [key, product, usage, unit])).toEqual([
    ["ingested_spans.ingested_events_bytes", "APM Ingested Spans", 1234.567890123, "GB"],
    ["lambda_traced_invocations.lambda_traced_invocations_count", "Serverless APM", 1.500001, "million invocations"],
    ["application_security.app_sec_host_count", "Application Security Monitoring", null, "hosts"],
  ]);
  expect(next).toBe("abc");
  expect(sentences(fromProductUsageResponse({ usage: [{ hour: "2026-10-31T23", events: 1 }] }, "iot"))).toEqual([
    "badShape: Hourly usage of iot has none of the family's usage types",
  ]);
});

test("the summary: a product's figure has to be one, other fields that are none are counted", () => {
  const summary = (month: object) => ({ start_date: "2026-10-01", usage: [{ date: "2026-10-01", ...month }] });
  expect(sentences(fromUsageSummaryResponse(summary({ apm_host_top99p: "12" })))).toEqual([
    'badShape: Usage summary (usage[0].apm_host_top99p) is "12"',
  ]);
  const { rows, unknownFields } = value(
    fromUsageSummaryResponse(summary({ apm_host_top99p: null, plan: "Pro", new_sum: 3 })),
  );
  expect(rows.map(({ key, usage, level }) => [key, usage, level])).toEqual([
    ["apm_host_top99p", null, "account"],
    ["new_sum", 3, "account"],
  ]);
  expect(unknownFields).toEqual({ plan: 1 });
});

test("billable usage: bytes only where Datadog does not call its unit otherwise", () => {
  const figures = {
    org_billable_usage: 2e9,
    account_billable_usage: 5e9,
    account_committed_usage: 4e9,
    account_on_demand_usage: 1e9,
  };
  const usage = {
    ingested_spans_sum: { ...figures, usage_unit: "bytes" },
    logs_ingested_sum: { ...figures, usage_unit: "GB" },
  };
  const { rows } = value(fromBillableSummaryResponse({ usage: [{ start_date: "2026-10-01", end_date: "", usage }] }));
  expect(
    rows.map((row) => [
      row.key,
      row.organizationUsage,
      row.accountUsage,
      row.committedUsage,
      row.onDemandUsage,
      row.unit,
    ]),
  ).toEqual([
    ["ingested_spans_sum", 2, 5, 4, 1, "GB"],
    ["logs_ingested_sum", 2e9, 5e9, 4e9, 1e9, "GB"],
  ]);
});

test("attribution: totals that differ from the rows of all pages are told", () => {
  const record = (values: object) => ({
    month: "2026-10",
    public_id: "o",
    tags: null,
    tag_config_source: "o:::team",
    values,
  });
  const months = value(
    fromMonthlyAttributionResponse({
      usage: [record({ apm_host_usage: 4, apm_host_percentage: 100, odd: 1 })],
      metadata: { aggregates: [{ field: "apm_host_usage", value: 5, agg_type: "sum" }] },
    }),
  );
  expect(checkUsageTotals(months).map(({ received }) => received)).toEqual(["is 5, but its rows add up to 4"]);
  expect(months.unknownFields).toEqual({ "usage[].values.odd": 1 });
  const values = {
    apm_host_committed_cost: 3,
    apm_host_on_demand_cost: 1.1,
    apm_host_total_cost: 4.1,
    apm_host_percentage_in_org: 50,
  };
  const costed = value(
    fromCostAttributionResponse({
      data: [{ id: "1", type: "cost_by_tag", attributes: record(values) }],
      meta: {
        aggregates: [
          { field: "apm_host_total_cost", value: 4.1, agg_type: "sum" },
          { field: "apm_host_committed_cost", value: 4, agg_type: "sum" },
        ],
      },
    }),
  );
  expect(costed.rows).toMatchObject([
    {
      key: "apm_host",
      product: "APM",
      committedCost: 3,
      onDemandCost: 1.1,
      totalCost: 4.1,
      percentageInOrganization: 50,
      percentageInAccount: null,
    },
  ]);
  expect(checkCostTotals(costed).map(({ path }) => path)).toEqual(["The total of apm_host_committed_cost"]);
});

test("the mapping: a row for each endpoint, without keys where Datadog has none", () => {
  const endpoint = (id: string, keys: string[], status: string) => ({ id, keys, status });
  const { rows } = value(
    fromBillingDimensionMappingResponse({
      data: [
        {
          id: "apm_host",
          type: "billing_dimensions",
          attributes: {
            in_app_label: "APM Hosts",
            timestamp: "2026-10-01T00:00:00Z",
            endpoints: [
              endpoint("api/v1/usage/billable-summary", ["apm_host_top99p", "apm_host_sum"], "OK"),
              endpoint("api/v1/usage/summary", [], "NOT_FOUND"),
            ],
          },
        },
      ],
    }),
  );
  const row = { month: "2026-10", dimension: "apm_host", product: "APM", label: "APM Hosts" };
  expect(rows).toEqual([
    { ...row, endpoint: "api/v1/usage/billable-summary", keys: ["apm_host_top99p", "apm_host_sum"] },
    { ...row, endpoint: "api/v1/usage/summary", keys: [] },
  ]);
});

test("SKUs: list prices as they are printed, tiers, allotments, and the day that was asked for", () => {
  const sku = {
    sku_name: "Synthetics API",
    billing_dimension: "apm_host",
    billing_units: "hosts",
    currency: "USD",
    default_on_demand_option: "monthly",
    number_of_units_included_in_price: 10_000,
    on_demand_list_price: null as string | null,
    on_demand_tiered: {
      tiers: [
        { min_usage_quantity: 1, max_usage_quantity: 100_000, price: "120", pricing_unit_type: "block" },
        { min_usage_quantity: 100_001, max_usage_quantity: null, price: 12.5, pricing_unit_type: "unit" },
      ],
    },
    pricing_type: "usage",
    allotments: [{ parent_sku_code: "A", child_sku_code: "B", monthly_quantity: 150, hourly_quantity: null }],
  };
  const answer = (attributes: object) => ({ data: [{ id: "A", type: "Sku", attributes }] });
  expect(value(fromSkusResponse(answer(sku), "2026-10-01")).rows).toEqual([
    {
      sku: "A",
      name: "Synthetics API",
      dimension: "apm_host",
      product: "APM",
      asOf: "2026-10-01",
      defaultOption: "monthly",
      pricing: "usage",
      currency: "USD",
      onDemandListPrice: null,
      unitsInPrice: 10_000,
      unit: "hosts",
      tiers: [
        { from: 1, upTo: 100_000, price: "120", per: "block" },
        { from: 100_001, upTo: null, price: "12.5", per: "unit" },
      ],
      allotments: [{ parentSku: "A", childSku: "B", monthlyQuantity: 150, hourlyQuantity: null }],
    },
  ]);
  expect(sentences(fromSkusResponse(answer({ ...sku, on_demand_list_price: "$18" })))).toEqual([
    'badShape: Product catalog (data[0].attributes.on_demand_list_price) is "$18"',
  ]);
});

test.each([
  ["2026-10", { month: "2026-10", day: null, hour: null }],
  ["2026-10-31", { month: "2026-10", day: "2026-10-31", hour: null }],
  ["2026-10-31T23", { month: "2026-10", day: "2026-10-31", hour: "2026-10-31T23" }],
  ["2026-10-31 23:00:00", { month: "2026-10", day: "2026-10-31", hour: "2026-10-31T23" }],
  ["2026-10-31T23:00:00.000Z", { month: "2026-10", day: "2026-10-31", hour: "2026-10-31T23" }],
  ["2026-10-31T23:00:00+00:00", { month: "2026-10", day: "2026-10-31", hour: "2026-10-31T23" }],
  ["2026-10-31T23:30:00Z", { month: "2026-10", day: "2026-10-31", hour: null }],
  ["2026-10-31T23:00:00+02:00", null],
  ["2026-02-29", null],
  ["2026-13", null],
  ["10/2026", null],
])("the moment %s", (text, moment) => expect(readMoment(text)).toEqual(moment));

test("questions: months as YYYY-MM, history in parts of three months with one more at the end, hours by the day", () => {
  const accounts = { connectedAccounts: true };
  expect(questions.billableUsage({ month: "2026-10", ...accounts }).requests).toEqual([
    { month: "2026-10", include_connected_accounts: "true" },
  ]);
  const history = questions.historicalCost({
    from: "2026-06",
    to: "2026-09",
    view: "summary",
    connectedAccounts: false,
  });
  expect(history.requests).toEqual([
    { view: "summary", start_month: "2026-06", end_month: "2026-09" },
    { view: "summary", start_month: "2026-09", end_month: "2026-10" },
  ]);
  expect(
    (["2026-05", "2026-06", "2026-09", "2026-10"] as const).map((month) => history.keep({ month } as never)),
  ).toEqual([false, true, true, false]);
  const hours = { from: "2026-10-31T12", to: "2026-11-02T00" } as const;
  const families = ["infra_hosts", "logs"];
  expect(questions.hourlyUsage({ ...hours, families, descendants: true, ...accounts }).requests).toEqual(
    [
      ["2026-10-31T12", "2026-11-01T12"],
      ["2026-11-01T12", "2026-11-02T00"],
    ].map(([start, end]) => ({
      "filter[timestamp][start]": start,
      "filter[timestamp][end]": end,
      "filter[product_families]": "infra_hosts,logs",
      "filter[include_descendants]": "true",
      "page[limit]": "500",
      "filter[include_connected_accounts]": "true",
    })),
  );
});
