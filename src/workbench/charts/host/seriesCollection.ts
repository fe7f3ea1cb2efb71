import { areaAddress } from "../../grid/address";
import type { Area } from "../../grid/rect";
import { HostError } from "../../host/hostError";
import { HostCollection, HostObject } from "../../host/hostObject";
import { newSeries, type ChartSeries } from "../chart";
import { seriesName } from "../seriesName";
import { accent } from "../palette";
import { areaOf, chartType } from "./chartCollection";
import type { ExcelChart } from "./excelChart";

export class SeriesCollection extends HostCollection<ExcelSeries> {
  constructor(private readonly owner: ExcelChart) {
    super();
  }

  override members(): ExcelSeries[] {
    return this.owner.chart.series.map((series) => new ExcelSeries(this.owner, series));
  }

  protected override keyOf(series: ExcelSeries): string {
    return series.Name;
  }

  Add(name?: string | null, index?: number | null): ExcelSeries {
    const series = newSeries(this.owner.chart.type, { name: name || null });
    this.owner.change((chart) => chart.series.splice(index ?? chart.series.length, 0, series));
    return new ExcelSeries(this.owner, series);
  }
}

class ExcelSeries extends HostObject {
  override readonly scalars = ["ChartType", "Name"];

  constructor(
    private readonly owner: ExcelChart,
    private readonly series: ChartSeries,
  ) {
    super();
  }

  get Name() {
    return seriesName(this.owner.book.engine, this.series, this.index);
  }
  set Name(name: string) {
    this.owner.change(() => (this.series.name = name));
  }
  get ChartType(): string {
    return this.series.type;
  }
  set ChartType(name: string) {
    const type = chartType(name);
    this.owner.change((chart) => {
      this.series.type = type;
      if (chart.series.length === 1) chart.type = type;
    });
  }
  get Format() {
    return new SeriesFormat(this.owner, this.series, this.index);
  }
  SetValues(source: unknown) {
    this.owner.change(() => (this.series.values = this.area(source)));
  }
  SetXAxisValues(source: unknown) {
    this.owner.change(() => (this.series.categories = this.area(source)));
  }
  /** What the series shows, e.g. Sheet1!B2:B4. */
  GetDimensionDataSourceString(dimension: string) {
    const known: Record<string, Area | null> = {
      Values: this.series.values,
      YValues: this.series.values,
      Categories: this.series.categories,
      XValues: this.series.categories,
    };
    const area = known[dimension];
    if (!area) throw new HostError("InvalidArgument", "The series has no source of this kind.");
    return areaAddress(area);
  }
  Delete() {
    this.owner.change((chart) => (chart.series = chart.series.filter((other) => other !== this.series)));
  }

  private get index(): number {
    return this.owner.chart.series.indexOf(this.series);
  }

  private area(source: unknown): Area {
    return areaOf(this.owner.book, source, this.owner.chart.sheet);
  }
}

class SeriesFormat extends HostObject {
  constructor(
    private readonly owner: ExcelChart,
    private readonly series: ChartSeries,
    private readonly index: number,
  ) {
    super();
  }

  get Fill() {
    return new SeriesFill(this.owner, this.series);
  }
  get Line() {
    return new SeriesLine(this.owner, this.series, this.index);
  }
}

class SeriesFill extends HostObject {
  constructor(
    private readonly owner: ExcelChart,
    private readonly series: ChartSeries,
  ) {
    super();
  }

  SetSolidColor(color: string) {
    this.owner.change(() => (this.series.fill = hex(color)));
  }
}

class SeriesLine extends HostObject {
  override readonly scalars = ["Color", "Weight"];

  constructor(
    private readonly owner: ExcelChart,
    private readonly series: ChartSeries,
    private readonly index: number,
  ) {
    super();
  }

  get Color() {
    return this.series.line ?? accent(this.index);
  }
  set Color(color: string) {
    this.owner.change(() => (this.series.line = hex(color)));
  }
  get Weight() {
    return this.series.lineWeight ?? 2.25;
  }
  set Weight(points: number) {
    this.owner.change(() => (this.series.lineWeight = points));
  }
}

/** Names of colours are Excel's to know. */
function hex(color: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(color)) throw new HostError("InvalidArgument", `${color} is no colour such as #4472C4.`);
  return color.toUpperCase();
}
