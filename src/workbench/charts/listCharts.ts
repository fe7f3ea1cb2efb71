import { areaAddress } from "../grid/address";
import type { GridEngine } from "../grid/engine";
import type { Charts } from "./charts";
import { chartTitle } from "./chartTitle";
import { seriesName } from "./seriesName";

/** A chart as tests and scripts see it; areas as addresses, empty where there is none. */
export interface PlainChart {
  readonly name: string;
  readonly type: string;
  readonly title: string;
  readonly series: readonly { name: string; type: string; values: string; categories: string }[];
}

export function listCharts(engine: GridEngine, charts: Charts, sheet: string): PlainChart[] {
  return charts.on(sheet).map((chart) => {
    const series = chart.series.map((one, index) => ({
      name: seriesName(engine, one, index),
      type: one.type,
      values: one.values ? areaAddress(one.values) : "",
      categories: one.categories ? areaAddress(one.categories) : "",
    }));
    const title = chart.isTitleVisible ? chartTitle(chart, (index) => series[index]?.name ?? "") : "";
    return { name: chart.name, type: chart.type, title, series };
  });
}
