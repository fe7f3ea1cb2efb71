import { placeOf } from "../../grid/places";
import { itemNotFound } from "../../host/hostError";
import { HostObject } from "../../host/hostObject";
import type { ExcelWorkbook } from "../../host/objects/workbook";
import type { Worksheet } from "../../host/objects/worksheet";
import type { Chart } from "../chart";
import type { SeriesBy } from "../sourceSeries";
import { areaOf, chartType, readSeries } from "./chartCollection";
import { ChartAxes } from "./chartAxes";
import { ChartLegend, ChartTitle } from "./chartWords";
import { SeriesCollection } from "./seriesCollection";

const POINTS_PER_PIXEL = 0.75;

/** A chart as office.js knows it. */
export class ExcelChart extends HostObject {
  override readonly scalars = ["ChartType", "Height", "Id", "Left", "Name", "Top", "Width"];

  constructor(
    readonly book: ExcelWorkbook,
    readonly chart: Chart,
  ) {
    super();
  }

  get Id() {
    return this.chart.id;
  }
  get Name() {
    return this.chart.name;
  }
  set Name(name: string) {
    this.change((chart) => (chart.name = name));
  }
  get ChartType(): string {
    return this.chart.type;
  }
  set ChartType(name: string) {
    const type = chartType(name);
    this.change((chart) => {
      chart.type = type;
      for (const series of chart.series) series.type = type;
    });
  }
  get Left() {
    return this.chart.box.left;
  }
  set Left(left: number) {
    this.change(({ box }) => (box.left = left));
  }
  get Top() {
    return this.chart.box.top;
  }
  set Top(top: number) {
    this.change(({ box }) => (box.top = top));
  }
  get Width() {
    return this.chart.box.width;
  }
  set Width(width: number) {
    this.change(({ box }) => (box.width = width));
  }
  get Height() {
    return this.chart.box.height;
  }
  set Height(height: number) {
    this.change(({ box }) => (box.height = height));
  }
  get Title() {
    return new ChartTitle(this);
  }
  get Legend() {
    return new ChartLegend(this);
  }
  get Axes() {
    return new ChartAxes(this);
  }
  get Series() {
    return new SeriesCollection(this);
  }
  get Worksheet(): Worksheet {
    return this.book.Worksheets.GetItem(this.chart.sheet);
  }

  /** From the corner of the first cell to the far corner of the last. */
  SetPosition(start: unknown, end?: unknown) {
    const { sheet, box } = this.chart;
    const [first, last] = [start, end ?? start].map((cell) => placeOf(this.book.engine, sheet, areaOf(this.book, cell, sheet).rect)) as [Place, Place]; // prettier-ignore
    const corner = { left: first.left * POINTS_PER_PIXEL, top: first.top * POINTS_PER_PIXEL };
    const size = {
      width: (last.left + last.width - first.left) * POINTS_PER_PIXEL,
      height: (last.top + last.height - first.top) * POINTS_PER_PIXEL,
    };
    const hasEnd = end !== undefined && end !== null;
    this.change((chart) => (chart.box = { ...box, ...corner, ...(hasEnd && size) }));
  }

  SetData(source: unknown, seriesBy?: SeriesBy | null) {
    const { sheet, type } = this.chart;
    const series = readSeries(this.book, areaOf(this.book, source, sheet), type, seriesBy);
    this.change((chart) => (chart.series = series));
  }

  Delete() {
    this.Worksheet.Protection.check("edit");
    this.book.charts.delete(this.chart);
  }

  /** Refused where the chart is gone by now, or its sheet is protected. */
  change(act: (chart: Chart) => void): void {
    if (!this.book.charts.on(this.chart.sheet).includes(this.chart)) throw itemNotFound();
    this.Worksheet.Protection.check("edit");
    act(this.chart);
    this.book.charts.touch();
  }
}

type Place = ReturnType<typeof placeOf>;
