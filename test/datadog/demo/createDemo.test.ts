import { createClient } from "../../../src/datadog/client/createClient";
import { demoContract, demoContractFile } from "../../../src/datadog/demo/account/contract";
import { createDemo } from "../../../src/datadog/demo/createDemo";
import { questions, type Question } from "../../../src/datadog/questions";
import type { CostRow, HourText, ImportedRow, UsageRow } from "../../../src/datadog/rows";
import { Exact, sum } from "../../../src/engine/exact";
import { readContractFile } from "../../../src/sheet/contract/file/readContractFile";
import { statement } from "../../../src/sheet/statement/statement";

const now: HourText = "2026-11-29T19";
const demo = createDemo();
/** Imports from the demo as the add-in does: what is changed, missing or differs would be told. */
async function imported<R extends ImportedRow>(question: Question<R>, at = now): Promise<readonly R[]> {
  const client = createClient({
    fetch: (address) => {
      const answer = demo(address, at);
      if (answer === null) throw new Error(`No answer to ${address}`);
      return Promise.resolve({
        status: answer.status,
        headers: { get: () => null },
        text: () => Promise.resolve(JSON.stringify(answer.body)),
      });
    },
    wait: () => new Promise(() => undefined),
    gateway: "",
    site: "datadoghq.com",
  });
  const result = await client.ask(question);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  expect(result.value.unknownFields).toEqual({});
  expect(result.value.notices.filter(({ code }) => code === "differs")).toEqual([]);
  return result.value.rows;
}

const own = { connectedAccounts: false } as const;
const october = { from: "2026-10", to: "2026-10" } as const;
const hoursOfOctober = { from: "2026-10-01T00", to: "2026-11-01T00" } as const;
const cents = (rows: readonly CostRow[]): number => sum(rows.map(({ cost }) => Exact.of(cost ?? NaN))).toNumber();
const byKey = (rows: readonly CostRow[]) => {
  const keys = [...new Set(rows.map(({ key }) => key))];
  return new Map(keys.map((key) => [key, cents(rows.filter((row) => row.key === key))]));
};

/** The serial of an hour, as a sheet has it. */
const serial = (hour: string): number => Date.parse(`${hour}:00:00Z`) / 86_400_000 + 25_569;

/** All hours of October, once for all tests. */
const usageOfOctober = imported(
  questions.hourlyUsage({ ...hoursOfOctober, families: ["all"], descendants: true, ...own }),
);

/** The statement of a month from imported hours: the product that a key with several tiers stands for is the contract's. */
function statementOf(rows: readonly UsageRow[], month: string, pooling: string, elapsedHours: number | null = null) {
  const product = ({ product: known, key }: UsageRow): string | null =>
    known ?? (key === "infra_hosts.host_count" ? "Infrastructure Pro" : null);
  const usage = [
    ["Hour", "Organization", "Account", "Product", "Usage", "Unit"],
    ...rows.flatMap((row) =>
      product(row) === null
        ? []
        : [[serial(row.hour ?? ""), row.organization, row.account, product(row), row.usage ?? "", row.unit]],
    ),
  ];
  const contract = [
    ["Product", "Option", "Commitment", "Committed rate", "On-demand rate", "Pooling"],
    ...demoContract.map((line) => [
      line.product,
      line.option ?? "",
      line.commitment ?? "",
      line.committedRate ?? "",
      line.onDemandRate,
      line.product === "APM Ingested Spans" ? pooling : "",
    ]),
  ];
  const settings = [
    ["Subscription option", "monthly"],
    ["Elapsed hours", elapsedHours ?? ""],
  ];
  const result = statement(usage, contract, null, month, null, settings, null, null);
  if (!result.ok) throw new Error(result.message);
  const [header = [], ...lines] = result.value;
  const column = (title: string): number => header.indexOf(title);
  return new Map(
    lines.map((line) => [
      line[column("Product")] as string,
      { onDemand: line[column("On-demand usage")], cost: line[column("Total cost")] },
    ]),
  );
}

