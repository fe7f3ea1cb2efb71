import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
  it("Six months: costs and usage by month, live", async () => {
    expect(await write("Six months")).toBe("The report stands on “DD Six months”.");
    await workbench.screenshot("reports-six-months");
    expect(await workbench.read("DD Six months!A4:F8")).toEqual([]);
  });

  it("Month to date: shares are marked from the percentages in its cells", async () => {
    expect(await write("Month to date")).toBe("The report stands on “DD Month to date”.");
    await workbench.screenshot("reports-month-to-date");
    expect(await workbench.read("DD Month to date!A3:L10")).toEqual([]);
  });

  it("What if: alternatives on the sheet are followed, and kept", async () => {
    expect(await write("What if")).toBe("The report stands on “DD What if”.");
    await workbench.screenshot("reports-what-if");
    expect(await workbench.read("DD What if!A6:M12")).toEqual([]);
  });
});
void [charts, shows, execFileSync, mkdtempSync, readFileSync, tmpdir, join, SavedFile];
