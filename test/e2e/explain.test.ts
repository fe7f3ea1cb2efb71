import type { Frame, Locator } from "playwright-core";
import { Pane } from "./pane";
import { close, open, type WorkbenchPage } from "./workbenchPage";

let workbench: WorkbenchPage;
let view: Pane;
let pane: Frame;

const golden = '=DD.ONDEMAND(C2:C4,"Ingested Spans","hourly",0.3,{"APM Pro",10},B2:B4)';

beforeAll(async () => {
  workbench = await open();
  view = Pane.of(workbench);
  pane = view.frame;
  await workbench.write("Sheet1!A1:C4", [
    ["Hour", "APM Pro hosts", "Ingested Spans (GB)"],
    [1, 5, 2.5],
    [2, 15, 3],
    [3, 10, 2.054],
  ]);
  await workbench.write("Sheet1!A6:C6", [["On-demand", "", golden]]);
});
afterAll(close);

const shown = (text: string) => pane.getByText(text, { exact: true }).first().waitFor();
const heading = (name: string) => pane.getByRole("heading", { name, exact: true }).waitFor();
const selected = () =>
  pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load({ address: true });
      await context.sync();
      return range.address;
    }),
  );
/** The steps as they are shown: name and value. */
const steps = () => texts(pane.getByRole("region", { name: "Working" }).getByRole("listitem"));
const texts = async (list: Locator) =>
  (await list.allInnerTexts()).map((text) => text.split("\n").map((line) => line.trim()).filter(Boolean)); // prettier-ignore
const result = () => pane.locator("p").filter({ hasText: "(DD." }).first().innerText();

/** Selects a cell of the first sheet and waits until the pane explains it. */
async function explain(cell: string): Promise<void> {
  await workbench.select(`Sheet1!${cell}`);
  await heading(`Sheet1!${cell}`);
}