const dimensions: Readonly<Record<string, string>> = {
  infra_host: "Infrastructure Pro",
  apm_host: "APM",
  infra_container_excl_agent: "Infrastructure Containers",
  timeseries: "Custom Metrics",
  ingested_timeseries: "Ingested Custom Metrics",
  apm_trace_search: "APM Indexed Spans",
  ingested_spans: "APM Ingested Spans",
  dbm_host: "Database Monitoring",
  dbm_normalized_queries: "DBM Normalized Queries",
  serverless_infra: "Serverless Workload Monitoring - Functions",
  serverless_apm: "Serverless APM",
  ci_pipeline: "Pipeline Visibility",
  ci_pipeline_indexed_spans: "CI Indexed Spans",
  cws_host: "Cloud Workload Security Host",
  cws_container: "CWS Containers",
  npm_host: "Network Performance Monitoring",
  logs_ingested: "Ingested Logs",
  incident_management: "Incident Management",
};

describe("import, statement, reconciliation", () => {
  const reported = async () => byKey(await imported(questions.historicalCost({ ...october, view: "summary", ...own })));

  const pooled = usageOfOctober.then((rows) => statementOf(rows, "2026-10", "billing period"));

  test("costs agree to the cent, but for the three known causes", async () => {
    const computed = statementOf(await usageOfOctober, "2026-10", "");
    const differences = [...(await reported())].flatMap(([key, cost]) => {
      const ours = computed.get(dimensions[key] ?? "")?.cost;
      return ours === cost ? [] : [[key, ours ?? "not computed", cost]];
    });
    expect(differences).toEqual([
      // Datadog pools the hourly allotments over the billing period.
      ["ingested_spans", 192.55, 125.01],
      // The hosts of Demo Payments are a trial.
      ["npm_host", 305.4, 226.2],
      // Not in the catalog.
      ["logs_indexed_15day", "not computed", 2078.66],
      ["fargate_container", "not computed", 21.32],
      ["synthetics_api_tests", "not computed", 744.79],
    ]);
  });

  test("with the pooling that Datadog applies, the spans agree too", async () => {
    const computed = await pooled;
    expect(computed.get("APM Ingested Spans")?.cost).toBe((await reported()).get("ingested_spans"));
  });

  test("billable usage agrees, averages to the whole number that the API gives", async () => {
    const computed = await pooled;
    const billable = await imported(questions.billableUsage({ month: "2026-10", ...own }));
    const named = new Map(billable.map((row) => [row.product ?? (row.key === "infra_host_top99p" ? "Infrastructure Pro" : row.key), row])); // prettier-ignore
    const compared = [...computed].filter(([product]) => named.has(product));
    expect(compared).toHaveLength(18);
    for (const [product, { onDemand }] of compared) {
      const theirs = named.get(product);
      const ours = Number(onDemand);
      if (product === "Network Performance Monitoring") expect(theirs?.onDemandUsage).toBeLessThan(ours);
      else if (theirs?.unit === "GB" || theirs?.unit === "million invocations")
        expect([product, theirs.onDemandUsage]).toEqual([product, Math.round(ours * 1e9) / 1e9]);
      else expect([product, theirs?.onDemandUsage]).toEqual([product, Math.round(ours)]);
    }
  });

  test("the estimate of this month is the statement of the hours so far", async () => {
    const at = "2026-11-04T10";
    const families = ["infra_hosts", "timeseries", "serverless"];
    const hours = questions.hourlyUsage({
      from: "2026-11-01T00",
      to: "2026-12-01T00",
      families,
      descendants: true,
      ...own,
    });
    const computed = statementOf(await imported(hours, at), "2026-11", "", 82);
    const estimate = byKey(await imported(questions.estimatedCost({ month: "2026-11", view: "summary", ...own }), at));
    expect(computed.get("Infrastructure Pro")?.cost).toBe(estimate.get("infra_host"));
    expect(computed.get("Custom Metrics")?.cost).toBe(estimate.get("timeseries"));
  });
});

