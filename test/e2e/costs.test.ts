import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import { attributionTable, billableTable, costAttributionTable, costTable } from "../generator/imported";
import { Pane } from "./pane";
import { close, open, type WorkbenchPage } from "./workbenchPage";

let workbench: WorkbenchPage;
let view: Pane;
let pane: Frame;

const usage = [
  ["Hour", "Organization", "Account", "Product", "Usage", "Unit", "Region", "Organization ID", "API key"],
  ...Array.from({ length: 3 }, (_, hour) => [46296 + hour / 24, "Bank", "North", "APM Pro", 14, "hosts", "us", "b1", "infra_hosts.apm_host_count"]), // prettier-ignore
];
const contract = [
  ["Product", "Option", "Commitment", "Aggregation", "Committed rate", "On-demand rate", "Commitment mode", "Pooling"],
  ["APM Pro", "monthly", 10, null, 31, 36, null, null],
];
const tables: Readonly<Record<string, readonly (readonly (string | number | null)[])[]>> = {
  DD_Cost: costTable(),
  DD_Billable: billableTable(),
  DD_Usage: usage,
  DD_Attribution: attributionTable(),
  DD_Cost_Attribution: costAttributionTable(),
};

beforeAll(async () => {
  workbench = await open();
  view = Pane.of(workbench);
  pane = view.frame;
  for (const [name, cells] of Object.entries(tables)) {
    const sheet = name.replaceAll("_", " ");
    await workbench.page.evaluate((added) => window.workbench?.addSheet(added), sheet);
    await workbench.write(`${sheet}!A1`, cells);
    const end = `${String.fromCharCode(64 + (cells[0]?.length ?? 1))}${cells.length}`;
    await workbench.page.evaluate(([address, table]) => window.workbench?.addTable(address ?? "", table ?? ""), [`${sheet}!A1:${end}`, name]); // prettier-ignore
  }
  await workbench.page.evaluate(() => window.workbench?.addSheet("Contract"));
  await workbench.write("Contract!A4", contract);
  await workbench.write("Contract!J4", [["Parent", "Child", "Monthly quantity", "Hourly quantity"], [null, null, null, null]]); // prettier-ignore
  await workbench.write("Contract!O4", [["Name", "Value"], ["Currency", "USD"]]); // prettier-ignore
  await workbench.page.evaluate(() => {
    const held = { "Contract!A4:H5": "DD_Contract", "Contract!J4:M5": "DD_Allotments", "Contract!O4:P5": "DD_Settings" }; // prettier-ignore
    for (const [address, name] of Object.entries(held)) window.workbench?.addTable(address, name);
  });
});
afterAll(close);

const field = (name: string) => pane.getByLabel(name, { exact: true });
const press = (name: string) => pane.getByRole("button", { name, exact: true }).click();
const tell = async (): Promise<string> => {
  const told = await view.told();
  await press("Close");
  await workbench.settled();
  return told;
};
/** The rows of the table of figures that has this caption, each as its text. */
const shown = async (caption: string): Promise<string[]> => {
  const rows = pane.getByRole("region", { name: caption, exact: true }).getByRole("row");
  await rows.first().waitFor();
  return rows.allInnerTexts();
};
const charts = (sheet: string) =>
  workbench.page.evaluate((name) => window.workbench?.charts(name).map(({ title, type }) => [title, type]), sheet);

