import type { Chart as FileChart, ChartAxisInfo, ChartSeriesInfo, Sheet } from "hucre";
import { fromA1, splitAddress } from "../../grid/address";
import type { Area } from "../../grid/rect";
import type { GridEngine } from "../../grid/engine";
import { placeOf } from "../../grid/places";
import { newSeries, type ChartAxis, type ChartBox, type ChartSeries, type LegendPosition } from "../chart";
import type { Charts } from "../charts";
import { kindOf, typeOf, type ChartType, type Family } from "../chartType";
import { elements } from "../../xlsx/parts";
import { drawingParts, type ChartPart } from "./chartParts";
import { Zip } from "../../xlsx/zip";

const FAMILIES: Partial<Record<string, Family>> = {
  line: "line",
  bar: "column",
  area: "area",
  scatter: "scatter",
  pie: "pie",
  doughnut: "doughnut",
};
const LEGENDS = { top: "Top", bottom: "Bottom", left: "Left", right: "Right", topRight: "Corner" } as const;
const POINTS_PER_PIXEL = 0.75;
const EMU_PER_PIXEL = 9525;

/** The charts of an opened file; those of kinds that the workbench does not draw are left out. */
export async function readCharts(engine: GridEngine, charts: Charts, bytes: Uint8Array, sheets: readonly Sheet[]) {
  if (!sheets.some((sheet) => sheet.charts?.length)) return;
  const parts = await drawingParts(new Zip(bytes));
  for (const sheet of sheets) {
    sheet.charts?.forEach((chart, index) => {
      const part = parts.get(sheet.name)?.charts[index];
      if (part) readChart(engine, charts, sheet.name, chart, part);
    });
  }
}

function readChart(engine: GridEngine, charts: Charts, sheet: string, file: FileChart, part: ChartPart): void {
  const stored = elements(part.chart, "ser");
  const isSideways = elements(part.chart, "barDir")[0]?.getAttribute("val") === "bar";
  const series = (file.series ?? []).flatMap((one, index): ChartSeries[] => {
    const type = seriesType(file, one, isSideways);
    const name = stored[index] && elements(stored[index], "tx").flatMap((text) => elements(text, "f"))[0]?.textContent;
    return type ? [readSeries(one, type, name ? toArea(name) : null)] : [];
  });
  const first = series[0];
  if (!first) return;
  const chart = charts.add(sheet, first.type, series, boxOf(engine, sheet, part.frame));
  chart.name = elements(part.frame, "cNvPr")[0]?.getAttribute("name") ?? chart.name;
  chart.title = file.title ?? null;
  chart.isTitleVisible = file.title !== undefined;
  chart.isLegendVisible = file.legend !== false && file.legend !== undefined;
  if (file.legend) chart.legend = LEGENDS[file.legend] satisfies LegendPosition;
  Object.assign(chart.axes.category, readAxis(file.axes?.x));
  Object.assign(chart.axes.value, readAxis(file.axes?.y));
  charts.touch();
}

function seriesType(file: FileChart, { kind, marker, stroke }: ChartSeriesInfo, isSideways: boolean): ChartType | null {
  const family = FAMILIES[kind];
  if (!family) return null;
  const isStacked = { column: file.barGrouping, area: file.areaGrouping }[family as "column" | "area"] === "stacked";
  const isDotted = family === "line" || family === "scatter";
  return typeOf({
    family: family === "column" && isSideways ? "bar" : family,
    isStacked,
    hasMarkers: isDotted && marker?.symbol !== "none",
    hasLines: family === "scatter" && stroke?.width !== undefined,
  });
}

function readSeries(file: ChartSeriesInfo, type: ChartType, name: Area | null): ChartSeries {
  const { family } = kindOf(type);
  const color = typeof file.color === "string" ? `#${file.color}` : null;
  const isLine = family === "line" || family === "scatter";
  return newSeries(type, {
    name: name ?? file.name ?? null,
    values: file.valuesRef ? toArea(file.valuesRef) : null,
    categories: file.categoriesRef ? toArea(file.categoriesRef) : null,
    ...(isLine ? { line: color, lineWeight: file.stroke?.width ?? null } : { fill: color }),
  });
}

function toArea(reference: string): Area | null {
  const { sheet, a1 } = splitAddress(reference);
  const rect = fromA1(a1);
  return sheet !== null && rect ? { sheet, rect } : null;
}

function readAxis(axis: ChartAxisInfo | undefined): Partial<ChartAxis> {
  return {
    title: axis?.title ?? "",
    minimum: axis?.scale?.min ?? null,
    maximum: axis?.scale?.max ?? null,
    numberFormat: axis?.numberFormat?.sourceLinked ? null : (axis?.numberFormat?.formatCode ?? null),
    isVisible: axis?.hidden !== true,
    hasGridlines: axis?.gridlines?.major === true,
  };
}

/** Points, of the cells and offsets between which the drawing hangs. */
function boxOf(engine: GridEngine, sheet: string, frame: Element): ChartBox {
  const anchor = frame.parentElement;
  const corner = (end: string) => {
    const [place] = anchor ? elements(anchor, end) : [];
    const read = (tag: string) => Number((place && elements(place, tag)[0]?.textContent) ?? 0);
    const { left, top } = placeOf(engine, sheet, { row: read("row"), col: read("col"), rows: 1, cols: 1 });
    const [right, down] = [read("colOff") / EMU_PER_PIXEL, read("rowOff") / EMU_PER_PIXEL];
    return { left: (left + right) * POINTS_PER_PIXEL, top: (top + down) * POINTS_PER_PIXEL };
  };
  const [from, to] = [corner("from"), corner("to")];
  return { ...from, width: to.left - from.left, height: to.top - from.top };
}