describe("the working of a cell in the pane", () => {
  it("explains a whole formula by keyboard, step by step, with the figure of the cell", async () => {
    await workbench.select("C6");
    await view.chooseByKeyboard("Explain");
    await heading("Sheet1!C6");
    await shown(golden);
    expect(await workbench.read("C6")).toBe(0.145205479452055);
    expect(await result()).toBe("On-demand usage (DD.ONDEMAND)\n0.145205479452055 GB\nThe cell shows the same.");
    expect((await steps()).map(([name, value]) => [name, value])).toEqual([
      ["Product", "APM Ingested Spans (GB)"],
      ["On-demand option", "hourly"],
      ["Aggregation", "sum"],
      ["Hours", "3 hours"],
      ["APM Pro: quantity per unit and hour", "0.205479452054795 GB"],
      ["APM Pro: commitment", "10 hosts"],
      ["Usage of the hours", "7.554 GB"],
      ["Allotment of the hours", "7.19178082191781 GB"],
      ["Commitment", "0.3 GB"],
      ["On-demand usage of the hours", "0.445205479452055 GB"],
      ["On-demand usage", "0.145205479452055 GB"],
    ]);
    expect(await view.violationsInAllLooks()).toEqual([]);
    await view.pictures("explain");
  });

  it("opens a rule by keyboard", async () => {
    await view.tabTo("Rule: Commitment on the hourly option");
    await workbench.page.keyboard.press("Enter");
    await pane.getByText("for volumes both pages compute 0.446 − 0.3 = 0.146 after the sum").waitFor();
    expect(await view.violationsInAllLooks()).toEqual([]);
    await workbench.screenshot("explain-rule", "#pane");
    await workbench.page.keyboard.press("Enter");
  });

  it("shows the hours that cost most, and selects their cells and the arguments", async () => {
    const hours = pane.getByRole("region", { name: "Hours" });
    expect(await hours.innerText()).toContain("1 of 3 hours are above what they include.");
    expect(await texts(hours.getByRole("listitem"))).toEqual([
      ["Hour 1 C2", "0.445205479452055 GB", "usage 2.5, included 2.05479452054795"],
    ]);
    await hours.getByRole("button", { name: "Hour 1: C2" }).press("Enter");
    await shown("Selected C2.");
    expect(await selected()).toBe("Sheet1!C2");
    await heading("C2 has no DD formula");
    await pane.getByRole("button", { name: "C6", exact: true }).press("Enter");
    await heading("Sheet1!C6");
    await pane.getByRole("button", { name: "Select parentUsage: B2:B4" }).press("Enter");
    await shown("Selected B2:B4.");
    expect(await selected()).toBe("Sheet1!B2:B4");
  });

  it("follows the selection and the cells that the formula refers to", async () => {
    await explain("C6");
    await workbench.write("Sheet1!C2", [[3.5]]);
    await pane.getByText("1.14520547945205 GB", { exact: true }).first().waitFor();
    await shown("The cell shows the same.");
    await workbench.write("Sheet1!C2", [[2.5]]);
    await pane.getByText("0.145205479452055 GB", { exact: true }).first().waitFor();
  });

  it("explains the call within a larger formula, and lets one of several be chosen", async () => {
    await workbench.write("Sheet1!B8", [[1000]]);
    await workbench.write("Sheet1!C8", [[`=ROUND(${golden.slice(1)}*B8,2)+DD.HWMP(B2:B4)`]]);
    await explain("C8");
    await shown("The call is a part of the formula; the cell shows 155.21.");
    expect(await result()).toContain("0.145205479452055 GB");
    expect(await pane.getByText("The cell shows the same.").count()).toBe(0);
    await pane.getByLabel("Call in the formula").selectOption("1");
    await shown("Hours that the HWMP leaves out");
    expect(await result()).toBe("HWMP (DD.HWMP)\n10");
    const hours = pane.getByRole("region", { name: "Hours" });
    expect(await texts(hours.getByRole("listitem"))).toEqual([
      ["Hour 2 B3", "15"],
      ["Hour 3 B4", "10"],
    ]);
    expect(await view.violationsInAllLooks()).toEqual([]);
    await hours.getByRole("button", { name: "Hour 3: B4" }).press("Enter");
    await shown("Selected B4.");
    expect(await selected()).toBe("Sheet1!B4");
  });

  it("goes to the formula of a cell that it fills", async () => {
    await workbench.write("Sheet1!E10", [[golden.replace("ONDEMAND", "HOURLY")]]);
    await workbench.select("Sheet1!H12");
    await heading("Sheet1!E10");
    await shown("H12 is filled by the formula in E10.");
    await shown("The cell shows the same.");
    await workbench.write("Sheet1!E12", [["in the way"]]);
    await pane.getByText("The cell shows #SPILL!: the result needs 4 rows and 6 columns from E10 on").waitFor();
    await workbench.write("Sheet1!E12", [[null]]);
    await shown("The cell shows the same.");
  });

  it("reads tables, names of cells and of constants, and whole columns of another sheet", async () => {
    const { page } = workbench;
    await page.evaluate(() => {
      window.workbench?.addTable("Sheet1!A1:C4", "Usage");
      window.workbench?.addSheet("Data of July");
      window.workbench?.setName("Committed", "0.3");
      window.workbench?.setName("Spans", "Sheet1!$C$2:$C$4");
    });
    await workbench.write(
      "'Data of July'!B1:B200",
      Array.from({ length: 200 }, (_, hour) => [hour + 1]),
    );
    await workbench.write("Sheet1!C14", [
      ['=DD.ONDEMAND(Spans,"Ingested Spans","hourly",Committed,{"APM Pro",10},Usage[APM Pro hosts])'],
    ]);
    await workbench.write("Sheet1!C15", [["=DD.HWMP('Data of July'!B:B)"]]);
    await explain("C14");
    expect(await result()).toContain("0.145205479452055 GB");
    await shown("The cell shows the same.");
    await pane.getByRole("button", { name: "Select parentUsage: B2:B4" }).waitFor();
    await pane.getByRole("button", { name: "Hour 1: C2" }).waitFor();
    await workbench.write("Sheet1!N2", [["=DD.BILLABLE(Usage[[Hour]:[APM Pro hosts]],1)"]]);
    await explain("N2");
    await shown("The cell shows the same.");
    await pane.getByRole("button", { name: "Select total: A2:B4" }).waitFor();
    await explain("C15");
    expect(await result()).toContain("198");
    await shown("The cell shows the same.");
    await pane.getByRole("button", { name: "Hour 198: Data of July!B198" }).press("Enter");
    await shown("Selected B198.");
    expect(await selected()).toBe("'Data of July'!B198");
  });

  it("tells the sentence of an error, with the cell that it is about", async () => {
    await workbench.write("Sheet1!E2:E5", [[1], ["n/a"], [2], ["=DD.HWMP(E2:E4)"]]);
    await explain("E5");
    const sentence = await workbench.message("Sheet1!E5");
    expect(sentence).toBe(
      'usage (row 2, column 1) is the text "n/a"; it must be a number of 0 or more, or a blank cell.',
    );
    await pane.getByText(sentence).waitFor();
    expect(await view.violationsInAllLooks()).toEqual([]);
    await pane.getByRole("button", { name: "Select: E3" }).press("Enter");
    await shown("Selected E3.");
    expect(await selected()).toBe("Sheet1!E3");
  });

  it("reads the contract's table with its headers, and selects the cell of a term that is wrong", async () => {
    await workbench.write("Sheet1!Q1:X2", [
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
      ["Ingested Spans", "hourly", 0.3, null, null, null, null, null],
    ]);
    await workbench.page.evaluate(() => window.workbench?.addTable("Sheet1!Q1:X2", "DD_Contract"));
    await workbench.write("Sheet1!Q4", [
      ['=DD.ONDEMAND(C2:C4,"Ingested Spans",,,{"APM Pro",10},B2:B4,,,DD_Contract[#All])'],
    ]);
    await explain("Q4");
    expect(await result()).toContain("0.145205479452055 GB");
    await shown("The cell shows the same.");
    await pane.getByRole("button", { name: "Select contract: Q1:X2" }).waitFor();
    await workbench.write("Sheet1!R2", [["weekly"]]);
    await pane.getByText('is "weekly"; it must be "monthly" or "hourly".').waitFor();
    await pane.getByRole("button", { name: "Select: R2" }).press("Enter");
    await shown("Selected R2.");
    await workbench.write("Sheet1!Q4", [[null]]);
  });

  it("says that there is no such function, and that Excel makes a call for each of several cells", async () => {
    await workbench.write("Sheet1!E17:F18", [["=DD.NOTHING(1)", "APM Pro"], ["=DD.OPTION(F17:F18)", "IoT"]]); // prettier-ignore
    await explain("E17");
    await shown("There is no function DD.NOTHING. The view Functions lists those that there are.");
    await explain("E18");
    await pane.getByText("product: it has 2 cells, and Excel calls the function once for each.").waitFor();
    expect(await pane.getByRole("button", { name: "Write working to sheet" }).count()).toBe(0);
  });

  it("lists the nearest formulas where the cell has none", async () => {
    await workbench.select("Sheet1!D16");
    await heading("D16 has no DD formula");
    expect((await texts(pane.getByRole("tabpanel", { name: "Explain" }).getByRole("listitem"))).flat()).toEqual([
      "C15 DD.HWMP",
      "E17 DD.NOTHING",
      "C14 DD.ONDEMAND",
      "E18 DD.OPTION",
      "E10 DD.HOURLY",
      "C8 DD.ONDEMAND, DD.HWMP",
      "C6 DD.ONDEMAND",
      "E5 DD.HWMP",
      "N2 DD.BILLABLE",
    ]);
    expect(await view.violationsInAllLooks()).toEqual([]);
    await workbench.screenshot("explain-none", "#pane");
    await workbench.page.evaluate(() => window.workbench?.addSheet("Empty"));
    await workbench.select("Empty!A1");
    await pane.getByText("Nor has any other cell of “Empty”.").waitFor();
  });
});