describe("the view Costs", () => {
  it("shows final costs by organization, and keeps the kind of account in the workbook", async () => {
    await view.choose("Costs");
    await pane.getByRole("radio", { name: /^Partner admin account/ }).check();
    expect(await tell()).toBe("The workbook keeps the kind of account.");
    await pane.getByRole("region", { name: "Historical cost" }).waitFor();
    expect(await field("Group by").locator("option").allInnerTexts()).toEqual([
      "Total across customers",
      "Customer organization",
      "Product",
      "Account",
    ]);
    await field("Months").selectOption("3 months");
    expect(await shown("Historical cost")).toEqual([
      "Customer organization\t2026-08\t2026-09\t2026-10\tChange\tChange %",
      "Bank\t370.70\t380.80\t390.90\t10.10\t2.7 %",
      "Shop\t195.50\t215.70\t235.90\t20.20\t9.4 %",
      "Total\t566.20\t596.50\t626.80\t30.30\t5.1 %",
    ]);
    expect(await pane.getByRole("img", { name: /^Historical cost of Total: 2026-08 566.20/ }).count()).toBe(1);
    expect(await pane.getByText("Each customer finds it in its own organization: Plan & Usage.").count()).toBe(2);
  });

  it("has no violations in light, dark and high contrast, and fits into 320 pixels", async () => {
    await pane.evaluate(() => window.scrollTo(0, 0));
    await view.pictures("costs");
    await press("Filter none");
    await press("What Datadog offers this account");
    expect(await view.violationsInAllLooks()).toEqual([]);
    await view.width(320);
    expect(await view.overflows()).toBe(false);
    await workbench.screenshot("costs-320", "#pane");
  });

  it("filters, marks what is not final, and writes a sheet that follows its table and filter", async () => {
    await field("Show").selectOption("Estimated cost");
    expect((await shown("Estimated cost. * not final"))[0]).toBe("Customer organization\t2026-11 *\tChange\tChange %");
    await field("Show").selectOption("Historical cost");
    await pane.getByRole("checkbox", { name: "North" }).check();
    expect((await shown("Historical cost")).at(-1)).toBe("Total\t370.70\t380.80\t390.90\t10.10\t2.7 %");
    await press("Write to a sheet");
    expect(await tell()).toBe("The figures stand on “DD Costs”.");
    await workbench.screenshot("costs-sheet");
    expect(await workbench.read("DD Costs!A6:I8")).toEqual([
      ["Column", "Value", null, "Organization", "2026-08", "2026-09", "2026-10", "Change", "Change %"],
      ["Cost type", "Historical", null, "Bank", 370.7, 380.8, 390.9, 10.1, 2.65231092436975],
      ["Account", "North", null, "Total", 370.7, 380.8, 390.9, 10.1, 2.65231092436975],
    ]);
    expect(await charts("DD Costs")).toEqual([["Historical cost by organization", "ColumnStacked"]]);
    expect(await workbench.read("DD Costs!A4")).toBeNull();
    await workbench.write("DD Costs!B8", [["South"]]);
    expect(await workbench.read("DD Costs!D7:E8")).toEqual([["Shop", 195.5], ["Total", 195.5]]); // prettier-ignore
    await workbench.write("DD Cost!H31", [[null]]);
    expect(await workbench.read("DD Costs!A4")).toBe(
      "Open figures of the table, which Datadog has not given: 1. Sums with them are not known.",
    );
    await workbench.write("DD Cost!H31", [[40.4]]);
  });

  it("hands over a file with Datadog's titles", async () => {
    const [download] = await Promise.all([workbench.page.waitForEvent("download"), press("Export (CSV)")]);
    expect(download.suggestedFilename()).toBe("Historical cost.csv");
    const text = readFileSync(await download.path(), "utf8");
    expect(text.split("\r\n")[0]).toBe("Organization Name,Public ID,Account Name,Product Name,Cost Breakdown,Month,Cost Type,Cost"); // prettier-ignore
    await tell();
  });

  it("charges an amount back by tag, by keyboard alone", async () => {
    await pane.getByRole("radio", { name: "Direct account" }).check();
    await tell();
    const { keyboard } = workbench.page;
    await field("Amount to charge back").focus();
    await keyboard.type("99.99");
    expect(await shown("Total cost of 2026-10")).toEqual([
      "team\tTotal cost\tChargeback",
      "web\t70.00\t69.99",
      "<empty>\t10.00\t10.00",
      "(blank)\t5.00\t5.00",
      "ops | web\t15.00\t15.00",
      "Total\t100.00\t99.99",
    ]);
    await view.tabTo("Write the tags to a sheet");
    await keyboard.press("Enter");
    expect(await tell()).toBe("The figures stand on “DD By tag”.");
    expect(await workbench.read("DD By tag!D6:F11")).toEqual([
      ["team", "Total cost", "Chargeback"],
      ["web", 70, 69.99],
      ["<empty>", 10, 10],
      ["(blank)", 5, 5],
      ["ops | web", 15, 15],
      ["Total", 100, null],
    ]);
    await workbench.screenshot("costs-tags");
    await workbench.write("DD By tag!B4", [[200]]);
    expect(await workbench.read("DD By tag!F7:F10")).toEqual([[140], [20], [10], [30]]);
  });

  it("reconciles the statement with what Datadog reports, with causes", async () => {
    await press("Reconcile");
    await field("Report").selectOption("Reconcile");
    await field("Usage").selectOption({ label: "DD_Usage (DD Usage)" });
    await press("Write the report");
    expect(await tell()).toMatch(/^The report stands on “DD Reconcile”. \d+ of \d+ figures are not as Datadog reports/);
    await workbench.screenshot("costs-reconcile");
    expect(await workbench.read("DD Reconcile!A6:H10")).toEqual([
      ["Product", "Figure", "Unit", "Computed", "Reported", "Difference", "Status", "Causes"],
      [
        "APM Pro",
        "Billable usage",
        "hosts",
        0,
        15,
        -15,
        "differs",
        expect.stringMatching(/^Missing hours: 741 of 744/),
      ],
      ["APM Pro", "Committed usage", "hosts", 10, 10, 0, "equal", null],
      ["APM Pro", "On-demand usage", "hosts", 0, 4, -4, "differs", expect.stringMatching(/^Missing hours/)],
      ["APM Pro", "Total cost", null, 310, 545.8, -235.8, "differs", expect.stringMatching(/Follows from usage/)],
    ]);
    expect(workbench.errors).toEqual([]);
  });
});
