import type { Frame } from "playwright-core";
import { casesOf } from "../../src/workbook/check/selfTest/runSelfTest";
import { wantedNames } from "../../src/workbook/check/selfTest/surroundings";
import { diagnosticsOf, Pane } from "./pane";
import { close, open, type WorkbenchPage } from "./workbenchPage";

let workbench: WorkbenchPage;
let view: Pane;
let pane: Frame;

const openPane = async (): Promise<void> => {
  workbench = await open();
  view = Pane.of(workbench);
  pane = view.frame;
};
afterAll(close);

const shown = () => pane.locator("#check-view").innerText();
const section = (name: string) => pane.getByRole("region", { name, exact: true });
const press = (name: string) => pane.getByRole("button", { name, exact: true }).press("Enter");
const formula = (address: string) => workbench.page.evaluate((cell) => window.workbench?.formula(cell), address);
const numberFormat = (address: string) =>
  workbench.page.evaluate((cell) => window.workbench?.numberFormat(cell), address);
const inventory = () =>
  workbench.page.evaluate(() => [window.workbench?.sheets(), window.workbench?.tables(), window.workbench?.names()]);

/** Waits for the list to be as it says. */
const counts = (text: string) => section("DD formulas").getByText(text, { exact: true }).waitFor();
async function refreshTo(text: string): Promise<void> {
  await press("Refresh");
  await counts(text);
}

/** Says something to a sheet through office.js. */
const toSheet = (
  name: string,
  what: "hide" | "protect" | "unprotect" | "rename" | "protect structure" | "unprotect structure",
) =>
  pane.evaluate(
    ([sheetName, act]) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(sheetName);
        if (act === "hide") sheet.visibility = "Hidden";
        if (act === "protect") sheet.protection.protect();
        if (act === "unprotect") sheet.protection.unprotect();
        if (act === "protect structure") context.workbook.protection.protect("key");
        if (act === "unprotect structure") context.workbook.protection.unprotect("key");
        if (act === "rename") sheet.name = `${sheetName} renamed`;
        await context.sync();
      }),
    [name, what] as const,
  );

const filterFrozen = (isFiltered: boolean) =>
  pane.evaluate(
    (filters) =>
      Excel.run(async (context) => {
        const table = context.workbook.tables.getItem("DD_Frozen");
        if (filters) table.autoFilter.apply(table.getRange(), 0, { filterOn: "Values", values: ["Sheet1"] });
        else table.clearFilters();
        await context.sync();
      }),
    isFiltered,
  );

const selected = () =>
  pane.evaluate(() =>
    Excel.run(async (context) => {
      const cell = context.workbook.getActiveCell().load({ address: true });
      await context.sync();
      return cell.address;
    }),
  );