describe("the working on a sheet of its own", () => {
  const sheets = () => workbench.page.evaluate(() => window.workbench?.sheets() ?? []);
  const charts = (sheet: string) => workbench.page.evaluate((name) => window.workbench?.charts(name) ?? [], sheet);
  const formula = (cell: string) => workbench.page.evaluate((address) => window.workbench?.formula(address), cell);

  async function write(cell: string, name: string): Promise<string> {
    await explain(cell);
    await pane.getByRole("button", { name: "Write working to sheet" }).press("Enter");
    await shown(`The sheet “${name}” was added.`);
    await workbench.settled();
    return name;
  }

  it("writes live steps and hours with a chart", async () => {
    const name = await write("C6", "Working Sheet1 C6");
    const inside = `'${name}'!`;
    expect(await formula(`${inside}A5`)).toBe(
      '=DD.EXPLAIN(Sheet1!$C$2:$C$4,"Ingested Spans","hourly",0.3,{"APM Pro",10},Sheet1!$B$2:$B$4)',
    );
    expect(await workbench.read(`${inside}A5:B6`)).toEqual([
      ["Step", "Value"],
      ["Product", "APM Ingested Spans"],
    ]);
    expect(await workbench.read(`${inside}A16:B16`)).toEqual([["On-demand usage", 0.145205479452055]]);
    expect(await workbench.read(`${inside}G5:L8`)).toEqual([
      ["Hour", "Usage", "APM Pro", "Allotment", "Included", "On-demand"],
      [1, 2.5, 10, 2.05479452054795, 2.05479452054795, 0.445205479452055],
      [2, 3, 15, 3.08219178082192, 3.08219178082192, 0],
      [3, 2.054, 10, 2.05479452054795, 2.05479452054795, 0],
    ]);
    expect(await charts(name)).toMatchObject([
      {
        type: "Line",
        title: "DD.ONDEMAND in Sheet1!C6",
        series: [
          { name: "Usage", values: `${inside}H6:H8`, categories: `${inside}G6:G8` },
          { name: "Included", values: `${inside}K6:K8`, categories: `${inside}G6:G8` },
          { name: "On-demand", values: `${inside}L6:L8`, categories: `${inside}G6:G8` },
        ],
      },
    ]);
    // The formula of the steps is selected, and the pane explains it.
    await heading(`${name}!A5`);
    await workbench.drawn();
    await workbench.screenshot("explain-sheet");
  });

  it("never writes over a sheet", async () => {
    await write("C6", "Working Sheet1 C6 2");
    expect(await sheets()).toEqual(expect.arrayContaining(["Working Sheet1 C6", "Working Sheet1 C6 2"]));
  });

  it("writes the readings with the line of their HWMP", async () => {
    const name = await write("C15", "Working Sheet1 C15");
    const inside = `'${name}'!`;
    expect(await formula(`${inside}B11`)).toBe("=DD.HWMP('Data of July'!$B:$B)");
    expect(await workbench.read(`${inside}A11:B11`)).toEqual([["Result, live", 198]]);
    expect(await workbench.read(`${inside}G5:I6`)).toEqual([
      ["Hour", "Usage", "HWMP"],
      [1, 1, 198],
    ]);
    expect(await formula(`${inside}H205`)).toBe("='Data of July'!$B$200");
    expect((await charts(name))[0]?.series.map(({ name: line, values }) => [line, values])).toEqual([
      ["Usage", `${inside}H6:H205`],
      ["HWMP", `${inside}I6:I205`],
    ]);
    await workbench.screenshot("explain-sheet-hwmp");
  });

  it("is the way where only Excel can work out an argument", async () => {
    await workbench.write("Sheet1!C20", [[golden.replace("0.3", "SUM(0.1,0.2)")]]);
    await explain("C20");
    await pane.getByText("commitment: SUM is a function of Excel, which Excel works out.").waitFor();
    expect(await view.violationsInAllLooks()).toEqual([]);
    await workbench.screenshot("explain-unread", "#pane");
    const name = await write("C20", "Working Sheet1 C20");
    expect(await workbench.read(`'${name}'!A16`)).toBe("On-demand usage");
  });

  it("adds nothing where the structure is protected", async () => {
    const before = await sheets();
    const protect = (on: boolean) =>
      pane.evaluate(
        (wanted) =>
          Excel.run(async (context) => {
            const { protection } = context.workbook;
            if (wanted) protection.protect("key");
            else protection.unprotect("key");
            await context.sync();
          }),
        on,
      );
    await protect(true);
    await explain("C6");
    await pane.getByRole("button", { name: "Write working to sheet" }).press("Enter");
    expect(await view.told()).toContain("The structure of the workbook is protected, so no sheet can be added.");
    await protect(false);
    expect(await sheets()).toEqual(before);
  });

  it("fits 320 pixels, by keyboard alone", async () => {
    await workbench.select("Sheet1!C6");
    await view.width(320);
    await view.chooseByKeyboard("Explain");
    await heading("Sheet1!C6");
    expect(await view.overflows()).toBe(false);
    await view.tabTo("Write working to sheet");
    await view.tabTo("Rule: Core");
    await workbench.page.keyboard.press("Enter");
    await view.tabTo("Hour 1: C2");
    await view.tabTo("Select parentUsage: B2:B4");
    expect(await view.overflows()).toBe(false);
    await view.pictures("explain-320");
    expect(workbench.errors).toEqual([]);
  });
});
