import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import { Pane } from "./pane";
import { close, open, type WorkbenchPage } from "./workbenchPage";

let workbench: WorkbenchPage;
let view: Pane;
let pane: Frame;
let statementForBank: Buffer;

const usage = [
  ["Month", "Organization", "Product", "Usage"],
  ["2026-12", "Shop", "Infra Pro", 4],
  ["2026-12", "Bank", "Infra Pro", 8],
  ["2026-12", "Bank", "Custom Events", 3000],
  ["2026-11", "Bank", "Infra Pro", 20],
];
const contract = [
  ["Product", "Option", "Commitment", "Aggregation", "Committed rate", "On-demand rate", "Commitment mode", "Pooling"],
  ["Infra Pro", null, 10, null, 15, 18.25, null, null],
  ["Custom Events", null, null, null, null, 0.001, null, null],
];
const allotments = [["Parent", "Child", "Monthly quantity", "Hourly quantity"], [null, null, null, null]]; // prettier-ignore
const settings = [["Name", "Value"], ["Currency", "USD"]]; // prettier-ignore

beforeAll(async () => {
  workbench = await open();
  view = Pane.of(workbench);
  pane = view.frame;
  await view.choose("Reports");
  await pane.getByText("This workbook has no table of usage yet.").waitFor();
  await pane.getByRole("button", { name: "Set up the contract" }).waitFor();
  expect(await view.violationsInAllLooks()).toEqual([]);
  await workbench.page.evaluate(() => {
    for (const sheet of ["Figures", "Contract"]) window.workbench?.addSheet(sheet);
  });
  const tables = { A4: contract, J4: allotments, O4: settings };
  await workbench.write("Figures!A1", usage);
  for (const [corner, cells] of Object.entries(tables)) await workbench.write(`Contract!${corner}`, cells);
  await workbench.page.evaluate(() => {
    const named = { "Figures!A1:D5": "Usage", "Contract!A4:H6": "DD_Contract", "Contract!J4:M5": "DD_Allotments", "Contract!O4:P5": "DD_Settings" }; // prettier-ignore
    for (const [address, name] of Object.entries(named)) window.workbench?.addTable(address, name);
  });
  await view.choose("Start");
  await view.choose("Reports");
  await field("Report").waitFor();
});
afterAll(close);

const field = (name: string) => pane.getByLabel(name, { exact: true });
const button = (name: string) => pane.getByRole("button", { name, exact: true });
const told = async (): Promise<string> => {
  const text = await view.told();
  await button("Close").click();
  return text;
};
const press = async (name: string): Promise<string> => {
  await button(name).click();
  return told();
};
const write = () => press("Write the report");
const charts = (sheet: string) =>
  workbench.page.evaluate((name) => window.workbench?.charts(name).map(({ title }) => title), sheet);
const protect = (sheet: string | null, isProtected: boolean) =>
  pane.evaluate(
    ([name, on]) =>
      Excel.run(async ({ workbook }) => {
        const { protection } = name === null ? workbook : workbook.worksheets.getItem(name);
        if (on) protection.protect();
        else protection.unprotect();
        await workbook.context.sync();
      }),
    [sheet, isProtected] as const,
  );
const download = async (name: string): Promise<{ name: string; path: string }> => {
  const handed = workbench.page.waitForEvent("download");
  await button(name).click();
  const file = await handed;
  return { name: file.suggestedFilename(), path: await file.path() };
};

