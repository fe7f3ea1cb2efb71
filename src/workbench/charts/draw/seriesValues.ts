import type { Area } from "../../grid/rect";
import type { GridEngine } from "../../grid/engine";
import type { Chart, ChartSeries } from "../chart";
import { seriesName } from "../seriesName";

/** What a series shows at the moment. */
export interface SeriesValues {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** As shown in the cells; without a range, Excel counts from 1. */
  readonly categories: readonly string[];
  /** For the horizontal axis of scattered points. */
  readonly xs: readonly (number | null)[];
  readonly format: string;
  readonly xFormat: string;
}

export const seriesValues = (engine: GridEngine, chart: Chart): SeriesValues[] =>
  chart.series.map((series, index) => valuesOf(engine, series, index));

/** Numbers as they are, text as 0, blanks and errors as gaps, as in Excel. */
function valuesOf(engine: GridEngine, series: ChartSeries, index: number): SeriesValues {
  const values = series.values ? numbers(engine, series.values) : [];
  const texts = series.categories ? engine.text(series.categories.sheet, series.categories.rect).flat() : [];
  const counted = values.map((_value, n) => n + 1);
  const xs = series.categories ? numbers(engine, series.categories) : [];
  return {
    name: seriesName(engine, series, index),
    values,
    categories: texts.length ? texts : counted.map(String),
    xs: xs.length && xs.some((x) => x !== null && x !== 0) ? xs : counted,
    format: formatOf(engine, series.values),
    xFormat: formatOf(engine, series.categories),
  };
}

function numbers(engine: GridEngine, { sheet, rect }: Area): (number | null)[] {
  return engine
    .read(sheet, rect)
    .flat()
    .map(({ value }) => {
      if (typeof value === "number") return value;
      return typeof value === "string" ? 0 : typeof value === "boolean" ? Number(value) : null;
    });
}

function formatOf(engine: GridEngine, area: Area | null): string {
  if (!area) return "General";
  const { row, col } = area.rect;
  return engine.read(area.sheet, { row, col, rows: 1, cols: 1 })[0]?.[0]?.numberFormat ?? "General";
}
