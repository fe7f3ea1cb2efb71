import type { Frame } from "playwright-core";
import { contractTables } from "../../src/sheet/contract/contractTables";
import { Pane } from "./pane";
import { close, open, type WorkbenchPage } from "./workbenchPage";

let workbench: WorkbenchPage;
let view: Pane;
let pane: Frame;

const usage = [
  ["Hour", "APM Pro Hosts", "Ingested Spans"],
  [1, 5, 2.5],
  [2, 15, 3],
  [3, 10, 2.054],
];
const lines = [
  ["APM Ingested Spans", "hourly", 0.3, "", "", "", "", ""],
  ["APM Pro", "", 10, "", "", "", "", ""],
];
const contract = {
  DD_Contract: ["A4:H6", [[...contractTables.DD_Contract], ...lines]],
  DD_Allotments: ["J4:M5", [[...contractTables.DD_Allotments], ["", "", "", ""]]],
  DD_Settings: ["O4:P5", [[...contractTables.DD_Settings], ["Subscription option", ""]]],
} as const;

/** Adds a sheet with the tables of a contract, as Excel names those of a copied sheet. */
async function addContract(sheet: string, suffix = "", commitment = 0.3): Promise<void> {
  await workbench.page.evaluate((name) => window.workbench?.addSheet(name), sheet);
  for (const [name, [area, rows]] of Object.entries(contract)) {
    await workbench.write(`${sheet}!${area}`, rows);
    await workbench.page.evaluate(([range, table]) => window.workbench?.addTable(range, table), [
      `${sheet}!${area}`,
      name + suffix,
    ] as const);
  }
  await workbench.write(`${sheet}!C5`, [[commitment]]);
}

/** Changes the workbook through office.js, and waits for the results. */
async function change(act: (workbook: Excel.Workbook) => void): Promise<void> {
  await pane.evaluate(`Excel.run(async ({ workbook, sync }) => { (${act.toString()})(workbook); })`);
  await workbench.settled();
}

const field = (name: string) => pane.getByLabel(name, { exact: true });
const preview = () => pane.getByRole("region", { name: "Preview" });
const insert = () => pane.getByRole("button", { name: "Insert formula" });
const shown = (text: string) => preview().getByText(text, { exact: true }).first().waitFor();
const figure = (text: string) => preview().getByRole("status").filter({ hasText: text }).waitFor();
/** Inserts, and gives what the cell shows. */
async function inserted(cell: string) {
  await insert().click();
  await pane.getByText(`The formula stands in ${cell}.`, { exact: true }).waitFor();
  await workbench.settled();
  return workbench.read(cell);
}
const formula = (cell: string) => workbench.page.evaluate((address) => window.workbench?.formula(address), cell);
/** The formula as the pane shows it, once everything is read. */
async function formulaShown(): Promise<string> {
  await preview().and(pane.locator('[aria-busy="false"]')).waitFor();
  return (await pane.locator("code").innerText()).trim();
}

beforeAll(async () => {
  workbench = await open();
  view = Pane.of(workbench);
  pane = view.frame;
  await workbench.write("A1", usage);
  await addContract("Contract");
  await workbench.select("Sheet1!A1");
});
afterAll(close);

const expectedFormula =
  '=DD.ONDEMAND(Sheet1!$C$2:$C$4,Sheet1!$C$1,,,{"APM Pro"},Sheet1!$B$2:$B$4,,DD_Settings,DD_Contract[#All],DD_Allotments[#All])';

