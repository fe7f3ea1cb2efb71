import { readFileSync } from "node:fs";
import { evaluate } from "../../../src/sheet/evaluate";
import { causes } from "../../../src/sheet/statement/differences/causes";

type Cell = string | number | null;
type Rows = readonly (readonly Cell[])[];

const october = 46296;
const titles = ["Product", "Option", "Commitment", "Committed rate", "On-demand rate", "Pooling"];
const billableTitles = ["Month", "Organization", "Account", "Product", "API key", "Aggregation", "Unit", "Account usage", "Committed usage", "On-demand usage", "Elapsed hours"]; // prettier-ignore
const costTitles = ["Month", "Organization", "Account", "Product", "Cost type", "Charge type", "Cost", "Billing dimension"]; // prettier-ignore

/** Every hour of October: spans in GB, one APM host unless it says otherwise. */
const hours = (spans: (hour: number) => Cell, hosts: (hour: number) => Cell = () => 1): Rows => [
  ["Hour", "APM Pro", "Ingested Spans"],
  ...Array.from({ length: 744 }, (_, hour) => [october + hour / 24, hosts(hour), spans(hour)]),
];
const contract = (...lines: Rows): Rows => [titles, ...lines];
const spans = (usage: Cell, committed: Cell, onDemand: Cell, part: Partial<Record<string, Cell>> = {}): Cell[] => {
  const cells: Record<string, Cell> = { Month: october, Organization: "Bank", Account: "North", Product: "Ingested Spans", "API key": "ingested_spans_sum", Aggregation: "sum", Unit: "GB", "Account usage": usage, "Committed usage": committed, "On-demand usage": onDemand, "Elapsed hours": 744, ...part }; // prettier-ignore
  return billableTitles.map((title) => cells[title] ?? null);
};
const cost = (product: string, amount: Cell, part: Partial<Record<string, Cell>> = {}): Cell[] => {
  const cells: Record<string, Cell> = { Month: october, Organization: "Bank", Account: "North", Product: product, "Cost type": "Historical", "Charge type": "Total", Cost: amount, "Billing dimension": product, ...part }; // prettier-ignore
  return costTitles.map((title) => cells[title] ?? null);
};

interface Given {
  readonly usage?: Rows;
  readonly contract?: Rows;
  readonly billable?: Rows;
  readonly costs?: Rows;
  readonly account?: string;
}
const line = ["Ingested Spans", "monthly", 100, 0.1, 0.2, null];

/** The rows of the result, without its titles: product, figure, computed, reported, status, causes. */
function compared({ usage = hours(() => 1), contract: terms = contract(line), billable, costs, account }: Given) {
  const result = evaluate("RECONCILEBILL", [
    usage,
    terms,
    null,
    "2026-10",
    billable ? [billableTitles, ...billable] : null,
    costs ? [costTitles, ...costs] : null,
    null,
    null,
    account ?? null,
  ]);
  if (!result?.ok) throw new Error(result?.message);
  const [, ...rows] = result.value as Cell[][];
  return rows.map(([product, figure, , ours, theirs, , status, why]) => [product, figure, ours, theirs, status, why]);
}
const ofSpans = (given: Given, figure: string) =>
  compared(given).find(([product, name]) => product === "APM Ingested Spans" && name === figure);
/** The causes of one figure, by their headings. */
const whyOf = (given: Given, figure = "On-demand usage"): string =>
  String(ofSpans(given, figure)?.at(-1)).replace(/: .*?\.( |$)/g, "; ");

test("figures that are the same need no cause; the total adds the costs up", () => {
  const given: Given = { billable: [spans(744, 100, 494)], costs: [cost("Ingested Spans", 108.8), cost("APM Pro", 0)] };
  expect(compared(given)).toEqual([
    ["APM Ingested Spans", "Billable usage", 744, 744, "equal", ""],
    ["APM Ingested Spans", "Committed usage", 100, 100, "equal", ""],
    ["APM Ingested Spans", "On-demand usage", 494, 494, "equal", ""],
    ["APM Ingested Spans", "Total cost", 108.8, 108.8, "equal", ""],
    ["APM Pro", "Billable usage", 1, "", "only computed", "No known cause: Datadog reports nothing of this name."],
    ["APM Pro", "Committed usage", 0, "", "only computed", ""],
    ["APM Pro", "On-demand usage", 1, "", "only computed", "No known cause: Datadog reports nothing of this name."],
    ["APM Pro", "Total cost", { error: "#N/A", message: expect.any(String) as string }, 0, "not known", expect.stringMatching(/^Not computed: /)], // prettier-ignore
    ["Total", "Total cost", { error: "#N/A", message: expect.any(String) as string }, 108.8, "not known", ""],
  ]);
});