describe("the formulas of a workbook", () => {
  beforeAll(openPane);

  it("says where there are none", async () => {
    await view.choose("Check");
    await counts("No formula of this workbook calls a DD function.");
    expect(await view.violationsInAllLooks()).toEqual([]);
  });

  it("lists those of all sheets, hidden ones too, with what they show; a spill once; text that looks like one not", async () => {
    await workbench.page.evaluate(() => window.workbench?.addSheet("Hidden"));
    await workbench.write("Hidden!B2", [["=DD.COST(400,0.1)"]]);
    await toSheet("Hidden", "hide");
    await workbench.write("Sheet1!A1", [
      [5, '=DD.ALLOTMENT("APM Pro","Ingested Spans",A1:A2,"hourly")', "=SUM(A1:A2)"],
      [15, "", ""],
      ["x", "=DD.AVERAGE(A1:A3)", '=IF(TRUE,DD.OPTION("Nonsense"),1)'],
      ["", "=DD.BILLABLE(A1,-1*A2)", "=DD.HWMP(Missing)"],
      ["", '=DD.ALLOTMENT("APM Pro","Ingested Spans",{1,2})', "taken"],
    ]);
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem("Sheet1").getRange("D1");
        cell.numberFormat = [["@"]];
        cell.values = [["=DD.VERSION()"]];
        await context.sync();
      }),
    );
    await workbench.settled();
    await refreshTo("7 formulas: 2 show values, 5 show errors.");
    await pane.getByText("Looking for the cause").first().waitFor({ state: "hidden" });
    const text = (await shown()).replace(/\s*\n\s*/g, " ");
    expect(text).toContain("B1 1.02739726027397 2 rows × 1 column =DD.ALLOTMENT(");
    expect(text).toContain('B3 #VALUE! =DD.AVERAGE(A1:A3) usage (row 3, column 1) is the text "x"; it must be');
    expect(text).toContain(
      'C3 #VALUE! =IF(TRUE,DD.OPTION("Nonsense"),1) DD.OPTION: product is "Nonsense", which is not',
    );
    expect(text).toContain(
      "Argument 2 of DD.BILLABLE, -1*A2, cannot be read by the pane: it is worked out by Excel. Select the cell and point at",
    );
    expect(text).toContain('B5 #SPILL! =DD.ALLOTMENT("APM Pro","Ingested Spans",{1,2}) The result needs more room');
    expect(text).toContain("Hidden hidden, 1 formula B2 40 =DD.COST(400,0.1)");
    expect(text).not.toContain("DD.VERSION()");
    expect(await view.violationsInAllLooks()).toEqual([]);
    await view.pictures("check-list");
  });

  it("shows errors only, and selects their cells", async () => {
    await pane.getByRole("checkbox", { name: "Errors only" }).press("Space");
    expect(await shown()).not.toContain("=DD.COST(400,0.1)");
    await press("Select Sheet1!B3");
    expect(await view.told()).toBe("Selected Sheet1!B3.");
    expect(await selected()).toBe("Sheet1!B3");
    await pane.getByRole("checkbox", { name: "Errors only" }).press("Space");
    await press("Select Hidden!B2");
    expect(await view.told()).toContain("The sheet “Hidden” is hidden. Unhide it");
  });

  it("fits 320 pixels", async () => {
    await view.width(320);
    expect(await view.overflows()).toBe(false);
    await view.pictures("check-320");
    expect(workbench.errors).toEqual([]);
  });
});

describe("hundreds of formulas", () => {
  beforeAll(openPane);

  it("are listed by sheets that open, some at a time, after reading a sheet of many cells", async () => {
    await workbench.page.evaluate(() => window.workbench?.addSheet("Many"));
    const rows = Array.from({ length: 400 }, (_, row) => [
      row,
      `=DD.COST(A${row + 1},2)`,
      ...new Array<number>(70).fill(row),
    ]);
    await workbench.write("Many!A1", rows);
    await workbench.write("Sheet1!A1", [["=DD.COST(1,2)"]]);
    await view.choose("Check");
    await counts("401 formulas: 401 show values.");
    const many = pane.getByRole("button", { name: "Many 400 formulas" });
    expect(await many.getAttribute("aria-expanded")).toBe("false");
    await many.press("Enter");
    expect(await pane.getByRole("button", { name: /^Select Many!/ }).count()).toBe(25);
    await press("Show 25 more of 375");
    expect(await pane.getByRole("button", { name: /^Select Many!/ }).count()).toBe(50);
    await press("Select Many!B50");
    expect(await view.told()).toBe("Selected Many!B50.");
    expect(workbench.errors).toEqual([]);
  });
});

