import type { Frame } from "playwright-core";
import { Pane } from "./pane";
import { SavedFile } from "./savedFile";
import { close, open, type WorkbenchPage } from "./workbenchPage";

let workbench: WorkbenchPage;
let view: Pane;
let pane: Frame;

const usage = [
  ["Hour", "Organization", "Product", "Usage"],
  ["2026-10-01T00", "Bank", "Custom Events", 900],
  ["2026-10-01T01", "Shop", "Custom Events", 100],
  ["2026-10-01T01", "Shop", "APM Ingested Spans", 20],
  ["2026-11-01T00", "Bank", "Custom Events", 300],
  ["2026-11-01T00", "Shop", "APM Ingested Spans", 3],
  ["2026-11-10T23", "Shop", "Custom Events", 100],
];
const contract = [
  ["Product", "Option", "Commitment", "Aggregation", "Committed rate", "On-demand rate", "Commitment mode", "Pooling"],
  ["Custom Events", "monthly", 500, null, 0.01, 0.015, null, null],
  ["APM Ingested Spans", "monthly", 10, null, 0.1, 0.12, null, null],
];

beforeAll(async () => {
  workbench = await open();
  view = Pane.of(workbench);
  pane = view.frame;
  await workbench.page.evaluate(() => {
    for (const sheet of ["Figures", "Contract"]) window.workbench?.addSheet(sheet);
  });
  await workbench.write("Figures!A1", usage);
  await workbench.write("Contract!A4", contract);
  await workbench.write("Contract!J4", [["Parent", "Child", "Monthly quantity", "Hourly quantity"], [null, null, null, null]]); // prettier-ignore
  await workbench.write("Contract!O4", [["Name", "Value"], ["Currency", "USD"]]); // prettier-ignore
  await workbench.page.evaluate(() => {
    const tables = { "Figures!A1:D7": "Usage", "Contract!A4:H6": "DD_Contract", "Contract!J4:M5": "DD_Allotments", "Contract!O4:P5": "DD_Settings" }; // prettier-ignore
    for (const [address, name] of Object.entries(tables)) window.workbench?.addTable(address, name);
  });
  await view.choose("Reports");
});
afterAll(close);

const field = (name: string) => pane.getByLabel(name, { exact: true });
async function write(report: string): Promise<string> {
  await field("Report").selectOption(report);
  await pane.getByRole("button", { name: "Write the report" }).click();
  const told = await view.told();
  await pane.getByRole("button", { name: "Close" }).click();
  await workbench.settled();
  return told;
}
const charts = (sheet: string) =>
  workbench.page.evaluate((name) => window.workbench?.charts(name).map(({ title, type }) => [title, type]), sheet);
/** Conditional formats are worked out after the formulas of the cells. */
const shows = (address: string, fill: string | null) =>
  workbench.page.waitForFunction(([cell, color]) => window.workbench?.look(cell ?? "").fill === color, [address, fill]);

