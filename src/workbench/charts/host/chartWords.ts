import { HostError } from "../../host/hostError";
import { HostObject } from "../../host/hostObject";
import type { LegendPosition } from "../chart";
import { chartTitle } from "../chartTitle";
import { seriesName } from "../seriesName";
import type { ExcelChart } from "./excelChart";

export class ChartTitle extends HostObject {
  override readonly scalars = ["Text", "Visible"];

  constructor(private readonly owner: ExcelChart) {
    super();
  }

  get Text() {
    const { book, chart } = this.owner;
    return chartTitle(chart, (index) => {
      const series = chart.series[index];
      return series ? seriesName(book.engine, series, index) : "";
    });
  }
  set Text(text: string) {
    this.owner.change((chart) => Object.assign(chart, { title: text, isTitleVisible: true }));
  }
  get Visible() {
    return this.owner.chart.isTitleVisible;
  }
  set Visible(isVisible: boolean) {
    this.owner.change((chart) => (chart.isTitleVisible = isVisible));
  }
}

const POSITIONS: readonly string[] = ["Top", "Bottom", "Left", "Right", "Corner"] satisfies LegendPosition[];

export class ChartLegend extends HostObject {
  override readonly scalars = ["Position", "Visible"];

  constructor(private readonly owner: ExcelChart) {
    super();
  }

  get Position(): string {
    return this.owner.chart.legend;
  }
  set Position(position: string) {
    if (!POSITIONS.includes(position)) throw new HostError("ApiNotFound", `The position ${position} is not found.`);
    this.owner.change((chart) => (chart.legend = position as LegendPosition));
  }
  get Visible() {
    return this.owner.chart.isLegendVisible;
  }
  set Visible(isVisible: boolean) {
    this.owner.change((chart) => (chart.isLegendVisible = isVisible));
  }
}