const hourly = contract(["Ingested Spans", "hourly", 100, 0.1, 0.2, null], ["APM Pro", "hourly", null, 31, 0.05, null]);
const nights = hours((hour) => (hour % 2 === 0 ? 0.1 : 1));

test.each<[string, Given, string]>([
  ["Pooling", { usage: nights, contract: hourly, billable: [spans(409.2, 100, 156.323287671233)] }, "On-demand usage"],
  ["Commitment mode", { usage: hours(() => 1), contract: contract(["Ingested Spans", "hourly", 0.5, 0.1, 0.2, null]), billable: [spans(744, 0.5, 219.123287671233)] }, "On-demand usage"],
  ["Rounded hourly quantities", { usage: hours(() => 1, () => 2), contract: contract(["Ingested Spans", "hourly", 100, 0.1, 0.2, null]), billable: [spans(744, 100, 338.3648)] }, "On-demand usage"],
  ["On-demand option", { usage: nights, contract: hourly, billable: [spans(409.2, 100, 159.2)] }, "On-demand usage"],
  ["Gigabytes", { billable: [spans(692.903995513916, 100, 494)] }, "Billable usage"],
  ["Whole units", { usage: hours((hour) => (hour === 0 ? 1.4 : 1)), billable: [spans(744, 100, 494.4)] }, "Billable usage"],
  ["Used commitment", { usage: hours((hour) => (hour < 50 ? 1 : 0)), billable: [spans(50, 50, 0)] }, "Committed usage"],
  ["Prorated first month", { usage: hours((hour) => (hour < 372 ? null : 1)), billable: [spans(372, 50, 172, { "Elapsed hours": 372 })] }, "Committed usage"],
  ["Missing hours", { usage: hours((hour) => (hour < 10 ? null : 1)), billable: [spans(744, 100, 494)] }, "Billable usage"],
  ["Month not final", { billable: [spans(700, 100, 450, { "Elapsed hours": 700 })] }, "Billable usage"],
  ["Another aggregation", { billable: [spans(1, 100, 0, { Aggregation: "average" })] }, "Billable usage"],
  ["Trial usage", { billable: [spans(700, 100, 494)] }, "Billable usage"],
  ["Rates, tiers and discounts", { billable: [spans(744, 100, 494)], costs: [cost("Ingested Spans", 100)] }, "Total cost"],
  ["Month not final; Follows from usage", { billable: [spans(800, 100, 550)], costs: [cost("Ingested Spans", 120, { "Cost type": "Estimated" })] }, "Total cost"],
  ["Open figure", { billable: [spans(744, 100, null)] }, "On-demand usage"],
])("%s", (heading, given, figure) => {
  expect(whyOf(given, figure).replace(/; $/, "")).toBe(heading);
}); // prettier-ignore

test("what is proved says on which terms", () => {
  const given: Given = { usage: nights, contract: hourly, billable: [spans(409.2, 100, 156.323287671233)] };
  expect(ofSpans(given, "On-demand usage")?.at(-1)).toBe(
    "Pooling: pooled over the billing period, or per hour where the contract pools it, it is as reported.",
  );
});

test("names of several products, unknown names, and products of no contract", () => {
  const rows = compared({ costs: [cost("infra_host", 10), cost("new_thing", 1), cost("DSM", 2)] });
  const reported = rows.filter(([, , , , status]) => status === "only reported");
  expect(reported.map(([product, , , , , why]) => [product, why])).toEqual([
    ["infra_host", "Product unknown: “infra_host”, which names several products."],
    ["new_thing", "Product unknown: “new_thing”, which is not in the catalog."],
    ["Data Streams Monitoring", "Not in the contract: neither the contract nor the usage has it."],
  ]);
});

test("a product that is computed and reported under a key of several products is told to choose", () => {
  const terms = contract(["Infrastructure Pro", "monthly", 5, 15, 18, null]);
  const rows = compared({ contract: terms, costs: [cost("infra_host", 75)] });
  expect(rows.find(([product]) => product === "Infrastructure Pro")?.at(-1)).toBe(
    "Product unknown: “infra_host” is reported, which stands for several products: choose this one where it is imported.",
  );
});