describe("formulas that Excel does not know", () => {
  const unknown = '=_xldudf_DD_ALLOTMENT("APM Pro","Ingested Spans",A1:A2)';
  beforeAll(async () => {
    await openPane();
    await workbench.page.evaluate(() => window.workbench?.addSheet("Other"));
    await workbench.write("Sheet1!A1", [
      [5, unknown],
      [10, ""],
      ["=DD.ONDMAND(1)", ""],
    ]);
    await workbench.write("Other!A1", [["=_xldudf_DD_COST(400,0.1)"]]);
    await toSheet("Other", "protect");
    await view.choose("Check");
    await counts("3 formulas: 3 show #NAME?.");
  });

  it("are not re-entered while one of their sheets is protected", async () => {
    await pane.getByText("There is no function DD.ONDMAND.").waitFor();
    await view.pictures("check-names");
    expect(await view.violationsInAllLooks()).toEqual([]);
    await press("Re-enter 2 formulas");
    expect(await view.told()).toContain("The sheet “Other” is protected.");
    expect([await formula("Sheet1!B1"), await formula("Other!A1")]).toEqual([unknown, "=_xldudf_DD_COST(400,0.1)"]);
  });

  it("are re-entered with plain names, and spill again", async () => {
    await toSheet("Other", "unprotect");
    await press("Re-enter 2 formulas");
    expect(await view.told()).toBe("2 formulas were re-entered.");
    await counts("3 formulas: 2 show values, 1 shows #NAME?.");
    expect(await formula("Sheet1!B1")).toBe('=DD.ALLOTMENT("APM Pro","Ingested Spans",A1:A2)');
    expect(await workbench.read("Sheet1!B1:B2")).toEqual([[750], [1500]]);
    expect(await workbench.read("Other!A1")).toBe(40);
    expect(workbench.errors).toEqual([]);
  });
});

