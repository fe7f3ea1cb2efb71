import type { PlainValue } from "../../src/workbench/automation";
import { Pane, violations } from "./pane";
import { close, open, type WorkbenchPage } from "./workbenchPage";

const SHEETS = [
  "Start",
  "Monthly option",
  "Hourly option",
  "Working",
  "Averages and HWMP",
  "Bad input",
  "October 2026",
];
let workbench: WorkbenchPage;

beforeAll(async () => {
  workbench = await open({ empty: false });
});
afterAll(close);

const isError = (value: PlainValue): value is { error: string; message: string } =>
  typeof value === "object" && value !== null;
const cellsOf = async (sheet: string) => ((await workbench.read(`'${sheet}'!A1:P80`)) as PlainValue[][]).flat();

describe("the sample workbook", () => {
  it("has its sheets, each of which can be looked at", async () => {
    expect(await workbench.page.evaluate(() => window.workbench?.sheets())).toEqual(SHEETS);
    for (const sheet of SHEETS) {
      await workbench.select(`'${sheet}'!A1`);
      await workbench.drawn();
      await workbench.screenshot(`sample-${sheet.toLowerCase().replaceAll(" ", "-")}`);
    }
  });

  it("computes every figure, and each that is printed as it is printed", async () => {
    for (const sheet of SHEETS.filter((name) => name !== "Bad input")) {
      expect([sheet, (await cellsOf(sheet)).filter(isError)]).toEqual([sheet, []]);
    }
    const checks = (await Promise.all(SHEETS.map(cellsOf)))
      .flat()
      .filter((value) => value === "equal" || value === "differs");
    expect(checks).toEqual(new Array(17).fill("equal"));
  });

  it("shows a sentence for every bad input", async () => {
    const errors = (await cellsOf("Bad input")).filter(isError);
    expect(errors).toHaveLength(12);
    for (const { error, message } of errors) {
      expect(["#VALUE!", "#N/A"]).toContain(error);
      expect(message).not.toBe("");
    }
  });

  it("hides and shows the pane", async () => {
    const button = workbench.page.getByRole("button", { name: "Pane" });
    await button.press("Enter");
    expect(await button.getAttribute("aria-expanded")).toBe("false");
    expect(await workbench.page.locator("#pane").isVisible()).toBe(false);
    await button.press("Enter");
    expect(await workbench.page.locator("#pane").isVisible()).toBe(true);
  });

  it("has no violations of accessibility, nor has the pane", async () => {
    expect(await violations(workbench.page)).toEqual([]);
    expect(await Pane.of(workbench).violationsInAllLooks()).toEqual([]);
    expect(workbench.errors).toEqual([]);
  });
});
