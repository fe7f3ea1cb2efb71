import { answerOf } from "../../../src/workbook/costs/answer";
import { costsFile } from "../../../src/workbook/costs/costsFile";
import { costsReport } from "../../../src/workbook/costs/costsReport";
import { figures, type FigureId } from "../../../src/workbook/costs/figures";
import type { ImportedTable } from "../../../src/workbook/costs/importedTable";
import { offeredBy, remarksOn, type Question } from "../../../src/workbook/costs/question";
import type { Outcome } from "../../../src/workbook/outcome";
import { billableTable, costTable } from "../../generator/imported";

const costs: ImportedTable = { name: "DD_Cost", values: costTable() };
const billable: ImportedTable = { name: "DD_Billable", values: billableTable() };
const figureOf = (id: FigureId) => figures.find((one) => one.id === id) as (typeof figures)[number];
const ask = (id: FigureId, part: Partial<Question> = {}): Question => ({
  figure: figureOf(id),
  groupBy: "Organization",
  months: 3,
  filters: {},
  level: "organization",
  ...part,
});
function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}
const answer = (table: ImportedTable, question: Question) =>
  valueOf(answerOf(table, question, offeredBy(table, question.figure)));
const lines = (table: ImportedTable, question: Question) => {
  const { rows, total } = answer(table, question);
  return [...rows, ...(total ? [total] : [])].map((row) => [...row.heads, ...row.figures, row.change, row.percent]);
};
/** The table with another cell in a row, counted below the titles. */
const changed = (table: ImportedTable, row: number, title: string, cell: unknown): ImportedTable => ({
  ...table,
  values: table.values.map((cells, index) =>
    index === row + 1 ? cells.map((one, place) => (table.values[0]?.[place] === title ? cell : one)) : cells,
  ),
});

test("final costs of the last three months by organization, without the estimate", () => {
  expect(lines(costs, ask("historical"))).toEqual([
    ["Bank", 370.7, 380.8, 390.9, 10.1, 2.65231092436975],
    ["Shop", 195.5, 215.7, 235.9, 20.2, 9.36485859990728],
    ["Total", 566.2, 596.5, 626.8, 30.3, 5.07963118189438],
  ]);
  expect(answer(costs, ask("historical")).months).toEqual(["2026-08", "2026-09", "2026-10"]);
  expect(answer(costs, ask("estimated")).months).toEqual(["2026-11"]);
});

test("the total across customers is one row, and filters on every facet count", () => {
  expect(lines(costs, ask("historical", { groupBy: "none", months: 1 }))).toEqual([["Total", 626.8, 30.3, 5.07963118189438]]); // prettier-ignore
  const filters = { Account: ["South"], Product: ["APM Pro", "new_thing"], "Charge type": ["On-demand"] };
  expect(lines(costs, ask("historical", { groupBy: "Product", months: 1, filters }))).toEqual([
    ["APM Pro", 40.4, 10.1, 33.3333333333333],
    ["new_thing", 40.4, 10.1, 33.3333333333333],
    ["Total", 80.8, 20.2, 33.3333333333333],
  ]);
});

test("a charge called Total is a value of its column, and no row of totals", () => {
  const filters = { "Charge type": ["Total"] };
  expect(lines(costs, ask("historical", { groupBy: "Product", months: 1, filters }))).toEqual([
    ["Ingested Logs", 40.5, 0, 0],
    ["Total", 40.5, 0, 0],
  ]);
});

test("an open figure makes its sums unknown, and says so; the others stand", () => {
  const open = changed(costs, 28, "Cost", "");
  const { rows, total, unknown } = answer(open, ask("historical"));
  expect(open.values[29]?.slice(2, 8)).toEqual(["Bank", "North", "APM Pro", "Historical", "Committed", ""]);
  expect(rows.map(({ figures: cells }) => cells.map((cell) => typeof cell))).toEqual([
    ["number", "number", "object"],
    ["number", "number", "number"],
  ]);
  expect(typeof total?.figures[2]).toBe("object");
  expect(unknown).toEqual([
    "table (row 30, Cost) is blank: Datadog leaves the figure open; import it again later, or leave the row out by a filter.",
  ]);
});