describe("freezing", () => {
  const spilled = '=DD.ALLOTMENT("APM Pro","Ingested Spans",A1:A3,"hourly")';
  const textual = '="2026-01-0"&DD.COST(1,1)';
  beforeAll(async () => {
    await openPane();
    await workbench.page.evaluate(() => window.workbench?.addSheet("Text"));
    await workbench.write("Sheet1!A1", [
      [5, spilled],
      [15, ""],
      [10, ""],
      ["", "=DD.COST(B1,1)"],
      ["", '=DD.OPTION("x")'],
    ]);
    await workbench.write("Text!A1", [[textual, '=DD.OPTION("Containers")']]);
    await workbench.settled();
    await view.choose("Check");
    await counts("5 formulas: 4 show values, 1 shows an error.");
  });

  it("asks in place, with the number of cells, and can be left by Escape", async () => {
    await press("Freeze …");
    const question = pane.getByRole("group", { name: "Freeze 4 formulas (6 cells) in the whole workbook?" });
    expect(await question.innerText()).toContain("1 formula with an error stays a formula.");
    expect(await question.innerText()).toContain("refer to them with # (=B2#) will show #REF!");
    await view.pictures("check-freeze");
    expect(await view.violationsInAllLooks()).toEqual([]);
    await workbench.page.keyboard.press("Escape");
    await question.waitFor({ state: "hidden" });
    expect(await formula("Sheet1!B1")).toBe(spilled);
  });

  it("writes nothing while a sheet, or the structure of the workbook, is protected", async () => {
    await toSheet("Sheet1", "protect structure");
    await press("Freeze …");
    await press("Freeze");
    expect(await view.told()).toContain("The structure of the workbook is protected, so no sheet can be added.");
    await toSheet("Sheet1", "unprotect structure");
    await toSheet("Text", "protect");
    await press("Freeze …");
    await press("Freeze");
    expect(await view.told()).toContain("The sheet “Text” is protected.");
    expect([await formula("Sheet1!B1"), await formula("Text!A1")]).toEqual([spilled, textual]);
    expect(await inventory()).toEqual([["Sheet1", "Text"], [], []]);
    await toSheet("Text", "unprotect");
  });

  it("writes the values over the formulas, spills included, and saves the formulas", async () => {
    await press("Freeze …");
    await press("Freeze");
    expect(await view.told()).toBe("4 formulas (6 cells) now hold values.");
    await counts("1 formula: 1 shows an error.");
    expect(await workbench.read("Sheet1!B1:B4")).toEqual([
      [1.02739726027397],
      [3.08219178082192],
      [2.05479452054795],
      [1.02739726027397],
    ]);
    expect(await workbench.read("Text!A1:B1")).toEqual([["2026-01-01", "hourly"]]);
    for (const cell of ["Sheet1!B1", "Sheet1!B2", "Sheet1!B4", "Text!A1", "Text!B1"])
      expect([cell, await formula(cell)]).toEqual([cell, null]);
    expect([await numberFormat("Text!A1"), await numberFormat("Text!B1")]).toEqual(["@", "General"]);
    expect(await workbench.read("DD Frozen formulas!A4:E10")).toEqual([
      ["Sheet", "Cell", "Formula", "Frozen value", "Number format"],
      ["Sheet1", "B1", spilled, 1.02739726027397, "General"],
      ["Sheet1", "B2", "spills from B1", 3.08219178082192, "General"],
      ["Sheet1", "B3", "spills from B1", 2.05479452054795, "General"],
      ["Sheet1", "B4", "=DD.COST(B1,1)", 1.02739726027397, "General"],
      ["Text", "A1", textual, "2026-01-01", "General"],
      ["Text", "B1", '=DD.OPTION("Containers")', "hourly", "General"],
    ]);
    expect(await formula("DD Frozen formulas!C5")).toBeNull();
    await workbench.screenshot("check-frozen-sheet");
  });

  it("restores what was not changed since, on a sheet with another name too, and says what was", async () => {
    await workbench.write("Sheet1!B2", [[7]]);
    await toSheet("Text", "rename");
    await workbench.select("DD Frozen formulas!A1");
    await filterFrozen(true);
    await press("Undo: restore 4 formulas");
    expect(await view.told()).toContain("The table DD_Frozen is filtered. Show all its rows");
    expect(await formula("Sheet1!B4")).toBeNull();
    await filterFrozen(false);
    await workbench.select("Sheet1!A1");
    await press("Undo: restore 4 formulas");
    expect(await view.told()).toBe("3 formulas were restored. 1 formula was not: the cells have changed since.");
    expect(await section("Freeze to values").innerText()).toMatch(
      /Sheet1!B1\s*: B2 now holds 7; it was frozen as 3.08219178082192\./,
    );
    expect(await workbench.read("Sheet1!B1:B3")).toEqual([[1.02739726027397], [7], [2.05479452054795]]);
    expect(await formula("Sheet1!B4")).toBe("=DD.COST(B1,1)");
    expect([await formula("Text renamed!A1"), await numberFormat("Text renamed!A1")]).toEqual([textual, "General"]);
    expect(await workbench.read("DD Frozen formulas!B5:C8")).toEqual([
      ["B1", spilled],
      ["B2", "spills from B1"],
      ["B3", "spills from B1"],
      [null, null],
    ]);
    expect(await view.violationsInAllLooks()).toEqual([]);
    await view.pictures("check-kept");
  });

  it("restores the rest once it is as it was, and takes its sheet away", async () => {
    await workbench.write("Sheet1!B2", [[3.08219178082192]]);
    await press("Undo: restore 1 formula");
    expect(await view.told()).toBe("1 formula was restored.");
    await counts("5 formulas: 4 show values, 1 shows an error.");
    expect(await formula("Sheet1!B1")).toBe(spilled);
    expect(await workbench.read("Sheet1!B1:B3")).toEqual([[1.02739726027397], [3.08219178082192], [2.05479452054795]]);
    expect(await inventory()).toEqual([["Sheet1", "Text renamed"], [], []]);
    expect(await pane.getByRole("button", { name: /^Undo/ }).count()).toBe(0);
  });

  it("freezes what the selection touches, all of a spill", async () => {
    await workbench.select("Sheet1!B3");
    await pane.getByRole("radio", { name: "The selected cells" }).press("Space");
    await press("Freeze …");
    await pane.getByRole("group", { name: "Freeze 1 formula (3 cells) in Sheet1!B3?" }).waitFor();
    await press("Freeze");
    expect(await view.told()).toBe("1 formula (3 cells) now holds values.");
    expect(await formula("Sheet1!B4")).toBe("=DD.COST(B1,1)");
    await workbench.select("Sheet1!B4");
    await press("Freeze …");
    await press("Freeze");
    expect(await view.told()).toBe("1 formula (1 cell) now holds values.");
    expect(await workbench.read("DD Frozen formulas!B5:B8")).toEqual([["B1"], ["B2"], ["B3"], ["B4"]]);
    await press("Undo: restore 2 formulas");
    await counts("5 formulas: 4 show values, 1 shows an error.");
    expect(workbench.errors).toEqual([]);
  });
});

