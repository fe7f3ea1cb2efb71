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
beforeEach(async () => {
  await workbench.renew();
  await workbench.write("A1", [
    ["Product", "Price", "Units", null, "beside"],
    ["APM", 10, 2, null, "=SUM(Prices[Price])"],
    ["Logs", 20, 3, null, "=SUM(Prices[Units])"],
    [null, null, null, null, "=Sheet1!C3"],
    ["below"],
  ]);
  await workbench.page.evaluate(() => {
    window.workbench?.addTable("A1:C3", "Prices");
    window.workbench?.addSheet("Other");
  });
  await workbench.write("Other!A1", [["=SUM(Prices[Price])"], ["=SUM(Prices[Units])"], ["=Sheet1!C3"]]);
});
afterAll(close);

const formula = (cell: string) => workbench.page.evaluate((address) => window.workbench?.formula(address), cell);
const columns = () =>
  pane.evaluate(() =>
    Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Prices");
      table.columns.load("items/name");
      const range = table.getRange().load("address");
      await context.sync();
      return [range.address, ...table.columns.items.map(({ name }) => name)];
    }),
  );

describe("tables over the workbench", () => {
  it("lose a column: formulas at it become #REF!, the others follow", async () => {
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.tables.getItem("Prices").columns.getItem("Price").delete();
        await context.sync();
      }),
    );
    await workbench.settled();
    expect(await columns()).toEqual(["Sheet1!A1:B3", "Product", "Units"]);
    expect(await workbench.read("A1:D3")).toEqual([
      ["Product", "Units", null, "beside"],
      ["APM", 2, null, { error: "#REF!", message: "" }],
      ["Logs", 3, null, 5],
    ]);
    expect([await formula("D2"), await formula("E4")]).toEqual(["=SUM(#REF!)", "=Sheet1!B3"]);
    expect([await workbench.read("E4"), await workbench.read("A5")]).toEqual([3, "below"]);
    expect(await workbench.read("Other!A1:A3")).toEqual([[{ error: "#REF!", message: "" }], [5], [3]]);
    await workbench.write("B3", [[7]]);
    expect(await workbench.read("Other!A2")).toBe(9);
  });

  it("lose a column with the column of the grid", async () => {
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.charts.add("Line", sheet.getRange("A1:C3"));
        sheet.getRange("C3").dataValidation.prompt = { showPrompt: true, title: "", message: "Units" };
        await context.sync();
      }),
    );
    await workbench.write("E5", [["=C2*2"]]);
    await workbench.select("B1");
    await workbench.page.mouse.click(250, 81, { button: "right" });
    await workbench.page.getByText("Delete Selected Column", { exact: true }).filter({ visible: true }).click();
    await workbench.page.waitForFunction(() => window.workbench?.tables().includes("Prices Sheet1!A1:B3"));
    expect(await columns()).toEqual(["Sheet1!A1:B3", "Product", "Units"]);
    expect(await workbench.read("Other!A1:A3")).toEqual([[{ error: "#REF!", message: "" }], [5], [3]]);
    expect(await workbench.read("D2:D5")).toEqual([[{ error: "#REF!", message: "" }], [5], [3], [4]]);
    expect([await formula("D4"), await formula("D5")]).toEqual(["=Sheet1!B3", "=B2*2"]);
    const [chart] = await workbench.page.evaluate(() => window.workbench?.charts("Sheet1") ?? []);
    expect(chart?.series.map(({ values }) => values)).toEqual(["", "Sheet1!B2:B3"]);
    const prompt = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const { dataValidation } = context.workbook.worksheets.getItem("Sheet1").getRange("B3");
        dataValidation.load("prompt");
        await context.sync();
        return dataValidation.prompt.message;
      }),
    );
    expect(prompt).toBe("Units");
  });

  it("get columns, at a place or at the end", async () => {
    const names = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const { columns } = context.workbook.tables.getItem("Prices");
        columns.add(1, [["Unit"], ["host"], ["GB"]]);
        const last = columns.add(undefined, undefined, "Total").load("name,index");
        const code = await context.sync().then(
          () => {
            columns.add(undefined, [["too"], ["few"]]);
            return context.sync().then(
              () => "none",
              (error: OfficeExtension.Error) => error.code,
            );
          },
          (error: OfficeExtension.Error) => error.message,
        );
        return [last.name, last.index, code];
      }),
    );
    await workbench.settled();
    expect(names).toEqual(["Total", 4, "InvalidArgument"]);
    expect(await columns()).toEqual(["Sheet1!A1:E3", "Product", "Unit", "Price", "Units", "Total"]);
    expect(await workbench.read("A1:G3")).toEqual([
      ["Product", "Unit", "Price", "Units", "Total", null, "beside"],
      ["APM", "host", 10, 2, null, null, 30],
      ["Logs", "GB", 20, 3, null, null, 5],
    ]);
    expect([await formula("Other!A3"), await workbench.read("Other!A3")]).toEqual(["=Sheet1!D3", 3]);
    await workbench.write("Sheet1!F5", [["=SUM(Prices[Unit])+COUNTA(Prices[Unit])"]]);
    expect(await workbench.read("Sheet1!F5")).toBe(2);
  });

  it("have columns with names of any characters", async () => {
    const names = ["Ingested Spans (GB)", "Cost #1, [net]", "Bob's share: 50% @US", "A/B+C"];
    await workbench.write("Other!E1", [names, [1, 2, 3, 4], [10, 20, 30, 40]]);
    await workbench.page.evaluate(() => window.workbench?.addTable("Other!E1:H3", "Usage"));
    await workbench.write("Sheet1!H1", [
      ["=SUM(Usage[Ingested Spans (GB)])"],
      ["=COUNTA(Usage[[#All],[Ingested Spans (GB)]])"],
      ["=Usage[[#Headers],[Ingested Spans (GB)]]"],
      ["=SUM(Usage[Cost '#1, '[net']])"],
      ["=SUM(Usage[Bob''s share: 50% '@US])"],
      ["=SUM(Usage[[Ingested Spans (GB)]:[Cost '#1, '[net']]])"],
      ["=DD.BILLABLE(SUM(Usage[[A/B+C]]),0)"],
    ]);
    expect(await workbench.read("Sheet1!H1:H7")).toEqual([[11], [3], [names[0]], [22], [33], [33], [44]]);
    await workbench.write("Other!E3", [[20]]);
    expect(await workbench.read("Sheet1!H1")).toBe(21);
    await workbench.type("Other!F1", "Cost (net)");
    expect([await formula("Sheet1!H4"), await workbench.read("Sheet1!H4")]).toEqual(["=SUM(Usage[Cost (net)])", 22]);
    await workbench.type("Other!F1", "Cost #2");
    expect([await formula("Sheet1!H4"), await workbench.read("Sheet1!H4")]).toEqual(["=SUM(Usage[Cost '#2])", 22]);
  });

  it("get rows: formulas at what stands below follow", async () => {
    await workbench.write("Other!A4", [["=Sheet1!A5"]]);
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const { rows } = context.workbook.tables.getItem("Prices");
        rows.add(0, [["RUM", 5, 1]]);
        await context.sync();
        rows.getItemAt(1).delete();
        rows.add(undefined, [
          ["CI", 1, 1],
          ["CSM", 2, 2],
        ]);
        await context.sync();
      }),
    );
    await workbench.settled();
    expect(await columns()).toEqual(["Sheet1!A1:C5", "Product", "Price", "Units"]);
    expect(await workbench.read("A2:B5")).toEqual([
      ["RUM", 5],
      ["Logs", 20],
      ["CI", 1],
      ["CSM", 2],
    ]);
    expect([await formula("Other!A4"), await workbench.read("Other!A4")]).toEqual(["=Sheet1!A7", "below"]);
    expect(await workbench.read("Other!A1:A3")).toEqual([[28], [7], [3]]);
  });

  it("keep their formulas when a column, the table or the sheet gets another name", async () => {
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const table = context.workbook.tables.getItem("Prices");
        table.columns.getItem("Price").name = "Rate";
        await context.sync();
      }),
    );
    await workbench.settled();
    expect([await formula("Other!A1"), await workbench.read("Other!A1")]).toEqual(["=SUM(Prices[Rate])", 30]);
    await workbench.type("Sheet1!C1", "Count");
    expect([await formula("Other!A2"), await workbench.read("Other!A2")]).toEqual(["=SUM(Prices[Count])", 5]);
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").name = "My prices";
        context.workbook.tables.getItem("Prices").name = "Rates";
        await context.sync();
      }),
    );
    await workbench.settled();
    expect([await formula("Other!A1"), await workbench.read("Other!A1")]).toEqual(["=SUM(Rates[Rate])", 30]);
    expect([await formula("Other!A3"), await workbench.read("Other!A3")]).toEqual(["='My prices'!C3", 3]);
    await workbench.write("'My prices'!B2", [[11]]);
    expect(await workbench.read("Other!A1")).toBe(31);
  });

  it("are copied with their sheet under other names", async () => {
    const found = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const { worksheets, tables } = context.workbook;
        const sheet = worksheets.getItem("Sheet1");
        sheet.getRange("A2").format.font.bold = true;
        sheet.getRange("B2").dataValidation.prompt = { showPrompt: true, title: "", message: "USD" };
        sheet.charts.add("Line", sheet.getRange("A1:B3")).name = "Rates";
        const copy = sheet.copy("After", sheet).load("name,position");
        await context.sync();
        tables.load("items/name");
        const bold = copy.getRange("A2").format.font.load("bold");
        const rule = copy.getRange("B2").dataValidation.load("prompt");
        worksheets.load("items/name");
        await context.sync();
        return {
          copy: [copy.name, copy.position],
          sheets: worksheets.items.map(({ name }) => name),
          tables: tables.items.map(({ name }) => name),
          look: [bold.bold, rule.prompt.message],
        };
      }),
    );
    await workbench.settled();
    expect(found).toEqual({
      copy: ["Sheet1 (2)", 1],
      sheets: ["Sheet1", "Sheet1 (2)", "Other"],
      tables: ["Prices", "Prices2"],
      look: [true, "USD"],
    });
    expect(await formula("'Sheet1 (2)'!E2")).toBe("=SUM(Prices2[Price])");
    await workbench.write("'Sheet1 (2)'!B2", [[100]]);
    expect([await workbench.read("'Sheet1 (2)'!E2"), await workbench.read("Sheet1!E2")]).toEqual([120, 30]);
    const [chart] = await workbench.page.evaluate(() => window.workbench?.charts("Sheet1 (2)") ?? []);
    expect([chart?.name, chart?.series[0]?.values]).toEqual(["Rates", "'Sheet1 (2)'!B2:B3"]);
  });

  it("are filtered by what cells show or by a comparison", async () => {
    const found = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const table = context.workbook.tables.getItem("Prices");
        const filter = table.autoFilter;
        const rows = () => [2, 3].map((row) => context.workbook.worksheets.getItem("Sheet1").getRange(`A${row}`));
        const states: unknown[] = [];
        const note = async () => {
          filter.load("isDataFiltered");
          const hidden = rows().map((row) => row.load("rowHidden"));
          await context.sync();
          states.push([filter.isDataFiltered, ...hidden.map(({ rowHidden }) => rowHidden)]);
        };
        await note();
        filter.apply(table.getRange(), 0, { filterOn: "Values", values: ["Logs"] });
        await note();
        filter.clearCriteria();
        filter.apply(table.getRange(), 1, { filterOn: "Custom", criterion1: "<20" });
        await note();
        table.clearFilters();
        await note();
        return states;
      }),
    );
    expect(found).toEqual([
      [false, false, false],
      [true, true, false],
      [true, false, true],
      [false, false, false],
    ]);
  });
});
