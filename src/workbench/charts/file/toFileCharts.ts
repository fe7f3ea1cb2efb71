import type { SheetChart } from "hucre";
import { areaAddress } from "../../grid/address";
import type { GridEngine } from "../../grid/engine";
import { cellAt } from "../../grid/places";
import type { Chart, ChartAxis, ChartSeries } from "../chart";
import type { Charts } from "../charts";
import { chartTitle } from "../chartTitle";
import { kindOf } from "../chartType";
import { seriesName } from "../seriesName";

type FileSeries = SheetChart["series"][number];
type FileAxis = NonNullable<NonNullable<SheetChart["axes"]>["x"]>;

const LEGENDS = { Top: "top", Bottom: "bottom", Left: "left", Right: "right", Corner: "topRight" } as const;
const PIXELS_PER_POINT = 4 / 3;

/** The series that a file can have: those with values. */
export const storedSeries = ({ series }: Chart): ChartSeries[] => series.filter(({ values }) => values !== null);

/** The charts of a sheet as the file's writer takes them: each of one kind. */
export function toFileCharts(engine: GridEngine, charts: Charts, sheet: string): SheetChart[] {
  return storedCharts(charts, sheet).map((chart) => toFile(engine, chart));
}

export const storedCharts = (charts: Charts, sheet: string): Chart[] =>
  charts.on(sheet).filter((chart) => storedSeries(chart).length > 0);

function toFile(engine: GridEngine, chart: Chart): SheetChart {
  const { family, isStacked } = kindOf(chart.type);
  const nameOf = (series: ChartSeries) => seriesName(engine, series, chart.series.indexOf(series));
  const { left, top, width, height } = chart.box;
  const cell = (x: number, y: number) => {
    const { row, col } = cellAt(engine, chart.sheet, x * PIXELS_PER_POINT, y * PIXELS_PER_POINT);
    return { row, col };
  };
  const grouping = isStacked ? ({ barGrouping: "stacked", areaGrouping: "stacked", overlap: 100 } as const) : {};
  const title = chartTitle(chart, (index) => (chart.series[index] ? nameOf(chart.series[index]) : ""));
  return {
    type: family,
    title,
    showTitle: chart.isTitleVisible,
    altText: title,
    legend: chart.isLegendVisible && LEGENDS[chart.legend],
    series: storedSeries(chart).map((series) => toFileSeries(series, nameOf(series))),
    anchor: { from: cell(left, top), to: cell(left + width, top + height) },
    axes: { x: toFileAxis(chart.axes.category), y: toFileAxis(chart.axes.value) },
    ...grouping,
    ...(family === "scatter" && { scatterStyle: "lineMarker" as const }),
  };
}

function toFileSeries(series: ChartSeries, name: string): FileSeries {
  const { family, hasMarkers, hasLines } = kindOf(series.type);
  const isLine = family === "line" || family === "scatter";
  const color = isLine ? (series.line ?? series.fill) : (series.fill ?? series.line);
  return {
    name,
    values: series.values ? areaAddress(series.values, true) : "",
    ...(series.categories && { categories: areaAddress(series.categories, true) }),
    ...(color !== null && { color: color.slice(1) }),
    ...(isLine && { smooth: false, marker: { symbol: hasMarkers ? "circle" : "none" } }),
    ...(isLine && (family === "line" || hasLines) && { stroke: { width: series.lineWeight ?? 2.25 } }),
  };
}

function toFileAxis({ title, minimum, maximum, numberFormat, isVisible, hasGridlines }: ChartAxis): FileAxis {
  return {
    ...(title && { title }),
    scale: { ...(minimum !== null && { min: minimum }), ...(maximum !== null && { max: maximum }) },
    ...(numberFormat !== null && { numberFormat: { formatCode: numberFormat } }),
    gridlines: { major: hasGridlines },
    hidden: !isVisible,
  };
}