describe("by mouse", () => {
  it("says what to do while nothing is selected that makes sense", async () => {
    await view.choose("Calculate");
    await pane.getByText("Select the hourly usage of one product in the sheet, or type where it stands.").waitFor();
    expect(await view.violationsInAllLooks()).toEqual([]);
    expect(await insert().getAttribute("aria-disabled")).toBe("true");
  });

  it("previews the exact figure of the range that is selected", async () => {
    await workbench.drag("C2", "C4");
    await figure("0.145205479452055 GB");
    expect(await field("Usage").inputValue()).toBe("Sheet1!$C$2:$C$4");
    expect(await field("Product").inputValue()).toBe("APM Ingested Spans");
    expect(await field("Usage of APM Pro").inputValue()).toBe("Sheet1!$B$2:$B$4");
    expect(await formulaShown()).toBe(expectedFormula);
    await pane.getByText("Given in contract (row 2, Option).", { exact: true }).waitFor();
    await preview()
      .getByRole("img", { name: "Chart of 3 hours: Usage, Included. The figure is 0.145205479452055 GB." })
      .waitFor();
  });

  it("writes the formula into the cell that is selected, and the cell shows the same figure", async () => {
    await workbench.drag("E5", "E5");
    await pane.getByLabel("Cell for the formula").and(pane.locator('[value="Sheet1!$E$5"]')).waitFor();
    expect(await field("Usage").inputValue()).toBe("Sheet1!$C$2:$C$4");
    await insert().click();
    expect(await view.told()).toBe("The formula stands in Sheet1!E5.");
    await workbench.settled();
    expect(await formula("Sheet1!E5")).toBe(expectedFormula);
    expect(await workbench.read("Sheet1!E5")).toBe(0.145205479452055);
    await view.pictures("calculate");
  });

  it("refuses a cell that is taken, and one among the inputs", async () => {
    await insert().click();
    await pane.getByText("Sheet1!E5 is not empty. Choose an empty cell for the formula.").waitFor();
    await field("Cell for the formula").fill("C4");
    await insert().click();
    await pane.getByText("Sheet1!C4 lies within Sheet1!C2:C4, which the formula reads.").waitFor();
    await field("Cell for the formula").fill("Contract!D6");
    await insert().click();
    await pane.getByText("Contract!D6 lies within Contract!A4:H6, which the formula reads.").waitFor();
    await pane.getByRole("button", { name: "Use selected cell" }).click();
  });

  it("follows a cell of the contract, in the pane and in the sheet", async () => {
    await workbench.write("Contract!C5", [[0.1]]);
    await figure("0.345205479452055 GB");
    expect(await workbench.read("Sheet1!E5")).toBe(0.345205479452055);
    await workbench.write("Contract!C5", [[0.3]]);
    await figure("0.145205479452055 GB");
  });

  it("stays right when the sheet of the contract is renamed", async () => {
    await change((workbook) => void (workbook.worksheets.getItem("Contract").name = "Vertrag 2026"));
    await workbench.write("Sheet1!K1", [["a cell is edited"]]);
    await pane.getByRole("button", { name: "'Vertrag 2026'!C5" }).waitFor();
    await figure("0.145205479452055 GB");
    expect(await workbench.read("Sheet1!E5")).toBe(0.145205479452055);
  });
});