describe("reports of trends", () => {
  it("Six months: costs and usage by month, by product and by organization, live", async () => {
    expect(await write("Six months")).toBe("The report stands on “DD Six months”.");
    await workbench.screenshot("reports-six-months");
    expect(await workbench.read("DD Six months!A4:E8")).toEqual([
      ["Cost by product", null, null, null, null],
      ["Product", "2026-10", "2026-11", "Change", "Change %"],
      ["Custom Events", 12.5, 5, -7.5, -60],
      ["APM Ingested Spans", 2.2, 1, -1.2, -54.5454545454545],
      ["Total", 14.7, 6, -8.7, -59.1836734693878],
    ]);
    expect(await workbench.read("DD Six months!A23:E26")).toEqual([
      ["Organization", "2026-10", "2026-11", "Change", "Change %"],
      ["Bank", 11.25, 3.75, -7.5, -66.6666666666667],
      ["Shop", 3.45, 2.25, -1.2, -34.7826086956522],
      ["Total", 14.7, 6, -8.7, -59.1836734693878],
    ]);
    expect(await workbench.read("DD Six months!A41:E44")).toEqual([
      ["Product", "2026-10", "2026-11", "Change", "Change %"],
      ["Custom Events", 1000, 400, -600, -60],
      ["APM Ingested Spans", 20, 3, -17, -85],
      ["Total", 1020, 403, -617, -60.4901960784314],
    ]);
    expect(await workbench.read("DD Six months!A59:B60")).toEqual([["Organization", "Product"], ["Bank", "Custom Events"]]); // prettier-ignore
    expect(await charts("DD Six months")).toEqual([["Cost by product", "ColumnStacked"], ["Cost by organization", "ColumnStacked"]]); // prettier-ignore
    await workbench.write("Figures!D5", [[600]]);
    expect(await workbench.read("DD Six months!C6:C8")).toEqual([[8], [1], [9]]);
  });

  it("Month to date: shares are marked from the percentages in its cells", async () => {
    expect(await write("Month to date")).toBe("The report stands on “DD Month to date”.");
    await workbench.screenshot("reports-month-to-date");
    const sentence =
      "2026-11, 240 hours of 720 elapsed; sums grow with the hours, averages and HWMP stay. Amounts in USD.";
    expect(await workbench.read("DD Month to date!A3:D5")).toEqual([
      ["Month", 46327, null, null],
      ["Marked from", 0.5, 0.8, 1],
      [sentence, null, null, null],
    ]);
    expect(await workbench.read("DD Month to date!A8:K10")).toEqual([
      ["Custom Events", "events", 500, 700, 2100, 500, 1.4, 4.2, 200, 1600, 29],
      ["APM Ingested Spans", "GB", 10, 3, 9, 10, 0.3, 0.9, 0, 0, 1],
      ["Total", null, null, null, null, null, null, null, null, null, 30],
    ]);
    await shows("DD Month to date!G8", "#FFC7CE");
    await shows("DD Month to date!H9", "#FFEB9C");
    await shows("DD Month to date!G9", null);
    await workbench.write("DD Month to date!B4", [[0.25]]);
    await shows("DD Month to date!G9", "#FFF9DB");
    expect(await charts("DD Month to date")).toEqual([["Share of the included usage", "BarClustered"]]);
  });

  it("What if: alternatives on the sheet are followed, and kept", async () => {
    expect(await write("What if")).toBe("The report stands on “DD What if”.");
    await workbench.screenshot("reports-what-if");
    expect(await workbench.read("DD What if!A6:E11")).toEqual([
      ["Alternative", "Product", "Option", "Commitment", "Pooling"],
      ["All hourly", null, "hourly", null, null],
      ["All monthly", null, "monthly", null, null],
      ["Pooled", null, null, null, "billing period"],
      ["Best commitments", "Custom Events", null, 700, null],
      ["Best commitments", "APM Ingested Spans", null, 3, null],
    ]);
    const compared = [
      ["Product", "As contracted", "All hourly", "All monthly", "Pooled", "Best commitments", "Cheapest"],
      ["Custom Events", 8, 8, 8, 8, 7, "Best commitments"],
      ["APM Ingested Spans", 1, 1, 1, 1, 0.3, "Best commitments"],
      ["Total", 9, 9, 9, 9, 7.3, "Best commitments"],
    ];
    expect(await workbench.read("DD What if!G6:M9")).toEqual(compared);
    await shows("DD What if!L8", "#E2EFDA");
    await shows("DD What if!K8", null);
    await workbench.write("DD What if!D11", [[9]]);
    expect(await workbench.read("DD What if!L8:L9")).toEqual([[0.9], [7.9]]);
    await write("What if");
    expect(await workbench.read("DD What if!D11")).toBe(9);
    expect(await workbench.read("DD What if!L8:L9")).toEqual([[0.9], [7.9]]);
    expect(await workbench.page.evaluate(() => window.workbench?.tables())).toContain(
      "DD_Alternatives DD What if!A6:E11",
    );
    expect(await charts("DD What if")).toEqual([["Total cost on each terms", "ColumnClustered"]]);
    expect(workbench.errors).toEqual([]);
  });

  it("files keep them", async () => {
    const before = await workbench.read("DD What if!A6:M11");
    const file = new SavedFile(workbench, "trends.xlsx");
    await file.save();
    await file.reopen();
    expect(await workbench.read("DD What if!A6:M11")).toEqual(before);
    await shows("DD Month to date!G9", "#FFF9DB");
    expect(workbench.errors).toEqual([]);
  });
});
