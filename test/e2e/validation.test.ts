import type { Frame } from "playwright-core";
import { SavedFile } from "./savedFile";
import { close, open, type WorkbenchPage } from "./workbenchPage";

let workbench: WorkbenchPage;
let pane: Frame;

beforeAll(async () => {
  workbench = await open();
  const frame = workbench.page.frame({ url: /taskpane\.html/ });
  if (!frame) throw new Error("The pane has no page.");
  pane = frame;
  await workbench.write("D1", [["GB"], ["TB"], [5]]);
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").dataValidation.prompt = { showPrompt: true, title: "Unit", message: "As the usage has it." };
      const units = sheet.getRange("A2:A9").dataValidation;
      units.rule = { list: { inCellDropDown: true, source: "=$D$1:$D$3" } };
      units.errorAlert = { showAlert: true, style: "Stop", title: "Unit", message: "Pick one of the list." };
      sheet.getRange("B2:B9").dataValidation.rule = { decimal: { formula1: 0, operator: "GreaterThan" } };
      await context.sync();
    }),
  );
});
afterAll(close);

const { list, button, message, refusal } = {
  list: () => workbench.page.getByRole("listbox", { name: "Values for this cell" }),
  button: () => workbench.page.getByRole("button", { name: "Choose from the list" }),
  message: () => workbench.page.locator("#input-message"),
  refusal: () => workbench.page.locator("#refusal"),
};

describe("validation of entries", () => {
  it("says what a cell is for", async () => {
    await workbench.select("A1");
    expect(await message().innerText()).toBe("Unit\nAs the usage has it.");
    expect(await button().isVisible()).toBe(false);
    await workbench.select("A2");
    expect(await message().isVisible()).toBe(false);
  });

  it("offers the list by the button and by the keyboard", async () => {
    await workbench.select("A2");
    await button().click();
    expect(await list().getByRole("option").allInnerTexts()).toEqual(["GB", "TB", "5"]);
    await list().getByRole("option", { name: "TB" }).click();
    await workbench.settled();
    expect([await workbench.read("A2"), await list().isVisible()]).toEqual(["TB", false]);

    await workbench.select("A3");
    await workbench.page.keyboard.press("Alt+ArrowDown");
    await workbench.page.keyboard.press("End");
    await workbench.press("Enter");
    expect([await workbench.read("A3"), await list().isVisible()]).toEqual([5, false]);
    await workbench.page.keyboard.press("Alt+ArrowDown");
    await workbench.page.keyboard.press("Escape");
    expect(await list().isVisible()).toBe(false);
  });

  it("refuses a wrong entry and leaves the cell in edit", async () => {
    await workbench.type("A4", "KB");
    expect(await refusal().innerText()).toBe("Unit\nPick one of the list.");
    expect(await workbench.read("A4")).toBeNull();
    await workbench.press("Escape");
    expect([await workbench.read("A4"), await refusal().isVisible()]).toEqual([null, false]);

    await workbench.type("B2", "-1");
    expect(await refusal().innerText()).toBe(
      "This value doesn't match the data validation restrictions defined for this cell.",
    );
    await workbench.press("Escape");
    await workbench.type("B2", "12.5");
    await workbench.type("A4", "gb");
    await workbench.type("B3", "=-1");
    expect(await workbench.read("A4:B4")).toEqual([["gb", null]]);
    expect(await workbench.read("B2:B3")).toEqual([[12.5], [-1]]);
  });

  it("is told to the add-in and kept in files", async () => {
    const read = () =>
      pane.evaluate(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("Sheet1");
          const cells = ["A1", "A2", "B2:B3", "B4"].map((cell) => sheet.getRange(cell).dataValidation.load());
          await context.sync();
          return cells.map(({ type, prompt, errorAlert, ignoreBlanks, valid }) => [
            type,
            prompt,
            errorAlert,
            ignoreBlanks,
            valid,
          ]);
        }),
      );
    const noPrompt = { showPrompt: true, title: "", message: "" };
    const noAlert = { showAlert: true, style: "Stop", title: "", message: "" };
    const expected = [
      ["None", { showPrompt: true, title: "Unit", message: "As the usage has it." }, noAlert, true, true],
      [
        "List",
        noPrompt,
        { showAlert: true, style: "Stop", title: "Unit", message: "Pick one of the list." },
        true,
        true,
      ],
      ["Decimal", noPrompt, noAlert, true, null],
      ["Decimal", noPrompt, noAlert, true, true],
    ];
    expect(await read()).toEqual(expected);
    const file = new SavedFile(workbench, "validation.xlsx");
    await file.save();
    await file.reopen();
    expect(await read()).toEqual(expected);
    expect(workbench.errors).toEqual([]);
  });
});