describe("what is wrong", () => {
  it("names a cell that is no reading, and its link selects it", async () => {
    await workbench.write("Sheet1!C3", [["n/a"]]);
    await figure("#VALUE!");
    const finding = preview().getByRole("listitem").filter({ hasText: "Error:" });
    expect(await finding.innerText()).toBe(
      'Error: Sheet1!C3 is the text "n/a"; a reading is a number of 0 or more, or a blank cell.',
    );
    expect(await view.violationsInAllLooks()).toEqual([]);
    await finding.getByRole("button", { name: "Sheet1!C3" }).click();
    expect(await view.told()).toBe("Selected Sheet1!C3.");
    const selected = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const cell = context.workbook.getActiveCell().load("address");
        await context.sync();
        return cell.address;
      }),
    );
    expect(selected).toBe("Sheet1!C3");
    expect(await field("Cell for the formula").inputValue()).toBe("Sheet1!$E$5");
    await workbench.write("Sheet1!C3", [[3]]);
    await figure("0.145205479452055 GB");
  });

  it("counts blank cells, and the hours that a month has more", async () => {
    await workbench.write("Sheet1!C3", [[null]]);
    await field("Month").fill("Oct 2026");
    await shown("744");
    await shown("741 hours, which count as 0");
    await shown("1, which count as 0");
    expect(await formulaShown()).toContain(',"2026-10",DD_Settings');
    await field("Month").fill("next month");
    await pane.getByText('Month is the text "next month"; it must be a month such as "2026-10"').waitFor();
    await field("Month").fill("");
    await workbench.write("Sheet1!C3", [[3]]);
    await figure("0.145205479452055 GB");
  });

  it("warns of several columns of a table and offers those that may be meant", async () => {
    await workbench.page.evaluate(() => window.workbench?.addTable("Sheet1!A1:C4", "Hours"));
    await workbench.select("Sheet1!A2:C4");
    await pane.getByText("Sheet1!A2:C4 covers 3 columns of the table Hours;").waitFor();
    await pane
      .getByRole("group", { name: "Column that is meant" })
      .getByRole("button", { name: "Ingested Spans" })
      .click();
    await figure("0.145205479452055 GB");
    expect(await formulaShown()).toBe(
      '=DD.ONDEMAND(Hours[Ingested Spans],Hours[[#Headers],[Ingested Spans]],,,{"APM Pro"},Hours[APM Pro Hosts],,DD_Settings,DD_Contract[#All],DD_Allotments[#All])',
    );
    await workbench.select("Sheet1!G2");
    expect(await inserted("Sheet1!G2")).toBe(0.145205479452055);
  });

  it("says that a sheet is protected, that a cell lies in a table, and that a reference is none", async () => {
    await field("Cell for the formula").fill("Sheet1!B9");
    await change((workbook) => workbook.worksheets.getItem("Sheet1").protection.protect());
    await insert().click();
    await pane.getByText("The sheet “Sheet1” is protected. Unprotect it (Review › Unprotect Sheet)").waitFor();
    await change((workbook) => workbook.worksheets.getItem("Sheet1").protection.unprotect());
    await change((workbook) => workbook.worksheets.getItem("Sheet1").getRange("B9:C9").merge());
    await insert().click();
    await pane.getByText("The formula would meet merged cells (B9:C9), over which no result spills.").waitFor();
    await field("Cell for the formula").fill("Sheet1!A3");
    await insert().click();
    await pane.getByText("Sheet1!A3 lies within the table Hours, which the formula would become a part of.").waitFor();
    await field("Usage").fill("Hours[Spans]");
    await pane.getByText("The table Hours has no column “Spans”.").waitFor();
    await field("Usage").fill("Hours[Ingested Spans]");
    await figure("0.145205479452055 GB");
  });
});

