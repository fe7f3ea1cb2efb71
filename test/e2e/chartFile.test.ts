import { SavedFile } from "./savedFile";
import { close, open } from "./workbenchPage";

afterAll(close);

describe("charts in files", () => {
  it("keep their series, kinds, colours, words and places", async () => {
    const workbench = await open();
    const pane = workbench.page.frame({ url: /taskpane\.html/ });
    if (!pane) throw new Error("The pane has no page.");
    await workbench.write("A1", [
      ["Month", "Committed", "On-demand", "Limit"],
      ["January", 1200, 300, 1800],
      ["February", 1250, 410, 1800],
      ["March", 1250, 120, 1900],
    ]);
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const data = context.workbook.worksheets.getItem("Sheet1");
        const sheet = context.workbook.worksheets.add("Spend 'n' usage");
        const spend = sheet.charts.add("ColumnStacked", data.getRange("A1:D4"));
        spend.set({ name: "Spend", left: 30, top: 45.75, width: 400, height: 250 });
        spend.title.text = "Spend & limit";
        spend.legend.position = "Top";
        spend.series.getItemAt(0).format.fill.setSolidColor("#115EA3");
        spend.series.getItemAt(2).chartType = "Line";
        spend.series.getItemAt(2).format.line.set({ color: "#B10E1C", weight: 1.5 });
        spend.axes.valueAxis.set({ minimum: 0, maximum: 2500, numberFormat: "$0" });
        spend.axes.valueAxis.title.text = "USD";
        sheet.charts.add("BarClustered", data.getRange("A1:B4")).title.visible = false;
        sheet.charts.add("Line", data.getRange("A1:C4"));
        sheet.charts.add("AreaStacked", data.getRange("A1:C4"));
        sheet.charts.add("XYScatterLinesNoMarkers", data.getRange("B1:C4"));
        sheet.charts.add("Pie", data.getRange("A1:B4")).legend.visible = false;
        data.charts.add("Doughnut", data.getRange("A1:B4")).name = "Ring";
        await context.sync();
      }),
    );
    const read = () =>
      pane.evaluate(() =>
        Excel.run(async (context) => {
          const { charts } = context.workbook.worksheets.getItem("Spend 'n' usage");
          charts.load("items/name,items/chartType,items/left,items/top,items/width,items/height");
          await context.sync();
          const shown = charts.items.map((chart) => {
            chart.title.load("visible");
            chart.legend.load("visible,position");
            return chart;
          });
          const spend = charts.items.find(({ name }) => name === "Spend") ?? charts.getItem("Spend");
          const { line } = spend.series.getItemAt(2).format;
          line.load("color,weight");
          const axis = spend.axes.valueAxis.load("minimum,maximum,numberFormat");
          axis.title.load("text");
          await context.sync();
          return {
            charts: shown.map(({ name, chartType, title, legend }) => [name, chartType, title.visible, legend.visible]),
            legend: spend.legend.position,
            box: [spend.left, spend.top, spend.width, spend.height].map((points) => Math.round(points * 100) / 100),
            line: [line.color, line.weight],
            axis: [axis.minimum, axis.maximum, axis.numberFormat, axis.title.text],
          };
        }),
      );
    const list = () =>
      workbench.page.evaluate(() => [window.workbench?.charts("Sheet1"), window.workbench?.charts("Spend 'n' usage")]);
    const [before, listed] = [await read(), await list()];
    expect(before).toEqual({
      charts: [
        ["Spend", "ColumnStacked", true, true],
        ["Chart 1", "BarClustered", false, false],
        ["Chart 2", "Line", true, true],
        ["Chart 3", "AreaStacked", true, true],
        ["Chart 4", "XYScatterLinesNoMarkers", true, false],
        ["Chart 5", "Pie", true, false],
      ],
      legend: "Top",
      box: [30, 45.75, 400, 250],
      line: ["#B10E1C", 1.5],
      axis: [0, 2500, "$0", "USD"],
    });
    const file = new SavedFile(workbench, "charts.xlsx");
    await file.save();
    await file.reopen();
    expect(await list()).toEqual(listed);
    expect(await read()).toEqual(before);
    expect(workbench.errors).toEqual([]);
  });
});
