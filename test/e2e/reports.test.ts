import type { Frame } from "playwright-core";
import { Pane } from "./pane";
import { close, open, type WorkbenchPage } from "./workbenchPage";

let workbench: WorkbenchPage;
let view: Pane;
let pane: Frame;

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
    const tables = { "Figures!A1:D5": "Usage", "Contract!A4:H6": "DD_Contract", "Contract!J4:M5": "DD_Allotments", "Contract!O4:P5": "DD_Settings" }; // prettier-ignore
    for (const [address, name] of Object.entries(tables)) window.workbench?.addTable(address, name);
  });
});
afterAll(close);

const field = (name: string) => pane.getByLabel(name, { exact: true });
const write = async (): Promise<string> => {
  await pane.getByRole("button", { name: "Write the report" }).click();
  const told = await view.told();
  await pane.getByRole("button", { name: "Close" }).click();
  return told;
};

describe("reports", () => {
  it("Statement: the bill of the chosen month with its total, live", async () => {
    await view.choose("Reports");
    await field("Report").waitFor();
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
    await workbench.screenshot("reports-statement");
  });

  it("By organization", async () => {
    await field("Report").selectOption("By organization");
    await view.pictures("reports-by");
    expect(await write()).toBe("The report stands on “DD By organization”.");
    await workbench.screenshot("reports-by-organization");
    expect(await workbench.read("DD By organization!P5:Q8")).toEqual([]);
  });

  it("Customer", async () => {
    await field("Report").selectOption("Customer statement");
    await view.pictures("reports-customer");
    await pane.getByRole("button", { name: "Write 2 statements" }).click();
    expect(await view.told()).toBe("The report stands on “Statement Bank”, “Statement Shop”.");
    await workbench.screenshot("reports-statement-shop");
    expect(await workbench.read("Statement Shop!A1:N8")).toEqual([]);
  });
});
