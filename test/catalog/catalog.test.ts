import { createHash } from "node:crypto";
import { aliases } from "../../src/catalog/aliases";
import { allotments } from "../../src/catalog/allotments";
import { apiKeys } from "../../src/catalog/apiKeys";
import { products } from "../../src/catalog/products";
import type { AllotmentRow } from "../../src/catalog/schema";
import { catalogDate, sources } from "../../src/catalog/sources";

const rows: readonly AllotmentRow[] = allotments;
const releasedRows = 66;
const releasedDigest = "82042feb5a99c58ec4e97a1f7e7fdbfafc8dd7a05962757ee52067f973793575";

test("released rows are never changed, only followed by later ones", () => {
  expect(
    createHash("sha256")
      .update(JSON.stringify(rows.slice(0, releasedRows)))
      .digest("hex"),
  ).toBe(releasedDigest);
  expect(rows.length).toBe(releasedRows);
});

test("the first catalog has the 39 published rows, and 20 pairs without a quantity", () => {
  const first = rows.filter((row) => row.from === null);
  const published = first.filter((row) => row.monthly !== null || row.hourlyPrinted !== null);
  expect([published.length, first.length - published.length, rows.length - first.length]).toEqual([39, 20, 7]);
});

test("a product stands in the catalog once", () => {
  const names = products.map((product) => product.name);
  expect(new Set(names).size).toBe(names.length);
});

test("a pair has one row for a month", () => {
  const pairs = rows.map((row) => `${row.parent}|${row.child}|${row.from ?? ""}`);
  expect(new Set(pairs).size).toBe(pairs.length);
});

test("a later row comes after the rows that it follows", () => {
  const pairs = new Map<string, string>();
  for (const row of rows) {
    const pair = `${row.parent}|${row.child}`;
    expect(row.from ?? "").not.toBe("0");
    expect((pairs.get(pair) ?? "") <= (row.from ?? "")).toBe(true);
    pairs.set(pair, row.from ?? "");
  }
});

test("every figure is decimal text with a source that was read on a day", () => {
  for (const row of rows) {
    for (const figure of [row.monthly, row.hourlyPrinted]) expect(figure ?? "0").toMatch(/^\d+(\.\d+)?$/);
    expect(Object.keys(sources)).toContain(row.source);
  }
  for (const { read } of Object.values(sources)) expect(read).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(catalogDate).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test("an alias names one product, and never takes the name of another", () => {
  const names = new Set<string>(products.map((product) => product.name.toLowerCase()));
  for (const { alias } of aliases) {
    expect(names.has(alias.toLowerCase())).toBe(false);
    expect(aliases.filter((other) => other.alias.toLowerCase() === alias.toLowerCase())).toHaveLength(1);
  }
});

test("an API key stands at several products only where the API does not tell tiers apart", () => {
  const shared = new Map<string, string[]>();
  for (const { product, dimension, hourly, billable, summary, attribution } of apiKeys)
    for (const key of new Set<string>([...dimension, ...hourly, ...billable, ...summary, ...attribution]))
      shared.set(key, [...(shared.get(key) ?? []), product]);
  const groups = new Set([...shared.values()].filter((named) => named.length > 1).map((named) => named.join(", ")));
  expect([...groups]).toEqual([
    "Infrastructure Pro, Infrastructure Pro Plus, Infrastructure Enterprise",
    "Fargate Task (APM), Fargate (APM Pro), Fargate (APM Enterprise)",
  ]);
});

test("a product is metered on its only option", () => {
  for (const product of products) if (product.only !== null) expect(product[product.only]).not.toBeNull();
});
