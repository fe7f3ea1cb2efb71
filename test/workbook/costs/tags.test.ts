import type { ImportedTable } from "../../../src/workbook/costs/importedTable";
import { offeredTags, tagAnswer, type TagQuestion } from "../../../src/workbook/costs/tags";
import { tagsReport } from "../../../src/workbook/costs/tagsReport";
import type { Outcome } from "../../../src/workbook/outcome";
import { attributionTable, costAttributionTable } from "../../generator/imported";

const costs = offeredTags({ name: "DD_Cost_Attribution", values: costAttributionTable() });
const usage = offeredTags({ name: "DD_Attribution", values: attributionTable() });
const question: TagQuestion = { measure: "Total cost", month: "2026-10", key: null, by: ["team"], amount: null };
function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

test("tag keys stand between the account and the product", () => {
  expect(costs.by).toEqual(["team", "env", "Organization", "Product"]);
  expect(usage.by).toEqual(["team", "Organization"]);
  expect(usage.keys).toEqual([
    { key: "ingested_spans_bytes_usage", text: "APM Ingested Spans (ingested_spans_bytes_usage)" },
    { key: "container_usage", text: "container_usage" },
  ]);
  expect(costs.months).toEqual(["2026-10"]);
});

test("a key without a value, no key, and a key several times are groups of their own", () => {
  const { rows, total } = valueOf(tagAnswer(costs, question));
  expect(rows.map(({ heads, figure }) => [...heads, figure])).toEqual([
    ["web", 70],
    ["<empty>", 10],
    ["(blank)", 5],
    ["ops | web", 15],
  ]);
  expect(total).toBe(100);
  const both = valueOf(tagAnswer(costs, { ...question, by: ["env", "Product"] }));
  expect(both.rows.map(({ heads, figure }) => [...heads, figure])).toEqual([
    ["prod", "APM Pro", 80],
    ["dev", "APM Pro", 5],
    ["prod", "Ingested Logs", 15],
  ]);
});

test("an amount is charged back to the cent", () => {
  const { rows } = valueOf(tagAnswer(costs, { ...question, amount: 99.99 }));
  expect(rows.map(({ part }) => part)).toEqual([69.99, 10, 5, 15]);
});

test("the hours of a month that has its own figures are the same usage, and do not count again", () => {
  const asked: TagQuestion = { ...question, measure: "Usage", key: "ingested_spans_bytes_usage", amount: 10 };
  const { rows, total } = valueOf(tagAnswer(usage, asked));
  expect(rows.map(({ heads, figure, part }) => [...heads, figure, part])).toEqual([
    ["web", 7, 7],
    ["ops", 3, 3],
  ]);
  expect(total).toBe(10);
});

test("with an open figure nothing is charged back, and it is said why", () => {
  const table: ImportedTable = { name: "DD_Cost_Attribution", values: costAttributionTable({ open: true }) };
  const { rows, noParts } = valueOf(tagAnswer(offeredTags(table), { ...question, amount: 100 }));
  expect(rows.map(({ part }) => part)).toEqual([null, null, null, null]);
  expect(noParts).toBe(
    "shares (row 3, column 1) is the error #N/A; it must be a number of 0 or more, or a blank cell.",
  );
});

test("the sheet follows the table, the filter and the amount", () => {
  const report = valueOf(tagsReport(costs, { ...question, amount: 99.99 }));
  expect(report.blocks.flatMap(({ formulas }) => formulas.flat()).filter((cell) => String(cell).startsWith("="))).toEqual([
    "=DD.CHARGEBACK($B$4,INDEX($D$6#,SEQUENCE(ROWS($D$6#)-2,1,2),2))",
    '=DD.ROLLUP(DD_Cost_Attribution[#All],"team","Total cost",DD_Tags_filter)',
  ]); // prettier-ignore
  expect(report.tables?.[0]?.cells).toEqual([["Column", "Value"], ["Month", 46296], ["", ""]]); // prettier-ignore
});
