import { defaults, type Chart as Picture, type ChartConfiguration, type ChartOptions, type LegendItem } from "chart.js";
import type { Chart, ChartAxis } from "../chart";
import { kindOf } from "../chartType";
import { toDataset } from "./datasets";
import type { SeriesValues } from "./seriesValues";

const INK = "#404040";
const QUIET = "#595959";
const GRID = "#e3e3e3";
const SIDES = { Top: "top", Bottom: "bottom", Left: "left", Right: "right", Corner: "right" } as const;

export type TextOf = (value: number, format: string) => string;

/** A chart as chart.js draws it, in the manner of Excel's. */
export function chartConfig(
  chart: Chart,
  title: string,
  shown: readonly SeriesValues[],
  textOf: TextOf,
): ChartConfiguration {
  const { family } = kindOf(chart.type);
  const isRound = family === "pie" || family === "doughnut";
  const drawn = isRound ? chart.series.slice(0, 1) : chart.series;
  const datasets = drawn.flatMap((series, n) => (shown[n] ? [toDataset(series, shown[n], n)] : []));
  const format = chart.axes.value.numberFormat ?? shown[0]?.format ?? "General";
  return {
    type: datasets[0]?.type ?? "bar",
    data: { labels: longest(shown), datasets },
    options: {
      animation: false,
      responsive: false,
      maintainAspectRatio: false,
      indexAxis: family === "bar" ? "y" : "x",
      layout: { padding: { top: chart.isTitleVisible ? 8 : 16, right: 20, bottom: 12, left: 12 } },
      interaction: { mode: isRound || family === "scatter" ? "nearest" : "index", intersect: isRound },
      plugins: {
        title: { display: chart.isTitleVisible, text: title, color: INK, font: { size: 17, weight: "normal" }, padding: { top: 4, bottom: 12 } }, // prettier-ignore
        legend: legend(chart, isRound),
        tooltip: {
          callbacks: {
            label: ({ dataset, raw, label }) => {
              const value = typeof raw === "object" && raw !== null && "y" in raw ? Number(raw.y) : Number(raw);
              return ` ${isRound ? label : (dataset.label ?? "")}: ${textOf(value, shown[0]?.format ?? "General")}`;
            },
          },
        },
      },
      ...(!isRound && { scales: scales(chart, shown, format, textOf) }),
    },
  };
}

function legend(chart: Chart, isRound: boolean) {
  const align = chart.legend === "Corner" ? ("start" as const) : ("center" as const);
  const labels = {
    color: QUIET,
    boxWidth: 12,
    boxHeight: 12,
    padding: 16,
    ...(!isRound && { generateLabels, sort: inTurn }),
  };
  return { display: chart.isLegendVisible, position: SIDES[chart.legend], align, labels } as const;
}

const inTurn = (one: LegendItem, other: LegendItem) => (one.datasetIndex ?? 0) - (other.datasetIndex ?? 0);

/** Filled squares, without the width of a line around them. */
const generateLabels = (picture: Picture) =>
  defaults.plugins.legend.labels.generateLabels(picture).map((label) => ({ ...label, lineWidth: 0 }));

/** Excel begins at zero unless the values lie closer together than a sixth of the highest. */
function beginsAtZero(chart: Chart, shown: readonly SeriesValues[]): boolean {
  const values = shown.flatMap((series) => series.values).filter((value) => value !== null);
  const [low, high] = [values.reduce((a, b) => Math.min(a, b), Infinity), values.reduce((a, b) => Math.max(a, b), 0)];
  const isBySize = chart.series.some(({ type }) => !["line", "scatter"].includes(kindOf(type).family));
  return isBySize || high - low > high / 6;
}

function scales(chart: Chart, shown: readonly SeriesValues[], format: string, textOf: TextOf) {
  const { category, value } = chart.axes;
  const { family } = kindOf(chart.type);
  const stacked = chart.series.some(({ type }) => kindOf(type).isStacked);
  const grouped = family === "column" || family === "bar" || stacked;
  const values = {
    ...axis(value),
    type: "linear" as const,
    stacked,
    beginAtZero: beginsAtZero(chart, shown),
    border: { display: false },
    ticks: { ...ticks, callback: (tick: number | string) => textOf(Number(tick), format) },
  };
  const xFormat = category.numberFormat ?? shown[0]?.xFormat ?? "General";
  const across =
    family === "scatter"
      ? { ...axis(category), type: "linear" as const, grace: 0, ticks: { ...ticks, maxRotation: 0, callback: (tick: number | string) => textOf(Number(tick), xFormat) } } // prettier-ignore
      : { ...axis(category), type: "category" as const, stacked: stacked && grouped, offset: family !== "area", ticks: { ...ticks, maxRotation: 45, autoSkipPadding: 12 } }; // prettier-ignore
  const both = family === "bar" ? { x: values, y: { ...across, reverse: false } } : { x: across, y: values };
  return both as NonNullable<ChartOptions["scales"]>;
}

const ticks = { color: QUIET, padding: 6 };

const axis = ({ title, minimum, maximum, isVisible, hasGridlines }: ChartAxis) => ({
  display: isVisible,
  ...(minimum !== null && { min: minimum }),
  ...(maximum !== null && { max: maximum }),
  grid: { display: hasGridlines, color: GRID, drawTicks: false },
  border: { color: "#bfbfbf" },
  title: { display: title !== "", text: title, color: QUIET },
});

function longest(shown: readonly SeriesValues[]): string[] {
  return shown.reduce<string[]>(
    (best, { categories }) => (categories.length > best.length ? [...categories] : best),
    [],
  );
}
