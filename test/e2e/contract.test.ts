import type { Frame } from "playwright-core";
import { products } from "../../src/catalog/products";
import { Pane } from "./pane";
import { close, drawn, open, type WorkbenchPage } from "./workbenchPage";

let workbench: WorkbenchPage;
let view: Pane;
let pane: Frame;

async function start(): Promise<void> {
  workbench = await open();
  view = Pane.of(workbench);
  pane = view.frame;
}
afterAll(close);

const button = (name: string) => pane.getByRole("button", { name, exact: true });
/** A required field has a star behind its label. */
const field = (name: string) =>
  pane.getByLabel(new RegExp(`^${name}\\*?$`)).and(pane.locator("input, select, textarea"));
const shown = (text: string) => pane.getByText(text, { exact: true }).first().waitFor();
const press = (key: string) => workbench.page.keyboard.press(key);
const type = (text: string) => workbench.page.keyboard.type(text);
const told = async (text: string) => {
  await pane.getByRole("status").getByText(text).waitFor();
  await button("Close").click();
};
const openPart = (title: RegExp) => pane.getByRole("heading", { name: title }).getByRole("button").click();
const tables = () => workbench.page.evaluate(() => window.workbench?.tables() ?? []);
const inExcel = (work: (context: Excel.RequestContext) => Promise<void>) =>
  pane.evaluate((text) => Excel.run((0, eval)(`(${text})`) as (context: Excel.RequestContext) => Promise<void>), work.toString()); // prettier-ignore

/** Searches for a product, takes it, and leaves its form. */
async function add(search: string, name: string): Promise<void> {
  await pane.getByRole("combobox", { name: "Add product" }).click();
  await type(search);
  await pane.getByRole("option", { name, exact: true }).click();
  await pane.getByRole("heading", { name, exact: true }).waitFor();
  await button("Cancel").click();
}

async function create(name = "Contract"): Promise<void> {
  await view.choose("Contract");
  await field("Name of the sheet").fill(name);
  await button("Create contract sheet").click();
  await told(`The sheet ${name} was created.`);
}

