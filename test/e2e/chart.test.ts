import type { Frame } from "playwright-core";
import { close, open, type WorkbenchPage } from "./workbenchPage";

let workbench: WorkbenchPage;
let pane: Frame;

beforeAll(async () => {
  workbench = await open();
  const frame = workbench.page.frame({ url: /taskpane\.html/ });
  if (!frame) throw new Error("The pane has no page.");
  pane = frame;
  await workbench.write("A1", [
    ["Month", "Committed", "On-demand", "Limit"],
    ["January", 1200, 300, 1800],
    ["February", 1250, 410, 1800],
    ["March", 1250, 120, 1900],
  ]);
  await workbench.page.evaluate(() => window.workbench?.format("B2:D4", { numberFormat: "$#,##0" }));
});
afterAll(close);

const charts = (sheet?: string) => workbench.page.evaluate((name) => window.workbench?.charts(name) ?? [], sheet);
const picture = (words: string) => workbench.page.getByRole("img", { name: words });

describe("charts", () => {
  it("are made of a range, and changed", async () => {
    const found = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const chart = sheet.charts.add("ColumnStacked", sheet.getRange("A1:C4"), "Auto");
        const before = { name: chart.load("name,chartType"), title: chart.title.load("text,visible") };
        chart.legend.load("position,visible");
        await context.sync();
        const first = [before.name.name, before.name.chartType, before.title.text, before.title.visible];
        const legend = [chart.legend.position, chart.legend.visible];
        chart.name = "Spend";
        chart.title.text = "Spend by month";
        chart.legend.position = "Right";
        const limit = chart.series.add("Limit");
        limit.setValues(sheet.getRange("D2:D4"));
        limit.setXAxisValues(sheet.getRange("A2:A4"));
        limit.chartType = "Line";
        limit.format.line.color = "#b10e1c";
        limit.format.line.weight = 1.5;
        chart.series.getItemAt(0).format.fill.setSolidColor("#115EA3");
        const { valueAxis } = chart.axes;
        valueAxis.title.text = "USD";
        valueAxis.set({ minimum: 0, maximum: 2500 });
        chart.setPosition("F2", "H11");
        await context.sync();
        chart.load("id,name,left,top,width,height");
        chart.title.load("text");
        chart.legend.load("position");
        chart.series.load("items/name,items/chartType,count");
        const { line } = chart.series.getItemAt(2).format;
        line.load("color,weight");
        valueAxis.load("minimum,maximum,numberFormat");
        valueAxis.title.load("text,visible");
        const count = sheet.charts.getCount();
        const missing = sheet.charts.getItemOrNullObject("None");
        sheet.charts.load("items/name");
        await context.sync();
        const again = sheet.charts.getItem("spend").load("id");
        await context.sync();
        return {
          first,
          legend,
          box: [chart.left, chart.top, chart.width, chart.height],
          words: [chart.name, chart.title.text, chart.legend.position],
          series: chart.series.items.map(({ name, chartType }) => [name, chartType]),
          line: [line.color, line.weight],
          axis: [valueAxis.minimum, valueAxis.maximum, valueAxis.numberFormat, valueAxis.title.text],
          count: [count.value, chart.series.count],
          missing: missing.isNullObject,
          names: sheet.charts.items.map(({ name }) => name),
          isSame: again.id === chart.id,
        };
      }),
    );
    expect(found).toEqual({
      first: ["Chart 1", "ColumnStacked", "Chart Title", true],
      legend: ["Bottom", true],
      box: [510, 18, 306, 180],
      words: ["Spend", "Spend by month", "Right"],
      series: [
        ["Committed", "ColumnStacked"],
        ["On-demand", "ColumnStacked"],
        ["Limit", "Line"],
      ],
      line: ["#B10E1C", 1.5],
      axis: [0, 2500, "$#,##0", "USD"],
      count: [1, 3],
      missing: true,
      names: ["Spend"],
      isSame: true,
    });
    expect(await charts()).toEqual([
      {
        name: "Spend",
        type: "ColumnStacked",
        title: "Spend by month",
        series: [
          { name: "Committed", type: "ColumnStacked", values: "Sheet1!B2:B4", categories: "Sheet1!A2:A4" },
          { name: "On-demand", type: "ColumnStacked", values: "Sheet1!C2:C4", categories: "Sheet1!A2:A4" },
          { name: "Limit", type: "Line", values: "Sheet1!D2:D4", categories: "Sheet1!A2:A4" },
        ],
      },
    ]);
  });

  it("are drawn over their cells, scroll with them, and follow the values", async () => {
    const words =
      "Chart, column stacked: Spend by month. Committed: 3 values, lowest $1,200 (January), highest $1,250 (February). " +
      "On-demand: 3 values, lowest $120 (March), highest $410 (February). " +
      "Limit: 3 values, lowest $1,800 (January), highest $1,900 (March).";
    await picture(words).waitFor();
    const figure = workbench.page.locator("#charts figure");
    const cell = await workbench.page.evaluate(() => window.workbench?.box("F2"));
    const before = await figure.boundingBox();
    expect([before?.x, before?.y, before?.width, before?.height]).toEqual([cell?.x, cell?.y, 408, 240]);

    await workbench.page.mouse.move((before?.x ?? 0) + 50, (before?.y ?? 0) + 50);
    await workbench.page.mouse.wheel(0, 48);
    await workbench.page.waitForFunction(
      (top) => document.querySelector("#charts figure")?.getBoundingClientRect().y === top,
      (before?.y ?? 0) - 48,
    );
    expect(await workbench.page.evaluate(() => window.workbench?.box("F2").y)).toBe((cell?.y ?? 0) - 48);
    await workbench.page.mouse.wheel(0, -48);

    await workbench.write("C4", [["=C2+C3"]]);
    await picture(words.replace("lowest $120 (March), highest $410 (February)", "lowest $300 (January), highest $710 (March)")).waitFor(); // prettier-ignore
    expect(workbench.errors).toEqual([]);
  });

  it("show a spill by its rectangle", async () => {
    await workbench.write("A9", [["=SEQUENCE(4,1,10,5)"]]);
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const spill = sheet.getRange("A9").getSpillingToRange();
        sheet.charts.add("Line", spill).title.text = "Readings";
        await context.sync();
      }),
    );
    await picture("Chart, line: Readings. Series1: 4 values, lowest 10 (1), highest 25 (4).").waitFor();
    await workbench.write("A9", [["=SEQUENCE(4,1,20,5)"]]);
    await picture("Chart, line: Readings. Series1: 4 values, lowest 20 (1), highest 35 (4).").waitFor();
  });

  it("follow the name of their sheet, and go with it", async () => {
    const codes = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const sheet = worksheets.add("Report");
        sheet.charts.add("Pie", worksheets.getItem("Sheet1").getRange("A1:B4"));
        sheet.charts.add("BarClustered", worksheets.getItem("Sheet1").getRange("A1:B4"));
        await context.sync();
        sheet.charts.getItem("Chart 2").delete();
        worksheets.getItem("Sheet1").name = "Usage 2026";
        sheet.name = "October";
        await context.sync();
        const codeOf = (act: () => void) => {
          act();
          return context.sync().then(
            () => "none",
            (error: OfficeExtension.Error) => error.code,
          );
        };
        return [
          await codeOf(() => sheet.charts.getItem("Chart 2").load("name")),
          await codeOf(() => sheet.charts.add("Treemap", sheet.getRange("A1"))),
          await codeOf(() => sheet.charts.getItemAt(0).activate()),
        ];
      }),
    );
    expect(codes).toEqual(["ItemNotFound", "ApiNotFound", "ApiNotFound"]);
    const pie = {
      name: "Chart 1",
      type: "Pie",
      title: "Committed",
      series: [{ name: "Committed", type: "Pie", values: "'Usage 2026'!B2:B4", categories: "'Usage 2026'!A2:A4" }],
    };
    expect(await charts("October")).toEqual([pie]);
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Usage 2026").delete();
        await context.sync();
      }),
    );
    expect(await charts("Usage 2026")).toEqual([]);
    expect(await charts("October")).toEqual([
      { ...pie, title: "Chart Title", series: [{ name: "Series1", type: "Pie", values: "", categories: "" }] },
    ]);
    await expect(workbench.page.locator("#charts figure").count()).resolves.toBe(1);
  });
});