describe("reports", () => {
  it("Statement: the bill of the chosen month, which follows the contract and the date on the sheet", async () => {
    expect(await view.violationsInAllLooks()).toEqual([]);
    await view.pictures("reports");
    expect(await write()).toBe("The report stands on “DD Statement”.");
    expect(await workbench.read("DD Statement!A1:B3")).toEqual([
      ["Statement", null],
      ["From the tables Usage and DD_Contract. Another date in B3 shows another month.", null],
      ["Month", 46357],
    ]);
    expect(await workbench.read("DD Statement!A6:L8")).toEqual([
      ["Infrastructure Pro", "monthly", "HWMP", 12, "hosts", 10, 0, 10, 2, 150, 36.5, 186.5],
      ["Custom Events", "monthly", "sum", 3000, "events", 0, 6000, 6000, 0, 0, 0, 0],
      ["Total", null, null, null, null, null, null, null, null, 150, 36.5, 186.5],
    ]);
    expect(await charts("DD Statement")).toEqual(["Total cost by product"]);
    await workbench.screenshot("reports-statement");
    await workbench.write("Contract!C5", [[11]]);
    expect(await workbench.read("DD Statement!J8:L8")).toEqual([[165, 18.25, 183.25]]);
    await workbench.write("DD Statement!B3", [[46327]]);
    expect(await workbench.read("DD Statement!J8:L8")).toEqual([[165, 164.25, 329.25]]);
    await workbench.write("Contract!C5", [[10]]);
  });

  it("is written anew after saying what is lost, unless the sheet is protected", async () => {
    await pane.getByText("The sheet “DD Statement” is written anew: what was typed").waitFor();
    await workbench.write("DD Statement!P2", [["mine"]]);
    await protect("DD Statement", true);
    expect(await write()).toContain(
      "The sheet “DD Statement” is protected, so the report on it cannot be written anew.",
    );
    expect(await workbench.read("DD Statement!P2")).toBe("mine");
    await protect("DD Statement", false);
    expect(await write()).toBe("The report stands on “DD Statement”.");
    expect(await workbench.read("DD Statement!P2")).toBeNull();
    expect(await workbench.read("DD Statement!B3")).toBe(46357);
  });

  it("By organization, by keyboard alone: blocks that add up, and their totals beside them", async () => {
    await view.width(320);
    await view.chooseByKeyboard("Reports");
    await view.tabTo("Report");
    await workbench.page.keyboard.type("By");
    await view.tabTo("Shared out by");
    expect(await view.overflows()).toBe(false);
    await protect(null, true);
    await view.tabTo("Write the report");
    await workbench.page.keyboard.press("Enter");
    expect(await told()).toContain("The structure of the workbook is protected");
    await protect(null, false);
    await button("Write the report").focus();
    await workbench.page.keyboard.press("Enter");
    expect(await told()).toBe("The report stands on “DD By organization”.");
    expect(await workbench.read("DD By organization!P5:Q8")).toEqual([
      ["Organization", "Total cost"],
      ["Bank", 124.33],
      ["Shop", 62.17],
      ["All organizations", 186.5],
    ]);
    expect(await charts("DD By organization")).toEqual(["Total cost by organization"]);
    await workbench.screenshot("reports-by-organization");
  });

  it("Customer statement: a sheet for each that is chosen, or a workbook of its own", async () => {
    const reports = await field("Report").locator("option").allInnerTexts();
    expect(reports).toHaveLength(7);
    for (const report of reports) {
      await field("Report").selectOption(report);
      expect([report, await view.overflows()]).toEqual([report, false]);
    }
    expect(await view.violationsInAllLooks()).toEqual([]);
    await view.pictures("reports-customer");
    await pane.getByRole("checkbox", { name: "Bank" }).click();
    expect(await write()).toBe("The report stands on “Statement Shop”.");
    expect(await workbench.read("Statement Shop!A1:A2")).toEqual([["Statement for Shop"], ["Amounts in USD."]]);
    expect(await workbench.read("Statement Shop!B6:M7")).toEqual([
      ["Infrastructure Pro", "monthly", "HWMP", 4, "hosts", 3.33333333333333, 0, 3.33333333333333, 0.666666666666667, 50, 12.17, 62.17],
      ["Total", null, null, null, null, null, null, null, null, 50, 12.17, 62.17],
    ]); // prettier-ignore
    await workbench.screenshot("reports-customer-sheet");
    const file = await download("Open as a workbook: Bank");
    expect(await told()).toContain("The statement for Bank was opened as a workbook of its own");
    statementForBank = readFileSync(file.path);
  });

  it("files for other programs, refused where something is not known", async () => {
    await field("Billing account ID").fill("=1+1");
    await field("Billing account name").fill("Acme");
    const focus = await download("FOCUS 1.2 (CSV)");
    expect(focus.name).toBe("FOCUS 2026-12.csv");
    const [titles, first] = readFileSync(focus.path, "utf8").split("\r\n");
    expect(titles?.slice(0, 46)).toBe("BilledCost,BillingAccountId,BillingAccountName");
    expect(first?.slice(0, 18)).toBe('100,"\'=1+1",Acme,U');
    await told();
    const chargebacks = await download("Chargebacks (CSV)");
    expect(readFileSync(chargebacks.path, "utf8").split("\r\n")).toEqual([
      "Organization Name,Public ID,Month,Product Name,Cost",
      "Bank,,2026-12,Infrastructure Pro,124.33",
      "Bank,,2026-12,Custom Events,0",
      "Shop,,2026-12,Infrastructure Pro,62.17",
    ]);
    await told();
    await workbench.write("Contract!F5", [[null]]);
    expect(await press("Chargebacks (CSV)")).toContain("contract (row 2, On-demand rate) is blank");
    await field("Report").selectOption("Statement");
    expect(await write()).toBe(
      "The report stands on “DD Statement”. The cost of 1 line is not known, and so is the total: see their notes.",
    );
    expect(await workbench.message("DD Statement!L6")).toContain("contract (row 2, On-demand rate) is blank");
    expect(workbench.errors).toEqual([]);
  });

  it("the workbook that was handed over holds the statement as figures, without formulas", async () => {
    const chooser = workbench.page.waitForEvent("filechooser");
    await workbench.page.getByRole("button", { name: "Open .xlsx" }).click();
    await (await chooser).setFiles({ name: "Bank.xlsx", mimeType: "", buffer: statementForBank });
    await workbench.page.getByRole("heading", { name: "Bank.xlsx" }).waitFor();
    await workbench.settled();
    expect(await workbench.page.evaluate(() => window.workbench?.sheets())).toEqual(["Statement Bank"]);
    expect(await workbench.read("Statement Bank!A1:B3")).toEqual([
      ["Statement for Bank", null],
      ["Amounts in USD.", null],
      ["Month", 46357],
    ]);
    expect(await workbench.read("Statement Bank!A5:M8")).toEqual([
      ["Organization", "Product", "Option", "Aggregation", "Billable usage", "Unit", "Commitment", "Allotment", "Included usage", "On-demand usage", "Committed cost", "On-demand cost", "Total cost"],
      ["Bank", "Infrastructure Pro", "monthly", "HWMP", 8, "hosts", 6.66666666666667, 0, 6.66666666666667, 1.33333333333333, 100, 24.33, 124.33],
      ["Bank", "Custom Events", "monthly", "sum", 3000, "events", 0, 6000, 6000, 0, 0, 0, 0],
      ["Bank", "Total", null, null, null, null, null, null, null, null, 100, 24.33, 124.33],
    ]); // prettier-ignore
    const total = () => window.workbench?.formula("Statement Bank!M8");
    expect(await workbench.page.evaluate(total)).toBeNull();
    expect(workbench.errors).toEqual([]);
  });
});
