import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { usageFamilies } from "../../src/catalog/usageFamilies";
import { converterOf } from "../../src/datadog/converterOf";
import type { BillableRow, DimensionRow, ImportedRow, UsageRow } from "../../src/datadog/rows";

/** Answers of Datadog's API, as its official clients recorded them. They stand beside the repository, never in it. */
const folder = resolve(__dirname, "../../../shared/recordings");
const recorded = existsSync(folder);

interface Item {
  readonly file: string;
  readonly uri?: string;
}
/** Files that were not asked of an address. */
const addresses: Readonly<Record<string, string>> = {
  "go_fixture_usage_billable_summary.json": "/api/v1/usage/billable-summary",
  "go_fixture_usage_summary.json": "/api/v1/usage/summary",
  "hourly_usage_infra_hosts_docs_example.json": "/api/v2/usage/hourly_usage",
  "go_fixture_error_400.json": "/api/v1/usage/summary",
  "go_fixture_no_authenticated_user_error.json": "/api/v1/usage/summary",
  "go_fixture_custom_reports_error_400.json": "/api/v1/usage/summary",
};
/** The parts of the answers on which these tests look. */
interface Answer {
  readonly errors: readonly (string | { detail: string })[];
  readonly usage: readonly Record<string, unknown>[];
  readonly data: readonly {
    readonly attributes: {
      readonly timestamp: string;
      readonly measurements: readonly { usage_type: string; value: number | null }[];
      readonly timeseries: readonly { timestamp: string }[];
    };
  }[];
}
const json = <T = Answer>(file: string): T => JSON.parse(readFileSync(resolve(folder, file), "utf8")) as T;
const index: readonly Item[] = recorded
  ? json<{ sources: { items: Item[] }[] }>("INDEX.json").sources.flatMap(({ items }) => items)
  : [];
const addressOf = ({ file, uri }: Item): string => uri ?? addresses[file] ?? "";
const pathOf = (item: Item): string => addressOf(item).replace("https://api.datadoghq.com", "").split("?")[0] ?? "";

function convert(item: Item) {
  const converter = converterOf(addressOf(item));
  return converter.ok ? converter.value(json(item.file)) : converter;
}
function rowsOf<R extends ImportedRow>(item: Item): readonly R[] {
  const result = convert(item);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value.rows as readonly R[];
}
const find = (file: string): Item => index.find((item) => item.file === file) ?? { file };
const files = (keep: (item: Item) => boolean): Item[] => index.filter(keep);

const scales: Readonly<Record<string, number>> = {
  "ingested_spans.ingested_events_bytes": 1e9,
  "logs.billable_ingested_bytes": 1e9,
  "sds.total_scanned_bytes": 1e9,
  "serverless.invocations_sum": 1e6,
  "lambda_traced_invocations.lambda_traced_invocations_count": 1e6,
};
/** A measurement as an imported row has it, worked out without the converters. */
function plain(owner: object, hour: string, key: string, value: number | null) {
  const { org_name = null, public_id = null } = owner as { org_name?: string; public_id?: string };
  const scaled = value === null ? null : Number((value / (scales[key] ?? 1)).toPrecision(15));
  return [org_name, public_id, hour.slice(0, 13), key, scaled];
}
const shape = (row: UsageRow) => [row.organization, row.organizationId, row.hour, row.key, row.usage];
const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();

const families = new Map<string, string>(
  usageFamilies.flatMap(({ family, formerEndpoints }) => formerEndpoints.map((name) => [name, family] as const)),
);
const familyOf = (item: Item): string | undefined =>
  addressOf(item).endsWith("type=mobile")
    ? "rum_mobile_sessions"
    : families.get(pathOf(item).replace("/api/v1/usage/", ""));

