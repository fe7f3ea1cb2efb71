import { officeSentence } from "./officeSentence";

/** A line, or a group of columns, by the cells of its figures. */
export interface Series {
  readonly name: string;
  readonly cells: string;
}

export interface ChartPlan {
  readonly title: string;
  readonly type: "Line" | "ColumnClustered" | "ColumnStacked" | "BarClustered";
  /** The cells along the axis, and what they are. */
  readonly categories: string;
  readonly axis: string;
  readonly series: readonly Series[];
  /** Where the figures of a series stand in a row. */
  readonly seriesBy?: "Rows";
  /** The corners of the cells that it covers. */
  readonly from: string;
  readonly to: string;
}

/** Puts charts on a sheet that stands whether or not this Excel can draw; why it has none, or null. */
export async function addCharts(
  context: Excel.RequestContext,
  sheet: string,
  plans: readonly ChartPlan[],
): Promise<string | null> {
  if (plans.length === 0) return null;
  try {
    for (const plan of plans) addChart(context.workbook.worksheets.getItem(sheet), plan);
    await context.sync();
    return null;
  } catch (error) {
    return officeSentence(error);
  }
}

/** The figures may come later, so every name is given. */
function addChart(
  sheet: Excel.Worksheet,
  { title, type, categories, axis, series, seriesBy, from, to }: ChartPlan,
): void {
  const [first, ...others] = series;
  if (first === undefined) return;
  const chart = sheet.charts.add(type, sheet.getRange(first.cells), seriesBy ?? "Columns");
  chart.title.text = title;
  chart.legend.position = "Bottom";
  chart.axes.categoryAxis.title.text = axis;
  chart.series.getItemAt(0).name = first.name;
  for (const { name, cells } of others) chart.series.add(name).setValues(sheet.getRange(cells));
  for (const index of series.keys()) chart.series.getItemAt(index).setXAxisValues(sheet.getRange(categories));
  chart.setPosition(from, to);
}