test("the account's figures count once, however many organizations repeat them, and must agree", () => {
  const both = [spans(744, 100, 494), spans(744, 100, 494, { Organization: "Shop" })];
  expect(ofSpans({ billable: both }, "Billable usage")?.slice(2, 5)).toEqual([744, 744, "equal"]);
  const apart = [spans(744, 100, 494), spans(745, 100, 494, { Organization: "Shop" })];
  expect(whyOf({ billable: apart }, "Billable usage")).toBe("Open figure; ");
});

test("several accounts add up and are told; one that is named is compared alone", () => {
  const costs = [cost("Ingested Spans", 60), cost("Ingested Spans", 40, { Account: "South" })];
  expect(compared({ costs }).at(-1)?.slice(-1)).toEqual([
    "Several accounts: the figures of 2 accounts are added up, and each has its own contract: give account.",
  ]);
  const [header = [], ...body] = hours(() => 1);
  const usage = [["Account", ...header], ...body.map((cells) => ["North", ...cells])];
  const alone = compared({ usage, costs, account: "north" });
  expect(alone.find(([product]) => product === "APM Ingested Spans")?.[3]).toBe(60);
});

test("rows of the account repeat those of organizations, final costs go before estimates, projections never count", () => {
  const costs = [
    cost("Ingested Spans", 108.8, { "Charge type": "Committed" }),
    cost("Ingested Spans", 108.8, { Organization: "" }),
    cost("Ingested Spans", 5, { "Cost type": "Estimated" }),
    cost("Ingested Spans", 7, { "Cost type": "Projected" }),
  ];
  const rows = compared({ contract: contract(line, ["APM Pro", "monthly", 1, 31, 36, null]), costs });
  expect(rows.find(([product]) => product === "APM Ingested Spans")?.slice(2, 5)).toEqual([108.8, 108.8, "equal"]);
  expect(rows.at(-1)?.at(-1)).toBe(
    "Two levels: rows of the account repeat those of its organizations and are left out.",
  );
});

test("hosts are compared under the key of their aggregation, and under none where several fit", () => {
  const host = (key: string, usage: Cell, aggregation: string) =>
    spans(usage, 1, 0, { Product: "APM Pro", "API key": key, Aggregation: aggregation, Unit: "hosts" });
  const terms = contract(["APM Pro", "monthly", 1, 31, 36, null]);
  const one = compared({ contract: terms, billable: [host("a_sum", 744, "sum"), host("a_top99p", 1, "HWMP")] });
  expect(one.find(([product]) => product === "APM Pro")?.slice(2, 5)).toEqual([1, 1, "equal"]);
  const two = compared({ contract: terms, billable: [host("a", 744, "HWMP"), host("b", 1, "HWMP")] });
  expect(two.find(([product]) => product === "APM Pro")?.at(-1)).toMatch(/^Open figure: billable has several keys/);
});

test("several measurements of a product add up in its usage, and are told", () => {
  const usage: Rows = [
    ["Hour", "Product", "Usage", "API key"],
    ...Array.from({ length: 744 }, (_, hour) => [october + hour / 24, "Ingested Spans", 1, hour % 2 ? "x.a" : "x.b"]),
  ];
  expect(whyOf({ usage, billable: [spans(372, 100, 272)] }, "Billable usage")).toBe("Measured twice; ");
});

test.each([
  ["neither is given", [hours(() => 1), contract(line), null, "2026-10"], "billable is left out, and so is costs; give one of them, or both."],
  ["a column is missing", [hours(() => 1), contract(line), null, "2026-10", [["Month", "Account usage"], [october, 1]]], 'billable has no column “Product” (found: “Month”, “Account usage”); give a table with its headers.'],
  ["a figure is text", [hours(() => 1), contract(line), null, "2026-10", null, [costTitles, cost("APM", "x")]], 'costs (row 2, Cost) is the text "x"; it must be a number, or a blank cell.'],
  ["the account is none", [hours(() => 1), contract(line), null, "2026-10", null, [costTitles, cost("APM", 1)], null, null, "West"], 'account is "West"; usage has no column Account: leave it out.'],
] as const)("%s: a sentence", (_name, args, message) => {
  expect(evaluate("RECONCILEBILL", [...args])).toMatchObject({ ok: false, message });
}); // prettier-ignore

test("every cause has its heading in the guide", () => {
  const headings = readFileSync("docs/differences.md", "utf8")
    .match(/^### .+$/gm)
    ?.map((text) => text.slice(4));
  expect(headings).toEqual(Object.values(causes));
});