if (!recorded) test.skip(`the recorded answers: there is no folder ${folder}`, () => undefined);
else {
  test("every file of the folder has been asked of an address", () => {
    const listed = index.map(({ file }) => file).sort();
    expect(
      readdirSync(folder)
        .filter((file) => file !== "INDEX.json")
        .sort(),
    ).toEqual(listed);
    expect(index.filter((item) => addressOf(item) === "")).toEqual([]);
    expect(index).toHaveLength(104);
  });

  describe("an answer with errors says them", () => {
    test.each(files(({ file }) => "errors" in json<object>(file)))("$file", (item) => {
      const result = convert(item);
      const [error] = json(item.file).errors;
      const issue = result.ok ? null : result.issues[0];
      expect(issue?.code === "unknownFormat" || issue?.received).toEqual(
        issue?.code === "unknownFormat" || `is refused by Datadog: ${typeof error === "object" ? error.detail : error}`,
      );
    });
  });

  describe("an endpoint from which nothing is imported says so", () => {
    const others =
      /top_avg_metrics|logs_by_index|logs-by-retention|audit_logs|custom_reports|\/synthetics$|\/traces$|without-limits|available_fields/;
    test.each(files((item) => others.test(pathOf(item))))("$file", (item) => {
      const result = convert(item);
      expect(result.ok ? null : result.issues.map(({ code, path }) => [code, path])).toEqual([
        ["unknownFormat", `The endpoint ${pathOf(item)}`],
      ]);
    });
    test("v1_get_usage_attribution_returns_ok_response.json", () => {
      const result = convert(find("v1_get_usage_attribution_returns_ok_response.json"));
      expect(result.ok ? null : result.issues[0]?.received).toMatch(/counts a resource again for each of its tags/);
    });
  });

  describe("the hours of single products", () => {
    const answers = files((item) => familyOf(item) !== undefined && "usage" in json<object>(item.file));
    test("are 39 files", () => expect(answers).toHaveLength(39));
    test.each(answers)("$file", (item) => {
      const family = familyOf(item) ?? "";
      const known: readonly string[] = usageFamilies.find((row) => row.family === family)?.usageTypes ?? [];
      const records = json(item.file).usage;
      const expected = records.flatMap((record) =>
        known
          .filter((name) => name in record)
          .map((name) => plain(record, String(record.hour), `${family}.${name}`, record[name] as number | null)),
      );
      expect(expected.length).toBeGreaterThanOrEqual(records.length);
      expect(sorted(rowsOf<UsageRow>(item).map(shape))).toEqual(sorted(expected));
      const result = convert(item);
      const others = records.flatMap((record) =>
        Object.keys(record).filter(
          (name) => !known.includes(name) && !["hour", "org_name", "public_id", "region"].includes(name),
        ),
      );
      const counted = result.ok ? Object.entries(result.value.unknownFields) : [];
      expect(counted.reduce((sum, [, count]) => sum + count, 0)).toBe(others.length);
      expect(counted.map(([place]) => place).sort()).toEqual(
        [...new Set(others)].map((name) => `usage[].${name}`).sort(),
      );
    });
  });

  describe("hourly usage by product family", () => {
    test.each([
      find("v2_get_hourly_usage_by_product_family_returns_ok_response.json"),
      find("hourly_usage_infra_hosts_docs_example.json"),
    ])("$file", (item) => {
      const expected = json(item.file).data.flatMap(({ attributes }) =>
        attributes.measurements.map(({ usage_type, value }) =>
          plain(attributes, attributes.timestamp, `infra_hosts.${usage_type}`, value),
        ),
      );
      expect(sorted(rowsOf<UsageRow>(item).map(shape))).toEqual(sorted(expected));
    });
    test("a day of hosts: 14 each hour, containers left open", () => {
      const rows = rowsOf<UsageRow>(find("v2_get_hourly_usage_by_product_family_returns_ok_response.json"));
      const of = (key: string) => rows.filter((row) => row.key === key);
      expect(of("infra_hosts.host_count").map(({ usage }) => usage)).toEqual(Array(24).fill(14));
      expect(of("infra_hosts.container_count").map(({ usage }) => usage)).toEqual(Array(24).fill(null));
      expect(of("infra_hosts.apm_host_count")[0]).toEqual({
        organization: "DD Integration Tests (321813)",
        organizationId: "fasjyydbcgwwc2uc",
        account: null,
        accountId: null,
        region: "us",
        month: "2022-07",
        hour: "2022-07-16T14",
        level: "organization",
        product: "APM",
        key: "infra_hosts.apm_host_count",
        usage: 4,
        unit: "hosts",
      });
    });
    test.each([
      ["application_security", "application_security.app_sec_host_count", "Application Security Monitoring"],
      ["lambda_traced_invocations", "lambda_traced_invocations.lambda_traced_invocations_count", "Serverless APM"],
      ["observability_pipelines", "observability_pipelines.observability_pipelines_bytes_processed", null],
    ])("%s: 48 hours, all open, its family spelled as documented", (name, key, product) => {
      const item = find(`v2_get_hourly_usage_for_${name}_returns_ok_response.json`);
      const rows = rowsOf<UsageRow>(item);
      const timeseries = json(item.file).data[0]?.attributes.timeseries ?? [];
      expect(rows.map((row) => [row.hour, row.key, row.product, row.usage])).toEqual(
        timeseries.map(({ timestamp }) => [timestamp.slice(0, 13), key, product, null]),
      );
      expect(rows).toHaveLength(48);
    });
  });

  test.each([
    ["v2_get_cost_across_multiorg_account_returns_ok_response.json", "historical"],
    ["v2_get_estimated_cost_across_multiorg_account_with_date_returns_ok_response.json", "estimated"],
    ["v2_get_estimated_cost_across_multiorg_account_with_month_returns_ok_response.json", "estimated"],
  ])("%s: repeated charges of a product add up", (file, costType) => {
    const result = convert(find(file));
    const row = {
      organization: "RQ Dummy Tests",
      organizationId: "fasjyydbcgwwc2uc",
      account: null,
      accountId: null,
      region: null,
      month: "2022-04",
      day: "2022-04-25",
      costType,
      product: null,
    };
    expect(result.ok && result.value.rows).toEqual([
      { ...row, key: "infra_host", chargeType: "committed", cost: 1.17 },
      { ...row, key: "synthetics_api_tests", chargeType: "on_demand", cost: 72 },
    ]);
    expect(result.ok && result.value.totals).toEqual([
      { name: "total_cost", period: "2022-04-25", organizationId: "fasjyydbcgwwc2uc", value: 73.17 },
    ]);
    expect(result.ok && result.value.notices.map(({ code, path }) => [code, path])).toEqual([
      ["ambiguousProduct", '"infra_host"'],
      ["unknownProduct", '"synthetics_api_tests"'],
    ]);
  });

  test.each([
    "v2_get_historical_cost_across_your_account_returns_ok_response.json",
    "v2_get_monthly_cost_attribution_returns_ok_response.json",
    "v2_getestimatedcostbyorg_with_start_date_returns_ok_response.json",
    "v2_getestimatedcostbyorg_with_start_month_returns_ok_response.json",
  ])("%s: an answer without data has no rows", (file) => {
    expect(convert(find(file))).toEqual({
      ok: true,
      value: { rows: [], totals: [], unknownFields: {}, notices: [], next: null },
    });
  });

  test("go_fixture_usage_billable_summary.json: 17 keys of one organization", () => {
    const item = find("go_fixture_usage_billable_summary.json");
    const result = convert(item);
    const rows = rowsOf<BillableRow>(item);
    const keys = Object.keys(json(item.file).usage[0]?.usage ?? {});
    const owner = {
      organization: "API - Test",
      organizationId: "123abcxyz",
      account: null,
      accountId: null,
      region: null,
    };
    const figures = {
      ...owner,
      month: "2020-06",
      ratioInMonth: 1,
      organizationUsage: 14514687,
      accountUsage: 1611132837,
      committedUsage: null,
      onDemandUsage: null,
      percentageInAccount: 0.9,
      elapsedHours: 672,
      firstHour: "2020-06-01T00",
      lastHour: "2020-06-28T23",
    };
    expect(keys).toHaveLength(17);
    expect(rows).toMatchObject(keys.map((key) => ({ ...figures, key })));
    expect(rows.map(({ key, product, aggregation, unit }) => [key, product, aggregation, unit])).toEqual([
      ["apm_host_top99p", "APM", "HWMP", "hosts"],
      ["apm_trace_search_sum", "APM Indexed Spans", "sum", "spans"],
      ["fargate_container_avg", null, "average", "logs"],
      ["infra_container_sum", "Infrastructure Containers", "sum", "containers"],
      ["infra_host_top99p", null, "HWMP", "hosts"],
      ["infra_host_sum", null, "sum", "hosts"],
      ["iot_top99p", "IoT", "HWMP", "devices"],
      ["lambda_function_avg", null, "average", "logs"],
      ["logs_indexed_sum", null, "sum", "logs"],
      ["logs_ingested_sum", "Ingested Logs", "sum", "logs"],
      ["npm_host_top99p", "Network Performance Monitoring", "HWMP", "hosts"],
      ["npm_flow_sum", "Network Flows", "sum", "flows"],
      ["rum_sum", null, "sum", "logs"],
      ["siem_sum", null, "sum", "logs"],
      ["synthetics_api_tests_sum", null, "sum", "logs"],
      ["synthetics_browser_checks_sum", null, "sum", "logs"],
      ["timeseries_sum", null, "sum", "logs"],
    ]);
    expect(
      result.ok && result.value.notices.filter(({ code }) => code === "differs").map(({ received }) => received),
    ).toEqual(["is counted in logs, not in bytes"]);
  });

  test("go_fixture_usage_summary.json: a month of the account and of one organization, and 15 totals over the range", () => {
    const item = find("go_fixture_usage_summary.json");
    const result = convert(item);
    const given = json<{ usage: [{ orgs: [object] }] }>(item.file);
    const without = (record: object, ...names: string[]): object =>
      Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
    const [month] = given.usage;
    const scaled = (key: string, value: unknown) => (key.endsWith("ingested_events_bytes_sum") ? 1.1e-8 : value);
    const expected = (record: object, level: string, name: string | null, id: string | null) =>
      Object.entries(record).map(([key, value]) => [level, name, id, "2020-02", null, key, scaled(key, value)]);
    const got = rowsOf<UsageRow>(item).map((row) => [
      row.level,
      row.organization,
      row.organizationId,
      row.month,
      row.hour,
      row.key,
      row.usage,
    ]);
    expect(sorted(got)).toEqual(
      sorted([
        ...expected(without(month, "date", "orgs"), "account", null, null),
        ...expected(without(month.orgs[0], "id", "name"), "organization", "datadog", "1b"),
      ]),
    );
    expect(result.ok && result.value.totals.map(({ name, value }) => [name, value])).toEqual(
      Object.entries(given).filter(([name]) => !["start_date", "end_date", "usage"].includes(name)),
    );
    expect(result.ok && result.value.totals).toHaveLength(15);
  });

  test("v1_get_hourly_usage_attribution_returns_ok_response.json: 18 hosts in each of 16 hours, not broken down", () => {
    const rows = rowsOf(find("v1_get_hourly_usage_attribution_returns_ok_response.json"));
    expect(rows).toEqual(
      Array.from({ length: 16 }, (_, at) => ({
        organization: "DD Integration Tests (321813)",
        organizationId: "fasjyydbcgwwc2uc",
        account: null,
        accountId: null,
        region: null,
        tagSource: "DD Integration Tests (321813):::project",
        tags: null,
        month: "2022-05",
        hour: `2022-05-20T${String(at + 8).padStart(2, "0")}`,
        product: null,
        key: "infra_host_usage",
        usage: 18,
        unit: "hosts",
        percentage: null,
      })),
    );
  });

  test("v1_get_monthly_usage_attribution_returns_ok_response.json: 19 hosts, and the aggregate beside them", () => {
    const result = convert(find("v1_get_monthly_usage_attribution_returns_ok_response.json"));
    expect(result.ok && result.value.rows).toMatchObject([
      { month: "2022-05", hour: null, tags: null, key: "infra_host_usage", usage: 19, percentage: null, unit: "hosts" },
    ]);
    expect(result.ok && result.value.totals).toEqual([
      { name: "infra_host_usage", period: null, organizationId: null, value: 19 },
    ]);
  });

  test("v2_get_active_billing_dimensions_for_cost_attribution_returns_ok_response.json: 74 dimensions", () => {
    const item = find("v2_get_active_billing_dimensions_for_cost_attribution_returns_ok_response.json");
    const rows = rowsOf<DimensionRow>(item);
    expect(rows.map(({ dimension }) => dimension)).toEqual(
      json<{ data: { attributes: { values: string[] } } }>(item.file).data.attributes.values,
    );
    expect(rows).toHaveLength(74);
    expect(rows.find(({ dimension }) => dimension === "ingested_spans")).toEqual({
      dimension: "ingested_spans",
      product: "APM Ingested Spans",
      month: "2023-10",
      label: null,
      endpoint: null,
      keys: [],
    });
    expect(rows.filter(({ product }) => product === null)).toHaveLength(34);
  });
}
