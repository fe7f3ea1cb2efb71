import fc from "fast-check";
import Papa from "papaparse";
import { answerFrom } from "../../src/datadog/demo/answerFrom";
import { endpoints } from "../../src/datadog/endpoints";
import { fromFile, type FileOptions } from "../../src/datadog/files/fromFile";
import type { AttributionRow, CostRow, UsageRow } from "../../src/datadog/rows";
import { account, inOrder } from "./plainRows";

function rowsOf<R>(text: string, options?: FileOptions): readonly R[] {
  const result = fromFile(text, "export.csv", options);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value.rows as unknown as readonly R[];
}
function issuesOf(text: string, options?: FileOptions): string[] {
  const result = fromFile(text, "export.csv", options);
  return result.ok ? [] : result.issues.map(({ path, received }) => `${path} ${received}`);
}

test("the cost export, with its amounts as text", () => {
  const text = [
    "Organization Name,Public ID,Month,Product Name,Cost,Cost Type",
    "Org 1,public_id_1,2024-01,Infra Hosts,$100.18,Historical",
    '"Org 2, EU",public_id_2,2024-01,APM Hosts,"$1,234.50",Estimated MTD',
    "Org 3,public_id_3,2024-01,Ingested Spans,($5.00),Projected",
    "Org 4,public_id_4,2024-01,Ingested Spans,,Projected",
    "",
  ].join("\r\n");
  expect(
    rowsOf<CostRow>(text).map((row) => [
      row.organization,
      row.month,
      row.key,
      row.product,
      row.cost,
      row.costType,
      row.chargeType,
    ]),
  ).toEqual([
    ["Org 1", "2024-01", "Infra Hosts", null, 100.18, "historical", "total"],
    ["Org 2, EU", "2024-01", "APM Hosts", "APM", 1234.5, "estimated", "total"],
    ["Org 3", "2024-01", "Ingested Spans", "APM Ingested Spans", -5, "projected", "total"],
    ["Org 4", "2024-01", "Ingested Spans", "APM Ingested Spans", null, "projected", "total"],
  ]);
});

test("every cell that is wrong is told with its row and column, and nothing is imported", () => {
  const text = [
    "Month,Product Name,Cost,Cost Type",
    "January,Infra Hosts,$1,Historical",
    "2024-01,,1.2.3,Historical",
    '2024-13,Infra Hosts,"1,23",Final',
    ",Infra Hosts,$1,",
  ].join("\n");
  expect(issuesOf(text)).toEqual([
    'export.csv (row 2, Month) is "January", which is no month in UTC',
    "export.csv (row 3, Product Name) is blank",
    'export.csv (row 3, Cost) is "1.2.3", which is no number',
    'export.csv (row 4, Month) is "2024-13", which is no month in UTC',
    'export.csv (row 4, Cost Type) is "Final"',
    'export.csv (row 4, Cost) is "1,23", which is no number',
    "export.csv (row 5, Month) is blank",
  ]);
});

test("columns are found by their titles in any order, or by the choice of the user", () => {
  expect(issuesOf("Monat,Product Name,Cost\n2024-01,APM,1")).toEqual(["export.csv has no column “Month”"]);
  expect(rowsOf<CostRow>("Cost,product_name,Monat\n1,APM,2024-01", { columns: { month: "Monat" } })).toMatchObject([
    { month: "2024-01", product: "APM", cost: 1 },
  ]);
  expect(issuesOf("Month,Product Name,Cost,Cost\n2024-01,APM,1,2")).toEqual([
    "export.csv has more than one column “Cost”",
  ]);
});

test("columns that are not imported are counted by their filled cells", () => {
  const result = fromFile("Month,Product,Cost,Note\n2024-01,APM,1,\n2024-02,APM,2,x", "export.csv");
  expect(result.ok && result.value.unknownFields).toEqual({ Note: 1 });
});

test("the usage trend: products in columns of their own, or in rows", () => {
  const wide =
    "Organization Name\tHour\tIngested Spans\tNew Product\nOrg 1\t2024-01-31 23:00:00\t1.5\t\nOrg 1\t2024-02\t0\t7";
  const short = ({ hour, month, product, key, usage, unit }: UsageRow) => [hour, month, product, key, usage, unit];
  expect(rowsOf<UsageRow>(wide).map(short)).toEqual([
    ["2024-01-31T23", "2024-01", "APM Ingested Spans", "Ingested Spans", 1.5, null],
    ["2024-01-31T23", "2024-01", null, "New Product", null, null],
    [null, "2024-02", "APM Ingested Spans", "Ingested Spans", 0, null],
    [null, "2024-02", null, "New Product", 7, null],
  ]);
  const long = "Timestamp,Product,Usage,Unit\n2024-01-31T23,Containers,12,containers";
  expect(rowsOf<UsageRow>(long).map(short)).toEqual([
    ["2024-01-31T23", "2024-01", "Infrastructure Containers", "Containers", 12, "containers"],
  ]);
  expect(issuesOf("Date,Product,Usage\n2024-01-15,Containers,12")).toEqual(["export.csv (row 2, Date) is a day"]);
});

