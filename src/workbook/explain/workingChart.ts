import type { ChartPlan } from "./workingSheet";

/** A line for each series over the hours, below the steps. The figures come later, so that every name is given. */
export function addWorkingChart(sheet: Excel.Worksheet, { title, hours, series, from, to }: ChartPlan): void {
  const [first, ...others] = series;
  if (first === undefined) return;
  const chart = sheet.charts.add("Line", sheet.getRange(first.cells), "Columns");
  chart.title.text = title;
  chart.legend.position = "Bottom";
  chart.axes.categoryAxis.title.text = "Hour";
  chart.series.getItemAt(0).name = first.name;
  for (const { name, cells } of others) chart.series.add(name).setValues(sheet.getRange(cells));
  for (const index of series.keys()) chart.series.getItemAt(index).setXAxisValues(sheet.getRange(hours));
  chart.setPosition(from, to);
}
