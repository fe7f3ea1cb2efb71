import type { Frame } from "playwright-core";
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

/** Opens the workbench anew, and waits until the pane's page answers. */
async function reload(): Promise<void> {
  await workbench.page.reload();
  await workbench.page.waitForFunction(() => window.workbench !== undefined);
  await workbench.page.evaluate(() => window.workbench?.settled());
}
const sheets = () => workbench.page.evaluate(() => window.workbench?.sheets());
const tables = () => workbench.page.evaluate(() => window.workbench?.tables());

/** The results of the sample; each follows from the invented readings alone. */
const figures = [[14], [4], [1692.687], [45.4982602739726], [4.54982602739726]];

describe("the sample in an empty workbook, by keyboard", () => {
  beforeAll(openPane);

  it("is the first view that is shown, in every look and at 320 pixels", async () => {
    expect(await pane.getByRole("tab", { selected: true }).innerText()).toBe("Start");
    expect(await view.violationsInAllLooks()).toEqual([]);
    await view.pictures("start");
    await view.width(320);
    expect(await view.overflows()).toBe(false);
    await view.pictures("start-320");
    await view.width(420);
  });

  it("inserts two sheets, a table and a contract, and goes to the figures", async () => {
    await view.chooseByKeyboard("Start");
    await view.tabTo("Insert the sample");
    await workbench.page.keyboard.press("Enter");
    expect(await view.told()).toBe(
      "The sample is on the sheets “October usage” and “October bill”, its contract on “Contract”.",
    );
    expect(await sheets()).toEqual(["Sheet1", "October usage", "October bill", "Contract", "DD_Lists"]);
    expect(await tables()).toEqual([
      "DD_Sample October usage!A1:C745",
      "DD_Contract Contract!A4:H6",
      "DD_Allotments Contract!J4:M5",
      "DD_Settings Contract!O4:P8",
    ]);
    expect(await workbench.read("Contract!A5:F6")).toEqual([
      ["APM Pro", "monthly", 10, null, 31, 36],
      ["APM Ingested Spans", "hourly", 40, null, 0.1, 0.1],
    ]);
    expect(
      await pane.evaluate(() =>
        Excel.run(async (context) => {
          const cell = context.workbook.getActiveCell().load({ address: true });
          await context.sync();
          return cell.address;
        }),
      ),
    ).toBe("'October bill'!A1");
  });

  it("has figures that are exact to the last digit", async () => {
    await workbench.settled();
    expect(await workbench.read("'October bill'!B11:B15")).toEqual(figures);
    await workbench.screenshot("start-sample");
    expect(await view.violationsInAllLooks()).toEqual([]);
    expect(workbench.errors).toEqual([]);
  });
});

describe("the sample in a workbook that is in use, by mouse", () => {
  beforeAll(openPane);

  it("takes names that are free and leaves everything alone", async () => {
    await workbench.page.evaluate(() => {
      for (const name of ["October usage", "october bill", "Contract"]) window.workbench?.addSheet(name);
      window.workbench?.write("'October usage'!A1", [["mine", "too"]]);
      window.workbench?.addTable("'October usage'!A1:B3", "dd_sample");
    });
    await pane.getByRole("button", { name: "Insert the sample" }).click();
    expect(await view.told()).toBe(
      "The sample is on the sheets “October usage 2” and “October bill 2”, its contract on “Contract 2”.",
    );
    await workbench.settled();
    expect(await workbench.read("October bill 2!B11:B15")).toEqual(figures);
    expect(await workbench.read("October usage!A1:B2")).toEqual([
      ["mine", "too"],
      [null, null],
    ]);
    expect(await sheets()).toEqual([
      "Sheet1",
      "October usage",
      "october bill",
      "Contract",
      "October usage 2",
      "October bill 2",
      "Contract 2",
      "DD_Lists",
    ]);
    expect((await tables())?.slice(0, 3)).toEqual([
      "dd_sample October usage!A1:B3",
      "DD_Sample_2 October usage 2!A1:C745",
      "DD_Contract Contract 2!A4:H6",
    ]);
    await pane.getByText("select B14 on “October bill 2” and choose Explain").waitFor();
    expect(workbench.errors).toEqual([]);
  });

  it("goes to the other views, and begins with the last one the next time", async () => {
    await pane.getByRole("button", { name: "Check the workbook" }).click();
    expect(await pane.getByRole("tab", { selected: true }).innerText()).toBe("Check");
    await reload();
    const again = Pane.of(workbench).frame;
    await again.getByRole("tab", { selected: true }).waitFor();
    expect(await again.getByRole("tab", { selected: true }).innerText()).toBe("Check");
  });
});

describe("a workbook with a contract", () => {
  beforeAll(openPane);

  it("keeps it", async () => {
    await view.choose("Contract");
    await pane.getByRole("button", { name: "Create contract sheet" }).click();
    await view.told();
    await view.choose("Start");
    await pane.getByRole("button", { name: "Insert the sample" }).click();
    await pane.getByText("This workbook has a contract, which was left alone.").waitFor();
    expect(await workbench.read("Contract!A5:C5")).toEqual([[null, null, null]]);
  });
});

describe("outside Excel, and in one that is too old", () => {
  beforeAll(openPane);

  it("says which part is missing", async () => {
    await workbench.page.route("**/*.js", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace(/(ExcelApi"?: ?")1\.14/, "$11.9") });
    });
    await reload();
    view = Pane.of(workbench);
    await view.frame.getByText("This Excel is too old.").waitFor();
    await view.frame.getByText(/^ExcelApi 1\.13 \(results that fill several cells/).waitFor();
    const insert = view.frame.getByRole("button", { name: "Insert the sample" });
    await insert.press("Enter");
    expect(await insert.getAttribute("aria-disabled")).toBe("true");
    expect(await sheets()).toEqual(["Sheet1"]);
    expect(await view.violationsInAllLooks()).toEqual([]);
    await view.pictures("start-old");
    await view.choose("Check");
    expect(await diagnosticsOf(view.frame, "DD formulas: ")).toContain("ExcelApi: 1.1 to 1.9\n");
  });

  it("says that there is no workbook", async () => {
    const browser = workbench.page.context().browser();
    const page = await browser?.newPage();
    if (!page) throw new Error("There is no browser.");
    await page.goto(view.frame.url().replace(/\?.*$/, ""));
    await page.getByText("Not opened in Excel.").waitFor();
    await page.getByRole("tab", { name: "Start" }).click();
    const insert = page.getByRole("button", { name: "Insert the sample" });
    expect(await insert.getAttribute("aria-disabled")).toBe("true");
    expect(await insert.getAttribute("aria-describedby")).toBe("host-notice");
    await page.getByRole("tab", { name: "Check" }).click();
    await page.getByText("Formulas are checked in a workbook.").waitFor();
    expect(await diagnosticsOf(page, "Add-in: ")).toMatch(/^Add-in: Version .*\nHost: not known\n/);
  });
});
