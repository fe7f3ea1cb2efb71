import type { Frame } from "playwright-core";
import { close, open, type WorkbenchPage } from "./workbenchPage";

let workbench: WorkbenchPage;
let pane: Frame;

const titles = ["Product", "Option", "Commitment", "Aggregation", "Commitment mode", "Pooling"];
const contract = [
  titles,
  ["APM Pro", "hourly", 10, "", "", ""],
  ["APM Ingested Spans", "", 0.3, "", "", ""],
  ["Custom Metrics", "", 5, "", "", ""],
];
const allotments = [
  ["Parent", "Child", "Monthly quantity", "Hourly quantity"],
  ["", "", "", ""],
];
const settings = [
  ["Name", "Value"],
  ["Subscription option", ""],
  ["Currency", "USD"],
];
const usage = [
  [5, 2.5],
  [15, 3],
  [10, 2.054],
];
const tail =
  'Usage!B1:B3,"Ingested Spans",,,{"APM Pro"},Usage!A1:A3,,DD_Settings,DD_Contract[#All],DD_Allotments[#All]';

/** Changes the workbook through office.js, and waits for the results. */
async function change(act: (context: Excel.RequestContext) => void): Promise<void> {
  await pane.evaluate(
    `Excel.run(async (context) => { (${act.toString()})(context); await context.sync(); })`, // the change runs in the pane
  );
  await workbench.settled();
}

beforeAll(async () => {
  workbench = await open();
  const frame = workbench.page.frame({ url: /taskpane\.html/ });
  if (!frame) throw new Error("The pane has no page.");
  pane = frame;
  await pane.evaluate(
    (tables) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Contract");
        context.workbook.worksheets.add("Usage").getRange("A1:B3").values = tables.usage;
        for (const [name, area, values] of tables.placed) {
          sheet.getRange(area).values = values;
          sheet.tables.add(area, true).name = name;
        }
        await context.sync();
      }),
    {
      usage,
      placed: [
        ["DD_Contract", "A4:F7", contract],
        ["DD_Allotments", "J4:M5", allotments],
        ["DD_Settings", "O4:P6", settings],
      ] as [string, string, (string | number)[][]][],
    },
  );
  await workbench.write("Sheet1!A1", [[`=DD.ONDEMAND(${tail})`]]);
  await workbench.write("Sheet1!C1", [[`=DD.EXPLAIN(${tail})`]]);
});
afterAll(close);

const figure = () => workbench.read("Sheet1!A1");

test("a formula takes its terms from the tables of the contract", async () => {
  expect(await figure()).toBe(0.145205479452055);
  expect(await workbench.read("Sheet1!C3:F3")).toEqual([["On-demand option", "hourly", null, "its parent is hourly"]]);
});

test("the other ways to refer to a table", async () => {
  await workbench.write("Sheet1!J1", [
    ["=ROWS(DD_Contract[#All])"],
    ["=ROWS(DD_Contract)"],
    ["=SUM(DD_Contract[Commitment])"],
  ]);
  expect(await workbench.read("Sheet1!J1:J3")).toEqual([[4], [3], [15.3]]);
  await workbench.write("Sheet1!J5", [["=DD_Contract[[#All],[Product]:[Commitment]]"]]);
  expect(await workbench.read("Sheet1!J5:L6")).toEqual([
    ["Product", "Option", "Commitment"],
    ["APM Pro", "hourly", 10],
  ]);
});

test("a change of the contract reaches the figure", async () => {
  await change(({ workbook }) => {
    workbook.worksheets.getItem("Contract").getRange("C6").values = [[0.1]];
  });
  expect(await figure()).toBe(0.345205479452055);
  await change(({ workbook }) => {
    workbook.worksheets.getItem("Contract").getRange("J5:M5").values = [["APM Pro", "APM Ingested Spans", "", 0.2054]];
  });
  expect(await figure()).toBe(0.346);
});

test("the line is found where it is moved to, and in a table that has grown", async () => {
  await change(({ workbook }) => {
    const sheet = workbook.worksheets.getItem("Contract");
    sheet.getRange("A6:F6").values = [["Infra Pro", "", 7, "", "", ""]];
    workbook.tables.getItem("DD_Contract").rows.add(undefined, [["APM Ingested Spans", "", 0.2, "", "", ""]]);
  });
  expect(await workbench.read("Sheet1!J1")).toBe(5);
  expect(await figure()).toBe(0.246);
});

test("a line, then a column that is gone is said", async () => {
  await change(({ workbook }) => workbook.tables.getItem("DD_Contract").rows.getItemAt(0).delete());
  expect(await figure()).toEqual({
    error: "#N/A",
    message:
      'contract has no line for "APM Pro"; parents (row 1) names it: add a line, or give its commitment there, above 0.',
  });
  await change(({ workbook }) => {
    workbook.worksheets.getItem("Contract").getRange("C4").values = [["Committed"]];
  });
  expect(await figure()).toMatchObject({
    error: "#VALUE!",
    message: expect.stringContaining(
      "contract has no column “Commitment” (found: “Product”, “Option”, “Committed”",
    ) as string,
  });
  expect(workbench.errors).toEqual([]);
});