describe("self-test and diagnostics, by keyboard", () => {
  const noted = 5;
  /** One case is looked at a second time, after Re-enter. */
  const lines = casesOf(wantedNames, "").length + 1;
  const equal = lines - noted;
  beforeAll(openPane);

  it("computes every worked example in the workbook's own Excel, and leaves nothing behind", async () => {
    await workbench.write("Sheet1!A1", [["=DD.COST(400,0.1)"]]);
    const before = await inventory();
    await view.chooseByKeyboard("Check");
    await counts("1 formula: 1 shows a value.");
    await view.tabTo("Run the self-test");
    await workbench.page.keyboard.press("Enter");
    expect(await view.told()).toBe(`Self-test: ${equal} equal, ${noted} noted.`);
    expect(await inventory()).toEqual(before);
    await pane
      .getByText(`This Excel computes right: ${equal} of ${equal} figures are equal to the last digit.`)
      .waitFor();
    expect(await view.violationsInAllLooks()).toEqual([]);
    await view.pictures("check-selftest");
    const report = await pane.getByLabel("The report as a table").inputValue();
    expect(report.split("\n")).toHaveLength(lines + 1);
    expect(report).toContain(
      'Three hours, 0.3 GB committed\t\'=DD.ONDEMAND({2.5;3;2.054},"Ingested Spans","hourly",0.3,{"APM Pro",10},{5;15;10})\t0.145205479452055\t0.145205479452055\tequal',
    );
    expect(report).toContain("\t#NAME?: Excel does not know the function until the formula is re-entered\tnoted");
  });

  it("keeps its sheet on request, beside one that is there", async () => {
    await workbench.page.evaluate(() => window.workbench?.addSheet("DD Self-test"));
    await pane.getByRole("checkbox", { name: "Keep the sheet afterwards" }).press("Space");
    await press("Run the self-test");
    expect(await view.told()).toBe(`Self-test: ${equal} equal, ${noted} noted. The sheet “DD Self-test 2” was kept.`);
    expect(await workbench.read("DD Self-test 2!A1")).toBe("Self-test of DD Billing");
    expect(await workbench.read("DD Self-test!A1")).toBeNull();
  });

  it("shows what is at hand, and copies it", async () => {
    const text = await diagnosticsOf(pane, " show errors");
    expect(text).toMatch(/^Add-in: Version \d+\.\d+\.\d+, catalog of \d{4}-\d{2}-\d{2}\nHost: Excel\nPlatform: Mac\n/);
    expect(text).toContain("Language of Office: en-US");
    expect(text).toContain("ExcelApi: 1.1 to 1.14\n");
    expect(text).toContain("CustomFunctionsRuntime: 1.1 to 1.5\n");
    expect(text).toMatch(/DD formulas: \d+, \d+ show values, \d+ show errors$/);
    await pane.evaluate(() =>
      Object.defineProperty(navigator, "clipboard", {
        configurable: true,
        value: { writeText: (copied: string) => Promise.resolve(void (document.title = copied.slice(0, 6))) },
      }),
    );
    await press("Copy diagnostics");
    expect(await view.told()).toBe("Copied to the clipboard.");
    expect(await pane.title()).toBe("Add-in");
  });

  it("selects the text where the clipboard is blocked", async () => {
    await pane.evaluate(() =>
      Object.defineProperty(navigator, "clipboard", {
        configurable: true,
        value: { writeText: () => Promise.reject(new Error("blocked")) },
      }),
    );
    await press("Copy diagnostics");
    expect(await view.told()).toContain("The clipboard cannot be used here. The text is selected: press Ctrl+C");
    expect(await pane.evaluate(() => String(document.getSelection()))).toMatch(/^Add-in: Version/);
    expect(workbench.errors).toEqual([]);
  });
});
