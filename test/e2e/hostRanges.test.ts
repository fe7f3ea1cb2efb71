import type { Frame } from "playwright-core";
import { close, open, type WorkbenchPage } from "./workbenchPage";

let workbench: WorkbenchPage;
let pane: Frame;

beforeAll(async () => {
  workbench = await open();
  const frame = workbench.page.frame({ url: /taskpane\.html/ });
  if (!frame) throw new Error("The pane has no page.");
  pane = frame;
});
afterAll(close);

const formulas = (cells: readonly string[]) =>
  workbench.page.evaluate((list) => list.map((cell) => window.workbench?.formula(cell)), cells);

describe("ranges over the workbench", () => {
  it("tell spills, types of values, intersections and tables", async () => {
    await workbench.write("A1", [
      ["=SEQUENCE(3,2)", null, null, "Unit", "Price"],
      [null, null, null, "GB", 1],
      [null, null, null, true, "=1/0"],
    ]);
    await workbench.page.evaluate(() => window.workbench?.addTable("D1:E3", "Prices"));
    await workbench.settled();
    const found = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const at = (address: string) => sheet.getRange(address);
        const parent = at("B3").getSpillParentOrNullObject().load("address");
        const none = at("D2").getSpillParentOrNullObject().load("address");
        const spill = at("A1").getSpillingToRange().load("address");
        const spills = ["A1:B3", "A1:C3", "C1"].map((address) => at(address).load("hasSpill"));
        const types = at("C2:E3").load("valueTypes");
        const shared = at("A1:D2").getIntersectionOrNullObject("B2:E9").load("address");
        const apart = at("A1").getIntersectionOrNullObject(at("B2")).load("address");
        const touched = at("A1:D1").getTables().load("items/name");
        const held = at("A1:D1").getTables(true).load("items/name");
        const { application } = context.workbook;
        application.load("calculationState");
        const selected = context.workbook.getSelectedRanges().load("address,areaCount");
        await context.sync();
        return {
          spill: [parent.address, none.isNullObject, spill.address, ...spills.map(({ hasSpill }) => hasSpill)],
          types: types.valueTypes,
          shared: [shared.address, apart.isNullObject],
          tables: [touched.items.map(({ name }) => name), held.items.length],
          state: application.calculationState,
          selected: [selected.address, selected.areaCount],
        };
      }),
    );
    expect(found).toEqual({
      spill: ["Sheet1!A1", true, "Sheet1!A1:B3", true, null, false],
      types: [
        ["Empty", "String", "Double"],
        ["Empty", "Boolean", "Error"],
      ],
      shared: ["Sheet1!B2:D2", true],
      tables: [["Prices"], 0],
      state: "Done",
      selected: ["Sheet1!A1", 1],
    });
  });

  it("insert and delete cells, and formulas, names, rules, charts and merged cells follow", async () => {
    const found = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Moved");
        sheet.getRange("A1:B4").values = [
          ["Month", "Cost"],
          ["January", 1],
          ["February", 2],
          ["March", "=B2+B3"],
        ];
        sheet.getRange("D1:D2").values = [["=SUM(B2:B4)"], ["=B4"]];
        sheet.getRange("B3").format.font.bold = true;
        sheet.getRange("B4").dataValidation.rule = { decimal: { formula1: 0, operator: "GreaterThan" } };
        sheet.getRange("A6:B6").merge();
        context.workbook.names.add("Costs", sheet.getRange("B2:B4"));
        sheet.charts.add("Line", sheet.getRange("A1:B4"));
        await context.sync();
        sheet.getRange("A3:B3").insert("Down").values = [["Leap", 5]];
        await context.sync();
        const merged = sheet.getRange("A1:B9").getMergedAreasOrNullObject().load("address");
        const name = context.workbook.names.getItem("Costs").load("formula");
        const rule = sheet.getRange("B5").dataValidation.load("type");
        const bold = sheet.getRange("B4").format.font.load("bold");
        await context.sync();
        return [merged.address, name.formula as unknown, rule.type, bold.bold];
      }),
    );
    expect(found).toEqual(["Moved!A7:B7", "=Moved!$B$2:$B$5", "Decimal", true]);
    await workbench.settled();
    expect(await formulas(["Moved!B5", "Moved!D1", "Moved!D2"])).toEqual(["=B2+B4", "=SUM(B2:B5)", "=B5"]);
    expect(await workbench.read("Moved!D1:D2")).toEqual([[11], [3]]);
    const chart = () => workbench.page.evaluate(() => window.workbench?.charts("Moved")[0]?.series[0]?.values);
    expect(await chart()).toBe("Moved!B2:B5");

    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Moved");
        sheet.getRange("A2:B3").delete("Up");
        sheet.getRange("A4:B9").unmerge();
        sheet.getRange("C1:C9").delete("Left");
        await context.sync();
      }),
    );
    await workbench.settled();
    expect(await formulas(["Moved!B3", "Moved!C1", "Moved!C2"])).toEqual(["=#REF!+B2", "=SUM(B2:B3)", "=B3"]);
    expect(await chart()).toBe("Moved!B2:B3");
    expect(await workbench.page.evaluate(() => window.workbench?.names())).toContain("Costs Moved!$B$2:$B$3");
  });

  it("are not moved through a table, a spill or merged cells", async () => {
    const codes = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        const codeOf = (act: () => void) => {
          act();
          return context.sync().then(
            () => "none",
            (error: OfficeExtension.Error) => error.code,
          );
        };
        return [
          await codeOf(() => sheet.getRange("A2").insert("Down")),
          await codeOf(() => sheet.getRange("D2").delete("Up")),
          await codeOf(() => sheet.getRange("A1").getSpillParent().load("address")),
          await codeOf(() => sheet.getRange("D1").getSpillParent().load("address")),
          await codeOf(() => sheet.getRange("A8").insert("Down")),
        ];
      }),
    );
    expect(codes).toEqual(["InvalidOperation", "InvalidOperation", "none", "ItemNotFound", "none"]);
  });

  it("are not written while a cell is being edited", async () => {
    await workbench.select("Sheet1!H1");
    await workbench.page.keyboard.type("12");
    const act = () =>
      pane.evaluate(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("Sheet1");
          const read = sheet.getRange("D1").load("values");
          await context.sync();
          sheet.getRange("H3").values = [["written"]];
          const code = await context.sync().then(
            () => "none",
            (error: OfficeExtension.Error) => error.code,
          );
          return [read.values, code];
        }),
      );
    expect(await act()).toEqual([[["Unit"]], "InvalidOperationInCellEditMode"]);
    await workbench.press("Enter");
    expect(await workbench.read("Sheet1!H1:H3")).toEqual([[12], [null], [null]]);
    expect(await act()).toEqual([[["Unit"]], "none"]);
    expect(await workbench.read("Sheet1!H3")).toBe("written");
  });

  it("are measured when the browser is idle, unless their sheet is gone by then", async () => {
    await workbench.page.evaluate(() => window.workbench?.addSheet("Gone"));
    await workbench.select("Gone!A1");
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Gone");
        sheet.getRange("A1:A2").values = [["Two\nlines"], ["One"]];
        sheet.getRange("A:A").format.columnWidth = 50;
        sheet.delete();
        await context.sync();
      }),
    );
    await workbench.page.evaluate(
      () => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(resolve))),
    );
    expect(workbench.errors).toEqual([]);
  });
});
