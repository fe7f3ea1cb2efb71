import { MAX_COLUMNS, MAX_ROWS } from "../../grid/address";
import type { Area } from "../../grid/rect";
import { placeOf } from "../../grid/places";
import { HostError, invalidArgument } from "../../host/hostError";
import { HostCollection } from "../../host/hostObject";
import { Range } from "../../host/objects/range";
import type { ExcelWorkbook } from "../../host/objects/workbook";
import type { ChartSeries } from "../chart";
import { isChartType, type ChartType } from "../chartType";
import { sourceSeries, type SeriesBy } from "../sourceSeries";
import { ExcelChart } from "./excelChart";

const POINTS_PER_PIXEL = 0.75;
/** Excel's size for a new chart. */
const SIZE = { width: 360, height: 216 };
const GAP = 18;

/** The charts of one sheet. */
export class ChartCollection extends HostCollection<ExcelChart> {
  constructor(
    private readonly book: ExcelWorkbook,
    private readonly sheet: string,
  ) {
    super();
  }

  override members(): ExcelChart[] {
    return this.book.charts.on(this.sheet).map((chart) => new ExcelChart(this.book, chart));
  }

  protected override keyOf(chart: ExcelChart): string {
    return chart.Name;
  }

  /** Beside its source; Excel puts it in the middle of the window. */
  Add(type: string, source: unknown, seriesBy?: SeriesBy | null): ExcelChart {
    this.book.Worksheets.GetItem(this.sheet).Protection.check("edit");
    const area = areaOf(this.book, source, this.sheet);
    const series = readSeries(this.book, area, chartType(type), seriesBy);
    const { left, top, width } = placeOf(this.book.engine, area.sheet, { ...area.rect, rows: 1 });
    const corner =
      area.sheet === this.sheet
        ? { left: (left + width) * POINTS_PER_PIXEL, top: top * POINTS_PER_PIXEL }
        : { left: 0, top: 0 };
    const box = { left: corner.left + GAP, top: corner.top + GAP, ...SIZE };
    return new ExcelChart(this.book, this.book.charts.add(this.sheet, chartType(type), series, box));
  }
}

export function chartType(name: string): ChartType {
  if (!isChartType(name)) throw new HostError("ApiNotFound", `The chart type ${name} is not found.`);
  return name;
}

/** A range, or an address on the chart's sheet. */
export function areaOf(book: ExcelWorkbook, source: unknown, sheet: string): Area {
  return source instanceof Range ? source.area : book.range(String(source), sheet).area;
}

/** Whole rows and columns end where the sheet's contents do. */
export function readSeries(
  book: ExcelWorkbook,
  source: Area,
  type: ChartType,
  seriesBy?: SeriesBy | null,
): ChartSeries[] {
  const isWhole = source.rect.rows === MAX_ROWS || source.rect.cols === MAX_COLUMNS;
  const used = isWhole ? new Range(book, source).GetUsedRangeOrNullObject() : new Range(book, source);
  if (!(used instanceof Range)) throw invalidArgument();
  const { sheet, rect } = used.area;
  return sourceSeries({ sheet, rect }, book.engine.read(sheet, rect), type, seriesBy ?? "Auto");
}