test("what the organizations bear sums to the cost of their account, and the days of an estimate end at the month's", async () => {
  const seen = { connectedAccounts: true } as const;
  const whole = await imported(questions.historicalCost({ ...october, view: "summary", ...seen }));
  const parts = await imported(questions.historicalCost({ ...october, view: "sub-org", ...seen }));
  const accounts = [...new Set(whole.map(({ account }) => account))];
  expect(accounts).toEqual(["Demo Group", "Alder Foods", "Birch Energy"]);
  for (const account of accounts)
    expect([account, cents(parts.filter((row) => row.account === account))]).toEqual([
      account,
      cents(whole.filter((row) => row.account === account)),
    ]);
  const month = await imported(questions.estimatedCost({ month: "2026-11", view: "summary", ...own }));
  const days = await imported(
    questions.estimatedCostByDay({ from: "2026-11-28", to: "2026-11-30", view: "summary", ...own }),
  );
  expect([...new Set(days.map(({ day }) => day))]).toEqual(["2026-11-28", "2026-11-29"]);
  expect(cents(days.filter(({ day }) => day === "2026-11-29"))).toBe(cents(month));
});

test("parts by tags sum to what the organizations bear and use", async () => {
  const tagKeys = ["team", "env"];
  const cost = await imported(questions.costAttribution({ month: "2026-10", tagKeys }));
  const borne = await imported(questions.historicalCost({ ...october, view: "sub-org", ...own }));
  expect(sum(cost.map(({ totalCost }) => Exact.of(totalCost ?? NaN))).toNumber()).toBe(cents(borne));
  expect(new Set(cost.map(({ tags }) => JSON.stringify(tags)))).toEqual(
    new Set([
      '{"team":["checkout"],"env":["prod"]}',
      '{"team":["search"],"env":["prod"]}',
      '{"team":["checkout"],"env":["staging"]}',
      '{"team":["<empty>"],"env":["prod"]}',
      '{"team":[],"env":[]}',
    ]),
  );
  const hours = { from: "2026-10-07T00", to: "2026-10-08T00" } as const;
  const tagged = await imported(questions.hourlyAttribution({ ...hours, usageType: "apm_host_usage", tagKeys }));
  const plain = await imported(questions.hourlyUsage({ ...hours, families: ["infra_hosts"], descendants: true, ...own })); // prettier-ignore
  const total = (rows: readonly { readonly usage: number | null }[]): number =>
    rows.reduce((all, { usage }) => all + (usage ?? NaN), 0);
  expect(total(tagged)).toBe(total(plain.filter(({ key }) => key === "infra_hosts.apm_host_count")));
  const monthly = await imported(questions.monthlyAttribution({ month: "2026-10", tagKeys: [] }));
  expect(monthly.filter(({ key }) => key === "apm_host_usage").map(({ tags, percentage }) => [tags, percentage])).toEqual(
    [
      [null, 100],
      [null, 100],
      [null, 100],
    ],
  ); // prettier-ignore
});

test("what is not there yet is not answered: history from the 16th, attribution from the 19th, projections from the 12th, hours up to now", async () => {
  const history = async (at: HourText) =>
    (await imported(questions.historicalCost({ ...october, view: "summary", ...own }), at)).length;
  expect([await history("2026-11-15T23"), await history("2026-11-16T00")]).toEqual([0, 42]);
  const attribution = async (at: HourText) =>
    (await imported(questions.costAttribution({ month: "2026-10", tagKeys: [] }), at)).length;
  expect([await attribution("2026-11-18T23"), await attribution("2026-11-19T00")]).toEqual([0, 41]);
  const projection = async (at: HourText) =>
    (await imported(questions.projectedCost({ view: "summary", ...own }), at)).length;
  expect([await projection("2026-11-11T23"), await projection("2026-11-12T00")]).toEqual([0, 42]);
  const day = { from: "2026-11-29T00", to: "2026-11-30T00" } as const;
  const rows = await imported(questions.hourlyUsage({ ...day, families: ["logs"], descendants: true, ...own }));
  const hours = rows.filter(({ organization }) => organization === "Demo Retail");
  expect(hours).toHaveLength(19);
  // The last hours have not arrived.
  expect(hours.flatMap(({ hour, usage }) => (usage === null ? [hour] : []))).toEqual([
    "2026-11-29T16",
    "2026-11-29T17",
    "2026-11-29T18",
  ]);
  const kept = async (month: "2025-09" | "2025-10") =>
    (await imported(questions.usageSummary({ from: month, to: month, organizations: false, ...own }))).length;
  expect([await kept("2025-09"), await kept("2025-10")]).toEqual([0, 19]);
});