test("rows of the account beside those of organizations are another level, and never added to them", () => {
  const rows = costs.values.slice(1, 9).map((cells) => cells.map((cell, place) => (place === 2 || place === 8 ? "" : cell))); // prettier-ignore
  const both: ImportedTable = { ...costs, values: [...costs.values, ...rows] };
  const offered = offeredBy(both, figureOf("historical"));
  expect(offered.levels).toEqual(["organization", "account"]);
  expect(lines(both, ask("historical", { months: 6 })).at(-1)?.[1]).toBe(505.6);
  const account = ask("historical", { groupBy: "none", months: 6, level: "account", filters: { Organization: ["Bank"] } }); // prettier-ignore
  expect(lines(both, account)[0]?.slice(0, 2)).toEqual(["Total", 505.6]);
});

test("usage is told apart by aggregation, unit and key, and has no total", () => {
  expect(answer(billable, ask("billable")).total).toBeNull();
  expect(lines(billable, ask("billable", { months: 1 }))).toEqual([
    ["Bank", "APM Pro", "HWMP", "hosts", "apm_host_top99p", 11, 1, 10],
    ["Shop", "APM Pro", "HWMP", "hosts", "apm_host_top99p", 5, 0, 0],
    ["Bank", "APM Pro", "sum", "host-hours", "apm_host_sum", 7200, 0, 0],
  ]);
});

test("rows without a cost type, and estimates by days, are told", () => {
  const untyped = changed(costs, 0, "Cost type", "");
  expect(remarksOn(untyped, ask("historical"))).toEqual([
    "Rows of DD_Cost without a cost type, which are in none of the figures: 1.",
  ]);
  const daily = changed(changed(costs, 35, "Day", 46327), 36, "Day", 46328);
  expect(remarksOn(daily, ask("estimated"))).toEqual([
    "Months have rows of several days: they are read as what each day cost, and added up.",
  ]);
  expect(remarksOn(costs, ask("estimated"))).toEqual([]);
});

test("the file has Datadog's titles, a row a month, and blanks for what is not known", () => {
  const open = changed(costs, 28, "Cost", "");
  const question = ask("historical", { months: 1, filters: { Organization: ["Bank"] } });
  expect(valueOf(costsFile(open, question, offeredBy(open, question.figure))).split("\r\n")).toEqual([
    "Organization Name,Public ID,Account Name,Product Name,Cost Breakdown,Month,Cost Type,Cost",
    "Bank,b1,North,APM Pro,Committed,2026-10,Historical,",
    "Bank,b1,North,APM Pro,On-demand,2026-10,Historical,40.4",
    "Bank,b1,North,Ingested Logs,Total,2026-10,Historical,40.5",
  ]);
});

test("the sheet follows the table and its own filter", () => {
  const question = ask("historical", { filters: { Account: ["North"] } });
  const report = valueOf(costsReport(costs, question, offeredBy(costs, question.figure)));
  expect(
    report.blocks.flatMap(({ formulas }) => formulas.flat()).filter((cell) => String(cell).startsWith("=DD.")),
  ).toEqual([
    '=DD.TREND(DD_Cost[#All],"Organization",3,"Cost",DD_Costs_filter)',
    '=DD.ROLLUP(DD_Cost[#All],"Month, Charge type","Cost",DD_Costs_filter)',
  ]);
  expect(report.tables).toEqual([
    {
      name: "DD_Costs_filter",
      address: "A6",
      cells: [["Column", "Value"], ["Cost type", "Historical"], ["Account", "North"], ["", ""]],
    },
  ]); // prettier-ignore
  expect(report.charts[0]).toMatchObject({ categories: "E6:G6", series: [{ name: "Bank", cells: "E7:G7" }] });
});