describe("a contract, by mouse and by hand in the cells", () => {
  beforeAll(start);

  it("creates the sheet with its tables, its lists and its rules", async () => {
    await view.choose("Contract");
    await button("Create contract sheet").waitFor();
    expect(await view.violationsInAllLooks()).toEqual([]);
    await view.pictures("contract-none");
    await create();
    expect(await tables()).toEqual([
      "DD_Contract Contract!A4:H5",
      "DD_Allotments Contract!J4:M5",
      "DD_Settings Contract!O4:P8",
    ]);
    expect(await workbench.read("Contract!O5:P8")).toEqual([
      ["Subscription option", null],
      ["Hours basis", null],
      ["Catalog", null],
      ["Currency", null],
    ]);
    expect(await rulesOf("Contract", ["A4", "A5", "B5", "C5", "P5", "P6", "P7"])).toEqual([
      [{ list: { inCellDropDown: false, source: "Product" } }, "Stop", "Product"],
      [{ list: { inCellDropDown: true, source: `=DD_Lists!$A$2:$A$${products.length + 1}` } }, "Warning", ""],
      [{ list: { inCellDropDown: true, source: "monthly,hourly" } }, "Stop", ""],
      [{ decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" } }, "Stop", ""],
      [{ list: { inCellDropDown: true, source: "monthly,hourly" } }, "Stop", ""],
      [{ list: { inCellDropDown: true, source: "730,calendar" } }, "Stop", ""],
      [{}, "Stop", ""],
    ]);
    expect(await workbench.read("DD_Lists!A1:A2")).toEqual([["Product"], ["Infrastructure Pro"]]);
  });

  it("adds products, and their rows have the rules", async () => {
    await add("ingested spans", "APM Ingested Spans");
    await add("internet of things", "IoT");
    expect(await workbench.read("Contract!A5:A6")).toEqual([["APM Ingested Spans"], ["IoT"]]);
    const [added] = await rulesOf("Contract", ["C6"]);
    expect(added?.[0]).toEqual({ decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" } });
  });

  it("checks the form while it is typed, and writes figures as numbers", async () => {
    await button("Edit APM Ingested Spans").click();
    await pane.getByText("Default: monthly (the default where the contract names none).").waitFor();
    await field("Commitment").fill("0,3");
    await shown('Commitment is the text "0,3"; it must be a number of 0 or more.');
    expect(await view.violationsInAllLooks()).toEqual([]);
    await view.pictures("contract-form");
    await button("Save").click();
    expect(await pane.evaluate(() => document.activeElement?.id)).toBe("line-Commitment");
    await field("Commitment").fill("0.3");
    await field("Option").selectOption("hourly");
    await pane.getByText("Default for cumulative products: after sum.").waitFor();
    await field("Pooling").selectOption("billing period");
    await field("Commitment mode").selectOption("per hour");
    await shown(
      'Commitment mode is "per hour" while Pooling is "billing period"; a pooled commitment is subtracted once: "after sum".',
    );
    await field("Commitment mode").selectOption("");
    await button("Save").click();
    await told("APM Ingested Spans was saved.");
    expect(await workbench.read("Contract!A5:H5")).toEqual([
      ["APM Ingested Spans", "hourly", 0.3, null, null, null, null, "billing period"],
    ]);
    await shown("0.3 GB");
  });

  it("says in the form why a product cannot pool, and warns before anything is saved", async () => {
    await button("Edit IoT").click();
    await pane.getByText("Not here: only cumulative products that are summed pool").waitFor();
    expect(await field("Pooling").isDisabled()).toBe(true);
    await field("Product").fill("Serverless APM");
    await field("Option").selectOption("hourly");
    await shown("Warning: Datadog meters Serverless APM on the monthly option; the option given is used.");
    await field("Product").fill("APM Prro");
    await pane
      .getByText('Product is "APM Prro", which is not in the catalog; the closest names are "APM Pro"')
      .waitFor();
    await button("Cancel").click();
    expect(await workbench.read("Contract!A6:B6")).toEqual([["IoT", null]]);
  });

  it("shows what is written in the cells, without being asked", async () => {
    await workbench.write("Contract!F5", [[0.1]]);
    await shown("0.10");
    await workbench.write("Contract!B6", [["weekly"]]);
    await button("B6").waitFor();
    expect(await pane.getByRole("listitem").filter({ hasText: "Error:" }).last().innerText()).toContain(
      'Option is "weekly"; it must be "monthly" or "hourly".',
    );
    expect(await pane.getByRole("heading", { name: /^Products/ }).innerText()).toMatch(/2, 1 error$/);
    expect(await view.violationsInAllLooks()).toEqual([]);
    await view.pictures("contract-lines");
    await button("B6").click();
    await told("Selected B6.");
  });

  it("has allotments of its own, beside what is published", async () => {
    await openPart(/^Allotments/);
    await button("Add allotment").click();
    await field("Parent").fill("APM Pro");
    await field("Child").fill("Ingested Spans");
    await shown("Published: 150 GB.");
    await shown("Published: 0.205479452054795 GB.");
    await button("Save").click();
    await shown("Monthly quantity is blank, and Hourly quantity too; give at least one of them.");
    await field("Monthly quantity").fill("200");
    await button("Save").click();
    await told("The allotment was saved.");
    expect(await workbench.read("Contract!J5:M5")).toEqual([["APM Pro", "Ingested Spans", 200, null]]);
    await shown("(published: 150 GB)");
    await button("Edit APM Pro → Ingested Spans").click();
    await field("Hourly quantity").fill("0.25");
    await button("Save").click();
    await told("The allotment was saved.");
    expect(await workbench.read("Contract!L5:M5")).toEqual([[200, 0.25]]);
    expect(await view.violationsInAllLooks()).toEqual([]);
  });

  it("has settings, which stay the text that they are", async () => {
    await openPart(/^Settings/);
    await field("Subscription option").selectOption("hourly");
    await field("Catalog").fill("2026-13");
    await pane.getByText('Catalog is the text "2026-13", which is no month').waitFor();
    await field("Catalog").fill("2026-11");
    await field("Currency").fill("=USD");
    await button("Save settings").click();
    await told("The settings were saved.");
    expect(await workbench.read("Contract!P5:P8")).toEqual([["hourly"], [null], ["2026-11"], ["=USD"]]);
    expect(await workbench.page.evaluate(() => window.workbench?.formula("Contract!P8"))).toBeNull();
    await view.pictures("contract-settings");
    await workbench.write("Contract!P8", [["USD"]]);
    await shown("0.10 USD");
  });

  it("is no wider than the narrowest pane, and keeps its figures", async () => {
    await view.width(320);
    expect(await view.overflows()).toBe(false);
    await view.pictures("contract-320");
    await button("Edit APM Ingested Spans").click();
    expect(await view.overflows()).toBe(false);
    await view.pictures("contract-320-form");
    await button("Cancel").click();
    await view.width(420);
  });

  it("goes on when its sheet is renamed, and takes back a removal when asked not to", async () => {
    await inExcel(async (context) => {
      context.workbook.worksheets.getItem("Contract").name = "Terms 2026";
      await context.sync();
    });
    await button("Remove IoT").click();
    await button("Keep").click();
    await button("Remove IoT").click();
    const question = pane.getByRole("group", { name: "Remove IoT?" });
    await question.getByRole("button", { name: "Remove" }).click();
    await told("IoT was removed.");
    await pane.getByText("Terms 2026", { exact: true }).first().waitFor();
    expect(await workbench.read("'Terms 2026'!A5:B6")).toEqual([
      ["APM Ingested Spans", "hourly"],
      [null, null],
    ]);
  });

  it("leaves a filtered table and a protected sheet as they are, and says what to do", async () => {
    await add("dbm", "Database Monitoring");
    await inExcel(async (context) => {
      const table = context.workbook.tables.getItem("DD_Contract");
      table.autoFilter.apply(table.getRange(), 0, { filterOn: "Values", values: ["Database Monitoring"] });
      await context.sync();
    });
    await button("Edit Database Monitoring").click();
    await field("Commitment").fill("7");
    await button("Save").click();
    await told("The table DD_Contract is filtered. Show all its rows (Data › Clear), then try again.");
    await inExcel(async (context) => {
      context.workbook.tables.getItem("DD_Contract").clearFilters();
      await context.sync();
    });
    await button("Save").click();
    await told("Database Monitoring was saved.");
    expect(await workbench.read("'Terms 2026'!A5:C6")).toEqual([
      ["APM Ingested Spans", "hourly", 0.3],
      ["Database Monitoring", null, 7],
    ]);
    await inExcel(async (context) => {
      context.workbook.worksheets.getItem("Terms 2026").protection.protect();
      await context.sync();
    });
    await button("Edit Database Monitoring").click();
    await field("Commitment").fill("8");
    await button("Save").click();
    await told("The sheet “Terms 2026” is protected. Unprotect it (Review › Unprotect Sheet), then try again.");
    await pane.getByText("Until then it can only be read here.").waitFor();
    expect(await button("Edit Database Monitoring").count()).toBe(0);
    expect(await workbench.read("'Terms 2026'!C6")).toBe(7);
    expect(await view.violationsInAllLooks()).toEqual([]);
    await view.pictures("contract-protected");
    await inExcel(async (context) => {
      context.workbook.worksheets.getItem("Terms 2026").protection.unprotect();
      await context.sync();
    });
    await button("Read again").click();
    await button("Cancel").click();
    await button("Edit Database Monitoring").waitFor();
  });

  it("keeps what is typed while Excel does not answer", async () => {
    await button("Edit Database Monitoring").click();
    await field("Commitment").fill("9");
    await pane.evaluate(() => {
      const { run } = Excel;
      const failure = Object.assign(new Error("x"), { code: "InvalidOperationInCellEditMode" });
      Object.assign(Excel, { run: () => Promise.reject(failure), answering: run });
      window.dispatchEvent(new Event("focus"));
    });
    await shown(
      "What stands here may be out of date. A cell is being edited. Press Enter or Esc in the sheet, then try again.",
    );
    expect(await field("Commitment").inputValue()).toBe("9");
    await pane.evaluate(() =>
      Object.assign(Excel, { run: (Excel as unknown as Record<string, unknown>)["answering"] }),
    );
    await button("Read again").click();
    await pane.getByText("What stands here may be out of date.").waitFor({ state: "detached" });
    await button("Cancel").click();
  });

  it("says what to do when a column or a table has another name", async () => {
    await workbench.write("'Terms 2026'!B4", [["Metering"]]);
    await pane.getByText("The table DD_Contract has no column “Option”. If the column was renamed").waitFor();
    expect(await view.violationsInAllLooks()).toEqual([]);
    await view.pictures("contract-broken");
    await workbench.write("'Terms 2026'!B4", [["Product"]]);
    await pane.getByText("The table DD_Contract has no column “Option”.").waitFor();
    await workbench.write("'Terms 2026'!B4:C4", [["Option", "Option"]]);
    await pane.getByText("The table DD_Contract has no column “Commitment”.").waitFor();
    await workbench.write("'Terms 2026'!B4:C4", [["Option", "Commitment"]]);
    await button("Edit Database Monitoring").waitFor();
    await inExcel(async (context) => {
      context.workbook.tables.getItem("DD_Settings").columns.getItem("Value").delete();
      await context.sync();
    });
    await view.choose("Start");
    await view.choose("Contract");
    await pane.getByText("The table DD_Settings has no column “Value”.").waitFor();
    await inExcel(async (context) => {
      context.workbook.tables.getItem("DD_Settings").name = "Mine";
      await context.sync();
    });
    await view.choose("Start");
    await view.choose("Contract");
    await pane.getByText("The sheet “Terms 2026” has no table DD_Settings. If the table was renamed").waitFor();
    expect(workbench.errors).toEqual([]);
  });
});

/** Rule, style of the alert and title of the input message of cells. */
function rulesOf(sheet: string, addresses: readonly string[]): Promise<[object, string, string][]> {
  return pane.evaluate(
    ([name, cells]) =>
      Excel.run(async (context) => {
        const rules = cells.map((cell) =>
          context.workbook.worksheets.getItem(name).getRange(cell).dataValidation.load("rule,errorAlert,prompt"),
        );
        await context.sync();
        return rules.map(
          ({ rule, errorAlert, prompt }) => [rule, String(errorAlert.style), prompt.title] as [object, string, string],
        );
      }),
    [sheet, addresses] as const,
  );
}

/** Goes up the open list, from the option that begins as was typed, until another one is active as a screen reader says it. */
async function arrowTo(option: string): Promise<void> {
  const active = () =>
    pane.evaluate(() => {
      const id = document.activeElement?.getAttribute("aria-activedescendant");
      return (id && document.getElementById(id)?.textContent) ?? "";
    });
  for (let presses = 0; (await active()) !== option; presses++) {
    if (presses > 20) throw new Error(`The arrows do not come to ${option}.`);
    await press("ArrowUp");
    await drawn(pane);
  }
}

describe("a contract by keyboard alone", () => {
  beforeAll(start);

  it("is made, filled and exported", async () => {
    await view.chooseByKeyboard("Contract");
    await button("Create contract sheet").waitFor();
    await view.tabTo("Name of the sheet*");
    await press("Control+a");
    await type("Terms");
    await press("Enter");
    await pane.getByText("The sheet Terms was created.").waitFor();
    await pane.waitForFunction(() => document.activeElement?.id === "add-product");
    await type("dbm");
    await pane.getByRole("option", { name: "Database Monitoring", exact: true }).waitFor();
    await arrowTo("Database Monitoring");
    await press("Enter");
    await pane.waitForFunction(() => document.activeElement?.id === "line-Option");
    await press("ArrowDown");
    expect(await view.tabTo("Commitment")).toBe(1);
    await type("12");
    expect(await view.tabTo("Committed rate")).toBe(1);
    await type("70");
    await press("Enter");
    await pane.getByText("Database Monitoring was saved.").waitFor();
    await pane.waitForFunction(() => document.activeElement?.id.startsWith("edit-line"));
    expect(await workbench.read("Terms!A5:F5")).toEqual([["Database Monitoring", "monthly", 12, null, 70, null]]);
    await view.tabTo("▸Allotmentsas published");
    await press("Enter");
    await view.tabTo("Add allotment");
    await press("Enter");
    await pane.waitForFunction(() => document.activeElement?.id === "allotment-Parent");
    await press("Escape");
    await view.tabTo("Cancel");
    await press("Enter");
    await pane.waitForFunction(() => document.activeElement?.id === "add-allotment");
    await view.tabTo("▸Import and export");
    await press("Enter");
    const download = workbench.page.waitForEvent("download");
    await view.tabTo("Download");
    await press("Enter");
    expect((await download).suggestedFilename()).toBe("Terms.json");
    await view.tabTo("Remove Database Monitoring", { key: "Shift+Tab" });
    await press("Enter");
    await press("Escape");
    await pane.waitForFunction(() => document.activeElement?.textContent === "Remove");
    await press("Enter");
    await press("Enter");
    await pane.getByText("Database Monitoring was removed.").waitFor();
    expect(await workbench.read("Terms!A5:F5")).toEqual([[null, null, null, null, null, null]]);
    expect(workbench.errors).toEqual([]);
  });
});

describe("several contracts, and their files", () => {
  beforeAll(start);

  const cells = (sheet: string) => workbench.read(`'${sheet}'!A5:H6`);
  const choose = (file: string, text: string) =>
    pane
      .locator("input[type=file]")
      .setInputFiles({ name: file, mimeType: "application/json", buffer: Buffer.from(text) });
  const findings = () => pane.getByRole("region", { name: "Errors in the file" });
  const snapshot = async () => ({ tables: await tables(), first: await cells("Contract") });
  let exported = "";

  it("makes a second one with tables of its own, and never writes over a sheet", async () => {
    await create();
    await add("apm pro", "APM Pro");
    await workbench.write("Contract!B5:F5", [["hourly", 10.5, null, 31, 0.06]]);
    await shown("10.5 hosts");
    await openPart(/^Settings/);
    await field("Currency").fill("'=EUR");
    await button("Save settings").click();
    await told("The settings were saved.");
    expect(await workbench.read("Contract!P8")).toBe("'=EUR");
    await button("New contract").click();
    await field("Name of the sheet").fill("contract");
    await button("Create contract sheet").click();
    await told("This workbook already has a sheet “contract”. Choose another name.");
    await field("Name of the sheet").fill("Renewal");
    await field("Begin with").selectOption("a copy of Contract");
    await button("Create contract sheet").click();
    await told("The sheet Renewal was created.");
    expect((await tables()).slice(3)).toEqual([
      "DD_Contract_2 Renewal!A4:H5",
      "DD_Allotments_2 Renewal!J4:M5",
      "DD_Settings_2 Renewal!O4:P8",
    ]);
    expect(await cells("Renewal")).toEqual(await cells("Contract"));
    expect(await workbench.read("Renewal!P8")).toBe("'=EUR");
  });

  it("changes the chosen one alone", async () => {
    await button("Edit APM Pro").click();
    await field("Commitment").fill("99");
    await button("Save").click();
    await told("APM Pro was saved.");
    expect([await workbench.read("Contract!C5"), await workbench.read("Renewal!C5")]).toEqual([10.5, 99]);
    await field("Contract").selectOption("Contract");
    await shown("10.5 hosts");
    expect(await view.violationsInAllLooks()).toEqual([]);
    await view.pictures("contract-several");
  });

  it("hands a contract over as a file", async () => {
    await openPart(/^Import and export/);
    const download = workbench.page.waitForEvent("download");
    await button("Download").click();
    const file = await download;
    exported = await read(await file.createReadStream());
    expect(file.suggestedFilename()).toBe("Contract.json");
    const schema = new URL("contract.schema.json", pane.url()).href;
    expect(JSON.parse(exported)).toEqual({
      $schema: schema,
      name: "Contract",
      products: [{ product: "APM Pro", option: "hourly", commitment: 10.5, committedRate: 31, onDemandRate: 0.06 }],
      allotments: [],
      settings: { currency: "'=EUR" },
    });
    const published = (await (await workbench.page.request.get(schema)).json()) as { $id: string };
    expect(published.$id).toMatch(/contract\.schema\.json$/);
    await told("Contract.json was handed over for saving.");
  });

  it("tells everything that is wrong in a file with its line, and writes nothing", async () => {
    const before = await snapshot();
    await choose("syntax.json", '{\n  "products": [\n    { "product": "APM" "option": "hourly" }\n  ]\n}');
    await findings().getByText("syntax.json: 1 error. Nothing was written.").waitFor();
    expect(await pane.evaluate(() => document.activeElement?.textContent)).toBe(
      "syntax.json: 1 error. Nothing was written.",
    );
    expect(await findings().getByRole("listitem").allInnerTexts()).toEqual([
      "Line 3, column 24: The file is no valid JSON: a comma is missing before this.",
    ]);
    const bad = [
      "{",
      '  "products": [',
      '    { "product": "IoT", "committment": 5 },',
      '    { "product": "DBM", "commitment": -1 },',
      '    { "product": "APM Prro" },',
      '    { "product": "Internet of Things (IoT)" }',
      "  ]",
      "}",
    ];
    await choose("bad.json", bad.join("\n"));
    await findings().getByText("bad.json: 5 errors. Nothing was written.").waitFor();
    expect(await findings().getByRole("listitem").allInnerTexts()).toEqual([
      'Line 3, column 18 (products[0].product): Product is "IoT", one of 2 lines for that product; leave one of them.',
      'Line 3, column 25 (products[0].committment): products[0] has the field "committment", which is none of a contract\'s; the fields are product, option, commitment, aggregation, committedRate, onDemandRate, commitmentMode, pooling.',
      "Line 4, column 39 (products[1].commitment): Commitment is -1; it must be a number of 0 or more.",
      'Line 5, column 18 (products[2].product): Product is "APM Prro", which is not in the catalog; the closest names are "APM Pro", "Cloud Security Management Pro", "Fargate (APM Pro)".',
      'Line 6, column 18 (products[3].product): Product is "Internet of Things (IoT)", another spelling of "IoT", one of 2 lines for that product; leave one of them.',
    ]);
    expect(await view.violationsInAllLooks()).toEqual([]);
    await view.pictures("contract-import-errors");
    expect(await snapshot()).toEqual(before);
  });

  it("shows what a file would replace, and brings all of it back as it was", async () => {
    const before = await snapshot();
    await workbench.write("Contract!A5:H5", [["IoT", null, 3, null, null, null, null, null]]);
    await workbench.write("Contract!P8", [["USD"]]);
    await pane.getByRole("heading", { name: "IoT" }).waitFor();
    await choose("Contract.json", exported);
    await pane.getByText("Contract.json: no errors. Nothing is written yet.").waitFor();
    await pane.getByText("It holds 1 product, 0 allotments, settings: '=EUR.").waitFor();
    await pane.getByText("Replacing “Contract” takes away what it holds now: 1 product").waitFor();
    expect(await view.violationsInAllLooks()).toEqual([]);
    await view.pictures("contract-import");
    await button("Replace Contract").click();
    await told("The terms of Contract were replaced.");
    expect((await snapshot()).tables).toEqual(before.tables);
    expect(await workbench.read("Contract!A5:H5")).toEqual((before.first as unknown[]).slice(0, 1));
    expect(await workbench.read("Contract!P5:P8")).toEqual([[null], [null], [null], ["'=EUR"]]);
    expect(await workbench.page.evaluate(() => window.workbench?.formula("Contract!P8"))).toBeNull();
  });

  it("takes pasted text as a new contract", async () => {
    await field("Or paste the text of a file").fill(exported);
    await button("Check text").click();
    await pane.getByText("The text: no errors. Nothing is written yet.").waitFor();
    await field("Name of the new sheet").fill("Imported");
    await button("Import as new contract").click();
    await told("The sheet Imported was created from The text.");
    expect(await cells("Imported")).toEqual(await cells("Contract"));
    expect(await field("Contract").inputValue()).toBe(
      await field("Contract").locator("option", { hasText: "Imported" }).getAttribute("value"),
    );
    await view.width(320);
    await openPart(/^Import and export/);
    expect(await view.overflows()).toBe(false);
    await view.pictures("contract-import-320");
    await view.width(420);
  });

  it("takes a sheet that was copied in Excel for a contract of its own", async () => {
    await inExcel(async (context) => {
      context.workbook.worksheets.getItem("Contract").copy().name = "Copied";
      await context.sync();
    });
    await view.choose("Start");
    await view.choose("Contract");
    await field("Contract").selectOption("Copied");
    await button("Edit APM Pro").click();
    await field("Commitment").fill("1");
    await button("Save").click();
    await told("APM Pro was saved.");
    expect([await workbench.read("Contract!C5"), await workbench.read("Copied!C5")]).toEqual([10.5, 1]);
  });

  it("goes on with what is left when a sheet is deleted", async () => {
    await inExcel(async (context) => {
      context.workbook.worksheets.getItem("Imported").delete();
      context.workbook.worksheets.getItem("Copied").delete();
      await context.sync();
    });
    await pane.waitForFunction(() => !document.body.innerText.includes("Copied"));
    await shown("10.5 hosts");
    expect(workbench.errors).toEqual([]);
  });
});

async function read(stream: AsyncIterable<Buffer | string>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString("utf8");
}