test("hourly attribution: no tag, an empty one and several are kept apart", () => {
  const text = [
    "public_id,hour,app,service,total_usage",
    "publicid1,2022-03-31 00:00:00,<empty>,service1 | service2,50",
    "publicid1,2022-03-31 09:00:00,app1,,28",
    "publicid1,2022-03-31 18:00:00,app2,service3,1023",
  ].join("\n");
  const usageType = "ingested_spans_bytes_usage";
  expect(
    rowsOf<AttributionRow>(text, { usageType }).map(({ hour, tags, usage, unit }) => [hour, tags, usage, unit]),
  ).toEqual([
    ["2022-03-31T00", { app: ["<empty>"], service: ["service1", "service2"] }, 5e-8, "GB"],
    ["2022-03-31T09", { app: ["app1"], service: [] }, 2.8e-8, "GB"],
    ["2022-03-31T18", { app: ["app2"], service: ["service3"] }, 1.023e-6, "GB"],
  ]);
  expect(issuesOf(text)).toEqual(["export.csv does not say of which product it is"]);
});

test("the older TSV of a day, and the monthly summary by a tag", () => {
  const daily = "public_id\tformatted_timestamp\tenv\tservice\ttotal_usage\nid\t2022-03-31 05:00:00\tprod\t\t3";
  expect(rowsOf<AttributionRow>(daily, { usageType: "infra_host_usage" })).toMatchObject([
    { organizationId: "id", hour: "2022-03-31T05", tags: { env: ["prod"], service: [] }, usage: 3, unit: "hosts" },
  ]);
  const monthly = [
    "month\tpublic_id\tteam\tinfra_host_usage\tinfra_host_percentage\tapm_host_usage",
    "2022-03\tid\t<empty>\t12\t60.5\t",
    "2022-03\tid\t\t8\t39.5\t0",
  ].join("\n");
  expect(
    rowsOf<AttributionRow>(monthly).map(({ tags, key, usage, percentage }) => [tags, key, usage, percentage]),
  ).toEqual([
    [{ team: ["<empty>"] }, "infra_host_usage", 12, 60.5],
    [{ team: ["<empty>"] }, "apm_host_usage", null, null],
    [{ team: [] }, "infra_host_usage", 8, 39.5],
    [{ team: [] }, "apm_host_usage", 0, null],
  ]);
});

test("what is no table is an error of the file", () => {
  expect(issuesOf("")).toEqual(["export.csv has no rows"]);
  expect(issuesOf("Month,Product,Cost")).toEqual(["export.csv has no rows"]);
  expect(issuesOf("Month,Product,Cost\n2024-01,APM")).toEqual(["export.csv (row 2) has 2 cells under 3 titles"]);
  expect(issuesOf('Month,Product,Cost\n2024-01,"APM,1')[0]).toMatch(/^export\.csv \(row 2\) cannot be read/);
});

test("the same row twice is one; two figures for one row are an error", () => {
  const head = "Month,Product,Cost\n2024-01,APM,1\n2024-01,APM,";
  expect(rowsOf(`${head}1`)).toHaveLength(1);
  expect(issuesOf(`${head}2`)[0]).toMatch(/^export\.csv gives two figures for the same row/);
});

test("JSON by file or paste is known by its shape, or by the endpoint that is chosen", () => {
  fc.assert(
    fc.property(account, (of) => {
      const pasted = (path: string, query = "") => `\n ${JSON.stringify(answerFrom(of, `${path}?${query}`, 10_000))}`;
      for (const [rows, text] of [
        [of.hourlyUsage, pasted(endpoints.hourlyUsage.path, "filter[product_families]=all")],
        [of.monthlyAttribution, pasted(endpoints.monthlyAttribution.path)],
        [of.costAttribution, pasted(endpoints.costAttribution.path)],
        [of.usageSummary, pasted(endpoints.usageSummary.path, "include_org_details=true")],
        [of.costs.filter(({ costType }) => costType === "projected"), pasted(endpoints.projectedCost.path)],
      ] as const)
        if (rows.length > 0) expect(inOrder(rowsOf<object>(text))).toEqual(inOrder(rows));
      const estimated = of.costs.filter(({ costType }) => costType === "estimated");
      const text = pasted(endpoints.estimatedCost.path);
      expect(inOrder(rowsOf<object>(text, { endpoint: endpoints.estimatedCost.path }))).toEqual(inOrder(estimated));
      expect(issuesOf(text)).toEqual(["export.csv does not tell of which endpoint it is"]);
    }),
    { numRuns: 50, seed: 1 },
  );
  expect(issuesOf('{"data":[{"type"')[0]).toMatch(/^export\.csv is no complete JSON/);
  expect(issuesOf('{"errors":["Date must be YYYY-MM-DD"]}')).toEqual([
    "export.csv is no answer but a refusal: Date must be YYYY-MM-DD",
  ]);
});

test("one page of several is told", () => {
  const page =
    '{"usage":[{"hour":"2026-10-01T00","usage_type":"apm_host_usage","total_usage_sum":1}],"metadata":{"pagination":{"next_record_id":"b"}}}';
  const result = fromFile(page, "page.json");
  expect(result.ok && result.value.notices.map(({ path, received }) => `${path} ${received}`)).toEqual([
    "page.json is one page of several",
  ]);
});

test("any text is rows or an error, never an exception", () => {
  const cell = fc.oneof(
    fc.constantFrom("Month", "Cost", "Product", "hour", "total_usage", "2024-01", "1", "x_usage"),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 5 }), fc.boolean(), (rows, quoted) => {
      const text = quoted ? Papa.unparse(rows) : rows.map((row) => row.join(",")).join("\n");
      expect(typeof fromFile(text, "export.csv").ok).toBe("boolean");
    }),
    { numRuns: 300, seed: 1 },
  );
});