test("customers' organizations come only where they are asked for, and one has signed up within a month", async () => {
  const seen = await imported(questions.billableUsage({ month: "2026-08", connectedAccounts: true }));
  const ratios = new Map(seen.map(({ organization, ratioInMonth }) => [organization, ratioInMonth]));
  expect([...ratios]).toEqual([
    ["Demo Group", 1],
    ["Demo Retail", 1],
    ["Demo Payments", 1],
    ["Alder Foods", 1],
    ["Birch Energy", 1],
    ["Birch Grid", 0.68],
  ]);
  const unasked = await imported(questions.billableUsage({ month: "2026-08", ...own }));
  expect([...new Set(unasked.map(({ account }) => account))]).toEqual(["Demo Group"]);
});

test("dimensions, their mapping and list prices", async () => {
  const active = await imported(questions.activeBillingDimensions());
  expect(active).toHaveLength(21);
  const mapping = await imported(questions.billingDimensionMapping({ month: "2026-10", view: "active" }));
  expect(mapping.filter(({ dimension }) => dimension === "ci_pipeline").map(({ endpoint, keys }) => [endpoint, keys])).toEqual([
    ["api/v1/usage/billable-summary", ["ci_pipeline_maximum"]],
    ["api/v1/usage/summary", ["ci_visibility_pipeline_committers_hwm"]],
    ["api/v1/usage/monthly-attribution", []],
    ["api/v1/usage/hourly-attribution", []],
  ]); // prettier-ignore
  const skus = await imported(questions.skus({ asOf: "2026-11-29" }));
  expect(skus.find(({ product }) => product === "APM Ingested Spans")).toMatchObject({
    onDemandListPrice: "0.1",
    defaultOption: "hourly",
    allotments: expect.arrayContaining([
      { parentSku: "APM", childSku: "APM-INGESTED-SPANS", monthlyQuantity: 150, hourlyQuantity: 0.205 },
    ]) as unknown,
  });
});

test.each([
  ["/api/v2/usage/hourly_usage?filter[timestamp][start]=2026-10-01T00", "Missing required parameter: filter[product_families]"], // prettier-ignore
  ["/api/v1/usage/hourly-attribution?start_hr=2026-10-01T00&end_hr=2026-10-03T00&usage_type=apm_host_usage", "The time range must not exceed 24 hours"], // prettier-ignore
  ["/api/v1/usage/billable-summary?month=2026-10-01T00:00:00Z", "Invalid value for month: expected YYYY-MM"],
  ["/api/v1/usage/summary?start_month=October", "Invalid value for start_month: expected a month in UTC"],
  ["/api/v2/usage/estimated_cost?start_month=2026-11&start_date=2026-11-01", "Only one of start_month and start_date can be specified"], // prettier-ignore
])("%s is refused as the API refuses it", (address, fault) => {
  expect(demo(address, now)).toEqual({ status: 400, body: { errors: [fault] } });
});

test("another path is none of the API's", () => expect(demo("/api/v1/validate", now)).toBeNull());

test("the demo's contract is a file that the Contract view imports", () => {
  expect(readContractFile(JSON.stringify(demoContractFile))).toMatchObject({ ok: true, name: "Demo contract" });
});
