import { columnType } from "../../../src/bulk/clickhouse/columnTypes";
import { describedTable, type DescribedTable } from "../../../src/bulk/clickhouse/describeTable";
import { exactUsage, expressionsOf } from "../../../src/bulk/clickhouse/expressions";
import { prepareReduction } from "../../../src/bulk/clickhouse/reduce";
import { surveyQuery } from "../../../src/bulk/clickhouse/survey";
import { resolveProduct } from "../../../src/engine/product";
import { prepareLine, type Line } from "../../../src/engine/line";
import type { Terms } from "../../../src/engine/terms";
import { known } from "../../known";

const source = {
  database: "billing",
  table: "usage",
  columns: { time: "at", organization: "org", account: null, product: "product", usage: "used", unit: null },
  perMonth: false,
};
const columns = (types: Readonly<Record<string, string>>) => ({
  columns: ["name", "type"],
  rows: Object.entries(types).map(([name, type]) => [name, type]),
});
const usual = { at: "DateTime", org: "Nullable(String)", product: "LowCardinality(String)", used: "Decimal(18, 6)" };
const described = (types: Partial<typeof usual> = {}, perMonth = false): DescribedTable =>
  known(describedTable({ ...source, perMonth }, columns({ ...usual, ...types })));

test("types are read through what they are wrapped in", () => {
  const read: [string, string, boolean, number | null][] = [
    ["Decimal(18, 6)", "decimal", false, 6],
    ["Nullable(Decimal(76, 30))", "decimal", true, 30],
    ["UInt64", "integer", false, 0],
    ["Float64", "double", false, null],
    ["Float32", "unread", false, null],
    ["LowCardinality(Nullable(String))", "name", true, null],
    ["Enum8('a' = 1)", "name", false, null],
    ["FixedString(16)", "unread", false, null],
    ["DateTime64(3, 'UTC')", "hour", false, null],
    ["Date32", "day", false, null],
    ["Array(Decimal(18, 6))", "unread", false, null],
  ];
  for (const [text, kind, nullable, scale] of read) expect(columnType(text)).toMatchObject({ kind, nullable, scale });
});

test("a month is a range of its column, and an hour is counted from the month's first", () => {
  const { hour, within, betweenHours, hasUsage } = expressionsOf(described(), { year: 2026, month: 12 });
  expect(hour).toBe("intDiv(toUnixTimestamp(usage_row.`at`) - 1796083200, 3600)");
  expect(within).toBe(
    "usage_row.`at` >= toDateTime('2026-12-01 00:00:00', 'UTC') AND usage_row.`at` < toDateTime('2027-01-01 00:00:00', 'UTC')",
  );
  expect([betweenHours, hasUsage]).toEqual(["toUnixTimestamp(usage_row.`at`) % 3600 != 0", "1"]);
  const months = expressionsOf(described({ at: "Date" }, true), { year: 2026, month: 2 });
  expect([months.hour, months.within]).toEqual(["0", "usage_row.`at` >= toDate('2026-02-01') AND usage_row.`at` < toDate('2026-03-01')"]); // prettier-ignore
});

test("a double passes through its shortest decimal, a decimal stays one", () => {
  expect(exactUsage("u", columnType("Float64"), 9)).toBe("CAST(toString(u) AS Decimal(76, 9))");
  expect(exactUsage("u", columnType("Decimal(18, 6)"), 9)).toBe("CAST(u AS Decimal(76, 9))");
  expect(surveyQuery(described({ used: "Float64" }), { year: 2026, month: 1 })).toContain(
    "NOT isFinite(usage_row.`used`)",
  );
});

/** APM Ingested Spans at 0.3 committed, from 10 APM Pro hosts and 2.5 APM Enterprise ones of a custom 0.25 GB an hour. */
function line(): Line {
  const product = (name: string) => known(resolveProduct(name, ""));
  const parent = (name: string, commitment: number, hourly: number | null) => ({
    product: product(name),
    path: "contract",
    commitment,
    custom: { monthly: null, hourly },
  });
  const origin = { path: "", how: "" };
  const terms: Terms = {
    product: product("APM Ingested Spans"),
    option: "hourly",
    parentOption: null,
    subscriptionOption: null,
    commitment: 0.3,
    parents: [parent("APM Pro", 10, null), parent("APM Enterprise", 2.5, 0.25)],
    month: { year: 2026, month: 10 },
    aggregation: null,
    commitmentMode: "per hour",
    pooling: null,
    always730: false,
    catalog: null,
    elapsedHours: null,
    projected: false,
    origins: { option: origin, commitment: origin, aggregation: origin, commitmentMode: origin, pooling: origin },
  };
  return known(prepareLine(terms, 744, "usage"));
}

const reduction = (highest: string) => ({
  described: described(),
  month: { year: 2026, month: 10 },
  products: [{ name: "apm", number: 1 }],
  organizations: [{ name: "Acme", number: 1, accountName: "", account: 1 }],
  spans: [{ product: 1, hours: 744 }],
  lines: [{ product: 1, parents: [2, 3], line: line() }],
  decimals: 6,
  highest,
  figures: 100,
});

test("the terms of a line are whole numbers over one denominator", () => {
  const { question } = known(prepareReduction(reduction("1000000")));
  const rows = Object.fromEntries(question.tables.map(({ name, rows: sent }) => [name, sent]));
  expect(rows).toMatchObject({
    product_names: [["apm", 1]],
    organization_names: [["Acme", "", 1, 1]],
    products: [[1, 8]],
    // 15 ÷ 73 and 0.25 over 7,300: 1,500 and 1,825 a unit; 10 and 2.5 units are granted always
    lines: [[1, 744, "7300", "19562.5", "2190"]],
    allotments: [
      [1, 2, "hour", "1500", "10"],
      [1, 3, "hour", "1825", "2.5"],
    ],
  });
  expect(rows["hours"]).toHaveLength(744);
  expect(question.query).not.toMatch(/[{}]/);
  expect(question.query).toContain("SUM(CAST(usage_row.`used` AS Decimal(76, 6))) AS used");
});

test("sums that no decimal of ClickHouse holds are refused before they are made", () => {
  const refused = prepareReduction(reduction(`1${"0".repeat(62)}`));
  expect(refused).toMatchObject({ ok: false, issues: [{ code: "tooLarge", path: "usage" }] });
});

test("an answer has the measures that were asked, each once", () => {
  const { read } = known(prepareReduction(reduction("1")));
  const row = ["account", "0", "1", "12.5", "7.000001", "0", "3", "2", "1", "0", "0"];
  const names = row.map((_, index) => `c${index}`);
  const measures = known(read({ columns: names, rows: [row] })).get("account", 1);
  expect([measures?.total.toNumber(), measures?.highest.toNumber(), measures?.hours, measures?.above]).toEqual([12.5, 7.000001, 3, 2]); // prettier-ignore
  expect(read({ columns: names, rows: [row, row] })).toMatchObject({ ok: false });
  expect(read({ columns: names.slice(1), rows: [] })).toMatchObject({ ok: false });
});