describe("other calculations", () => {
  it("aggregates the usage only, with the aggregation of the product or another one", async () => {
    await field("What to calculate").selectOption("Aggregation of the usage only");
    await figure("7.554 GB");
    expect(await formulaShown()).toBe("=DD.AGGREGATE(Hours[Ingested Spans],Hours[[#Headers],[Ingested Spans]])");
    await field("Aggregation").selectOption("HWMP");
    await figure("2.5 GB");
    expect(await formulaShown()).toBe("=DD.HWMP(Hours[Ingested Spans])");
    await preview().getByRole("img", { name: "Chart of 3 hours: Usage, HWMP. The figure is 2.5 GB." }).waitFor();
    await field("Cell for the formula").fill("Sheet1!G4");
    expect(await inserted("Sheet1!G4")).toBe(2.5);
  });

  it("gives included usage hour by hour, where there is room for it", async () => {
    await field("What to calculate").selectOption("Included usage");
    await figure("3 rows");
    expect(await formulaShown()).toMatch(/^=DD\.INCLUDED\(Hours\[\[#Headers\],\[Ingested Spans\]\],,,\{"APM Pro"\},/);
    await workbench.write("Sheet1!I7", [["taken"]]);
    await field("Cell for the formula").fill("Sheet1!I5");
    await insert().click();
    await pane.getByText("The result would fill 3 rows from Sheet1!I5 on, and I7 is not empty.").waitFor();
    await field("Cell for the formula").fill("Sheet1!J5");
    await inserted("Sheet1!J5");
    expect(await workbench.read("Sheet1!J5:J7")).toEqual([[2.05479452054795], [3.08219178082192], [2.05479452054795]]);
  });

  it("takes terms from cells and from what is typed where the contract has no line", async () => {
    await field("What to calculate").selectOption("On-demand usage");
    await workbench.write("Sheet1!L1", [["Custom Metrics"], [900], [1300]]);
    await workbench.write("Sheet1!N1", [["Commitments"], [600], [1]]);
    await workbench.select("Sheet1!R1");
    await field("Usage").fill("L2:L3");
    await pane.getByText("has no line for Custom Metrics").waitFor();
    await field("Commitment").fill("1,5");
    await pane.getByText('Commitment is the text "1,5"').waitFor();
    await field("Commitment").fill("N2");
    await pane.getByRole("button", { name: /^Show \d+ parents$/ }).click();
    await pane.getByRole("checkbox", { name: "Infrastructure Pro", exact: true }).check();
    await field("Commitment of Infrastructure Pro").fill("N3");
    await figure("400 metrics");
    expect(await formulaShown()).toBe(
      '=DD.ONDEMAND(Sheet1!$L$2:$L$3,Sheet1!$L$1,,Sheet1!$N$2,CHOOSE({1,2},"Infrastructure Pro",Sheet1!$N$3),,,DD_Settings,,DD_Allotments[#All])',
    );
    await field("Cell for the formula").fill("Sheet1!P2");
    expect(await inserted("Sheet1!P2")).toBe(400);
  });

  it("takes the contract that is chosen, by the names of its tables", async () => {
    await addContract("Next year", "_2", 1);
    await field("Usage").fill("Hours[Ingested Spans]");
    await pane.getByRole("combobox", { name: "Contract" }).selectOption("Next year");
    await figure("0 GB");
    expect(await formulaShown()).toContain("DD_Settings_2,DD_Contract_2[#All],DD_Allotments_2[#All])");
    await pane.getByRole("combobox", { name: "Contract" }).selectOption("Vertrag 2026");
    await figure("0.145205479452055 GB");
  });
});

describe("several parents", () => {
  it("takes the range that is selected as the usage of a parent, and ranges that are apart", async () => {
    await workbench.write("Sheet1!S1", [["Spans"], [2.5], [3], [2.054]]);
    await workbench.write("Sheet1!U1", [["Enterprise hosts"], [1], [0], [2]]);
    await field("Usage").fill("S2:S4");
    await pane.getByText("Choose the product.").waitFor();
    await field("Product").focus();
    await workbench.page.keyboard.type("APM Ingested Spans");
    await pane.getByRole("option", { name: "APM Ingested Spans", exact: true }).waitFor();
    await workbench.page.keyboard.press("Enter");
    await pane.getByRole("button", { name: "Use selection for APM Pro", exact: true }).waitFor();
    await field("Usage of APM Pro").fill("Hours[APM Pro Hosts]");
    await pane.getByRole("button", { name: "Show 8 other parents" }).click();
    await pane.getByRole("checkbox", { name: "APM Enterprise", exact: true }).check();
    await pane.getByRole("button", { name: "Use selection for APM Enterprise" }).click();
    await pane.getByText("Now select the hours of APM Enterprise in the sheet.").waitFor();
    await workbench.select("Sheet1!U2:U4");
    await pane.getByText('contract has no line for "APM Enterprise"').waitFor();
    await field("Commitment of APM Enterprise").fill("1");
    await figure("0 GB");
    expect(await formulaShown()).toBe(
      '=DD.ONDEMAND(Sheet1!$S$2:$S$4,"APM Ingested Spans",,,{"APM Pro","";"APM Enterprise",1},HSTACK(Hours[APM Pro Hosts],Sheet1!$U$2:$U$4),,DD_Settings,DD_Contract[#All],DD_Allotments[#All])',
    );
    await field("Usage of APM Enterprise").fill("");
    await field("Commitment of APM Enterprise").fill("0.1");
    await figure("0.124657534246575 GB");
    await field("Cell for the formula").fill("Sheet1!W2");
    // As text, the formula would stand in the cell as it is written.
    await change((workbook) => void (workbook.worksheets.getItem("Sheet1").getRange("W2").numberFormat = [["@"]]));
    expect(await inserted("Sheet1!W2")).toBe(0.124657534246575);
  });
});

describe("whole columns and many cells", () => {
  it("leaves out the title of a column that is selected whole", async () => {
    await pane.getByRole("checkbox", { name: "APM Enterprise", exact: true }).uncheck();
    await field("Usage").fill("Sheet1!S:S");
    await pane.getByText('is the text "Spans"; a reading is').waitFor();
    await pane.getByRole("button", { name: "Leave out the title" }).click();
    await figure("0.145205479452055 GB");
    expect(await formulaShown()).toContain("=DD.ONDEMAND(Sheet1!$S$2:$S$4,");
  });

  it("reads more than a hundred thousand cells only when it is asked to", async () => {
    await workbench.page.evaluate(() => window.workbench?.addSheet("Many"));
    await workbench.write("Many!A100001", [[7]]);
    await field("What to calculate").selectOption("Aggregation of the usage only");
    await field("Usage").fill("Many!A:A");
    await pane.getByText("The ranges have more than 100,000 cells").waitFor();
    await pane.getByRole("button", { name: "Preview", exact: true }).click();
    await field("Aggregation").selectOption("maximum");
    await figure("7 GB");
    await shown("100,001");
    await field("What to calculate").selectOption("On-demand usage");
    await field("Usage").fill("Hours[Ingested Spans]");
    await figure("0.145205479452055 GB");
  });
});

describe("by keyboard only", () => {
  it("goes from the fields to the formula", async () => {
    const { keyboard } = workbench.page;
    await view.chooseByKeyboard("Calculate");
    await view.tabTo("Usage");
    await keyboard.press("Control+A");
    await keyboard.type("Sheet1!C2:C4");
    await view.tabTo("Product");
    await keyboard.press("Control+A");
    await keyboard.type("ingested sp");
    await pane.getByRole("option", { name: "APM Ingested Spans" }).waitFor();
    await keyboard.press("ArrowDown");
    await keyboard.press("Enter");
    await figure("0.145205479452055 GB");
    await view.tabTo("Month");
    await keyboard.type("2026-10");
    await shown("741 hours, which count as 0");
    await view.tabTo("Cell for the formula");
    await keyboard.press("Control+A");
    await keyboard.type("Sheet1!F20");
    await view.tabTo("Insert formula");
    await keyboard.press("Enter");
    expect(await view.told()).toBe("The formula stands in Sheet1!F20.");
    await workbench.settled();
    expect(await workbench.read("Sheet1!F20")).toBe(0.145205479452055);
  });
});

describe("the contract breaks", () => {
  it("says so in the cell and in the pane when a column is deleted", async () => {
    await change((workbook) => void workbook.tables.getItem("DD_Contract").resize("A4:G6"));
    await workbench.write("Sheet1!K1", [["another one is edited"]]);
    await pane.getByText("The table DD_Contract has no column “Pooling”.").waitFor();
    expect(await workbench.read("Sheet1!E5")).toMatchObject({ error: "#VALUE!" });
    expect(await workbench.message("Sheet1!E5")).toContain("contract has no column “Pooling”");
    expect(await insert().getAttribute("aria-disabled")).toBe("true");
    expect(await view.violationsInAllLooks()).toEqual([]);
  });

  it("fits 320 pixels, and nothing failed unseen", async () => {
    await view.width(320);
    expect(await view.overflows()).toBe(false);
    await view.pictures("calculate-320");
    expect(workbench.errors).toEqual([]);
  });
});
