import type { Frame } from "playwright-core";
import { createDemo } from "../../src/datadog/demo/createDemo";
import { fromBillableSummaryResponse } from "../../src/datadog/fromBillableSummaryResponse";
import { monthAfter } from "../../src/datadog/moment";
import type { BillableRow, HourText } from "../../src/datadog/rows";
import type { MonthText } from "../../src/catalog/schema";
import { Pane } from "./pane";
import { close, open, type WorkbenchPage } from "./workbenchPage";

let workbench: WorkbenchPage;
let view: Pane;
let pane: Frame;
let billable: readonly BillableRow[] = [];

/** The demo account ends with the present hour; its last whole month no longer changes. */
const now = new Date().toISOString().slice(0, 13) as HourText;
const lastMonth = monthAfter(now.slice(0, 7) as MonthText, -1);
const [year, month] = lastMonth.split("-").map(Number) as [number, number];
const serial = Date.UTC(year, month - 1, 1) / 86_400_000 + 25_569;
const hours = Math.round((Date.UTC(year, month, 1) - Date.UTC(year, month - 1, 1)) / 3_600_000);

beforeAll(async () => {
  workbench = await open();
  view = Pane.of(workbench);
  pane = view.frame;
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
const report = async (name: string): Promise<string> => {
  await view.choose("Reports");
  await field("Report").selectOption(name);
  return press("Write the report");
};
const paste = async (text: string): Promise<void> => {
  await field("Or paste the text of a file").fill(text);
  await button("Read text").click();
};

describe("import", () => {
  it("without a gateway it says so and offers files", async () => {
    const page = "<!doctype html><title>No such page</title>";
    await workbench.page.route("**/gateway/session", (route) => route.fulfill({ status: 404, body: page }));
    await view.choose("Import");
    await pane.getByText("This add-in is hosted without a gateway").waitFor();
    await workbench.page.unroute("**/gateway/session");
    await button("Ask again").click();
  });

  it("is connected to the demo account, whose keys may read everything", async () => {
    await pane.getByText("Connected to the demo account: its organizations, usage and costs are made up.").waitFor();
    await button("Check permissions").click();
    await pane.getByText("The keys may read usage (usage_read) and costs (billing_read).").waitFor();
    expect(await view.violationsInAllLooks()).toEqual([]);
    await view.pictures("import");
  });

  it("billable usage: the rows that Datadog serves, and an import again that changes nothing", async () => {
    await field("What").selectOption("Billable usage");
    const said = await press("Read from Datadog");
    const served = createDemo()(`/api/v1/usage/billable-summary?month=${lastMonth}`, now);
    const rows = fromBillableSummaryResponse(served?.body);
    if (!rows.ok) throw new Error("The demo account is not read.");
    billable = rows.value.rows;
    const count = billable.length;
    expect(said).toBe(`Datadog has answered: ${count} rows.`);
    expect(await view.violationsInAllLooks()).toEqual([]);
    await view.pictures("import-preview");
    await field("infra_host_top99p").selectOption("Infrastructure Pro");
    expect(await press("Write into the workbook")).toContain(`DD_Billable on “DD Billable”: ${count} rows added.`);
    const first = rows.value.rows[0];
    expect(await workbench.read("DD Billable!A1:O2")).toEqual([
      ["Month", "Organization", "Account", "Product", "Aggregation", "Unit", "Billable usage", "Account usage", "Committed usage", "On-demand usage", "Share %", "Elapsed hours", "Ratio in month", "Organization ID", "API key"],
      [serial, first?.organization, first?.account, expect.any(String), first?.aggregation, first?.unit, first?.organizationUsage, first?.accountUsage, first?.committedUsage, first?.onDemandUsage, first?.percentageInAccount, first?.elapsedHours, first?.ratioInMonth, first?.organizationId, first?.key],
    ]); // prettier-ignore
    expect(await workbench.read("DD Products!A1:B2")).toEqual([["API key", "Product"], ["infra_host_top99p", "Infrastructure Pro"]]); // prettier-ignore
    await workbench.screenshot("import-billable");
    await workbench.write("DD Billable!Q1", [["mine"]]);
    await press("Read from Datadog");
    expect(await press("Write into the workbook")).toBe(
      `DD_Billable on “DD Billable”: 0 rows added, ${count} as before.`,
    );
    expect(await workbench.read("DD Billable!Q1")).toBe("mine");
  });

  it("hourly usage, which DD.STATEMENT reads; a run that breaks is gone on with", async () => {
    await field("What").selectOption("Hourly usage");
    await pane.getByRole("button", { name: /^Product families/ }).click();
    await button("None").click();
    await pane.getByRole("checkbox", { name: /\(ingested_spans\)$/ }).click();
    let asked = 0;
    let fails = true;
    await workbench.page.route("**/api/v2/usage/hourly_usage?*", async (route) => {
      asked++;
      if (asked > 2 && fails) await route.fulfill({ status: 403, json: { errors: ["Forbidden"] } });
      else await route.continue();
    });
    expect(await press("Read from Datadog")).toMatch(
      /^Nothing was changed\. ?Hourly usage is refused \(403: Forbidden\)/,
    );
    expect(asked).toBe(3);
    fails = false;
    expect(await press("Go on")).toMatch(/^Datadog has answered: [\d,]+ rows\.$/);
    expect(asked).toBe(hours / 24 + 1);
    await workbench.page.unroute("**/api/v2/usage/hourly_usage?*");
    const [, count = "0"] =
      /^DD_Usage on “DD Usage”: ([\d,]+) rows added\.$/.exec(await press("Write into the workbook")) ?? [];
    const usage = (await workbench.read(`DD Usage!E2:E${Number(count.replace(",", "")) + 1}`)) as (number | null)[][];
    // Bytes, as GB: whole numbers of the ninth digit.
    const billed = usage.reduce((sum, [gigabytes]) => sum + Math.round((gigabytes ?? NaN) * 1e9), 0) / 1e9;
    await workbench.screenshot("import-usage");
    const [titles, first] = (await workbench.read("DD Usage!A1:I2")) as unknown[][];
    expect(titles).toEqual(["Hour", "Organization", "Account", "Product", "Usage", "Unit", "Region", "Organization ID", "API key"]); // prettier-ignore
    expect(first?.slice(0, 4)).toEqual([serial, expect.any(String), "Demo Group", "APM Ingested Spans"]);
    await workbench.page.evaluate(() => window.workbench?.addSheet("Contract"));
    await workbench.write("Contract!A4", [
      [
        "Product",
        "Option",
        "Commitment",
        "Aggregation",
        "Committed rate",
        "On-demand rate",
        "Commitment mode",
        "Pooling",
      ],
      ["Ingested Spans", null, 10, null, 0.1, 0.1, null, null],
    ]);
    await workbench.write("Contract!J4", [["Parent", "Child", "Monthly quantity", "Hourly quantity"], [null, null, null, null]]); // prettier-ignore
    await workbench.write("Contract!O4", [["Name", "Value"], ["Currency", "USD"]]); // prettier-ignore
    await workbench.page.evaluate(() => {
      const tables = { "Contract!A4:H5": "DD_Contract", "Contract!J4:M5": "DD_Allotments", "Contract!O4:P5": "DD_Settings" }; // prettier-ignore
      for (const [address, name] of Object.entries(tables)) window.workbench?.addTable(address, name);
    });
    expect(await report("Statement")).toBe("The report stands on “DD Statement”.");
    const statement = (await workbench.read("DD Statement!A6:I6")) as unknown[][];
    expect(statement[0]?.slice(0, 5)).toEqual(["APM Ingested Spans", "monthly", "sum", billed, "GB"]);
  });

  it("is reconciled: the statement of the imported hours against the billable usage that Datadog reports", async () => {
    const served = billable.find(({ product }) => product === "APM Ingested Spans");
    expect(await report("Reconcile")).toMatch(/^The report stands on “DD Reconcile”\. \d+ of \d+ figures are not as Datadog reports them/); // prettier-ignore
    const computed = (await workbench.read("DD Statement!D6")) as number;
    expect(await workbench.read("DD Reconcile!A6:H7")).toEqual([
      ["Product", "Figure", "Unit", "Computed", "Reported", "Difference", "Status", "Causes"],
      ["APM Ingested Spans", "Billable usage", "GB", computed, served?.accountUsage, 0, "equal", null],
    ]);
    await view.choose("Import");
  });

  it("keys are given once, stand nowhere afterwards, and a missing permission is named", async () => {
    const secrets = ["a".repeat(32), "b".repeat(40)];
    await workbench.page.route("**/api/**", (route) =>
      route.request().url().includes("projected_cost")
        ? route.fulfill({ status: 403, json: { errors: ["Forbidden"] } })
        : route.fulfill({ json: { data: [], meta: { pagination: { next_record_id: null } } } }),
    );
    await button("Use other keys").click();
    await button("Connect").click();
    await pane.getByText("Enter the API key.").waitFor();
    await field("Site").selectOption("datadoghq.eu");
    await field("API key").fill(secrets[0] ?? "");
    await field("Application key").fill(secrets[1] ?? "");
    expect(await view.violationsInAllLooks()).toEqual([]);
    await workbench.screenshot("import-keys", "#pane");
    await field("Application key").press("Enter");
    expect(await told()).toBe("The gateway has the keys for this session.");
    await pane.getByText("Connected with your keys of datadoghq.eu.").waitFor();
    await pane.getByText("The permission billing_read is missing, or the keys are of another site").waitFor();
    const kept = await pane.evaluate(() =>
      JSON.stringify([
        document.documentElement.outerHTML,
        [...document.querySelectorAll("input")].map(({ value }) => value),
        { ...localStorage },
        { ...sessionStorage },
        document.cookie,
      ]),
    );
    const cells = await workbench.page.evaluate(() =>
      JSON.stringify(["DD Usage!A1:L50", "DD Billable!A1:P50"].map((range) => window.workbench?.read(range))),
    );
    for (const secret of secrets) expect(kept + cells).not.toContain(secret);
    expect(await press("Disconnect")).toBe("The gateway has forgotten the keys.");
    await workbench.page.unroute("**/api/**");
    await pane.getByText("Connected to the demo account").waitFor();
  });

  it("partner: with customers’ organizations attribution is not offered, and it says where it is", async () => {
    await field("What").selectOption("Cost attribution");
    await pane.getByRole("checkbox", { name: /^With the organizations of customers/ }).click();
    await pane
      .getByText(
        "Cost attribution is not there for a partner admin organization. The customer finds it in the own organization under Plan & Usage.",
      )
      .waitFor();
    await field("What").selectOption("Historical cost");
    expect(await press("Read from Datadog")).toMatch(/^Datadog has answered/);
    await pane.getByRole("button", { name: /^Organizations/ }).click();
    await button("None").click();
    await pane.getByRole("checkbox", { name: /^Birch Grid/ }).click();
    await press("Write into the workbook");
    const rows = (await workbench.read("DD Cost!A2:J4")) as unknown[][];
    expect(rows.map((row) => row[2])).toEqual(["Birch Grid", "Birch Grid", "Birch Grid"]);
    expect(rows[0]?.slice(0, 2)).toEqual([serial, null]);
  });

  it("a file by keyboard alone at 320 pixels: faults by row, a title matched, dangerous text as text", async () => {
    await view.width(320);
    await view.chooseByKeyboard("Import");
    await view.tabTo("Datadog");
    await workbench.page.keyboard.press("ArrowRight");
    await view.tabTo("Or paste the text of a file");
    await workbench.page.keyboard.insertText(
      "Organization Name,Period,Product Name,Cost\n=Shop,2026-10,APM Hosts,x\n@Bank,2026-10,APM Hosts,7",
    );
    await view.tabTo("Read text");
    await workbench.page.keyboard.press("Enter");
    await pane.getByText("The text has no column “Month”").waitFor();
    await view.tabTo("Month (needed)");
    await workbench.page.keyboard.type("Per");
    await pane.getByText('The text (row 2, Cost) is "x", which is no number').waitFor();
    expect(await view.violationsInAllLooks()).toEqual([]);
    expect(await view.overflows()).toBe(false);
    await workbench.screenshot("import-file", "#pane");
    await button("Remove The text").click();
    await paste(
      'Organization Name,Month,Product Name,Cost\n=Shop,2025-10,APM Hosts,"$1,000.50"\n@Bank,2025-10,APM Hosts,7',
    );
    expect(await press("Write into the workbook")).toBe(
      "Nothing was changed.The file does not say whether its costs are estimated, projected or historical. Choose it.",
    );
    await workbench.screenshot("import-file-preview", "#pane");
    await pane.getByRole("combobox", { name: /^Cost type/ }).selectOption("Historical");
    expect(await press("Write into the workbook")).toBe("DD_Cost on “DD Cost”: 2 rows added.");
    const used = await pane.evaluate(() =>
      Excel.run(async ({ workbook }) => {
        const body = workbook.tables.getItem("DD_Cost").getDataBodyRange().load({ formulas: true, values: true });
        await workbook.context.sync();
        return [body.formulas.slice(-2), body.values.slice(-2)];
      }),
    );
    expect(used[1]).toEqual([
      [45931, "", "=Shop", "", "APM", "Historical", "Total", 1000.5, "", "APM Hosts"],
      [45931, "", "@Bank", "", "APM", "Historical", "Total", 7, "", "APM Hosts"],
    ]);
    expect(used[0]).toEqual(used[1]);
  });
});
