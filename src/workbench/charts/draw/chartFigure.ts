import {
  ArcElement, BarController, BarElement, CategoryScale, Chart as Picture, DoughnutController, Filler, Legend, LinearScale,
  LineController, LineElement, PieController, PointElement, ScatterController, Title, Tooltip,
} from "chart.js"; // prettier-ignore
import type { GridEngine } from "../../grid/engine";
import type { Chart } from "../chart";
import { chartConfig, type TextOf } from "./chartConfig";
import { chartTitle } from "../chartTitle";
import { description } from "./description";
import { seriesValues } from "./seriesValues";

Picture.register(
  ArcElement, BarController, BarElement, CategoryScale, DoughnutController, Filler, Legend, LinearScale,
  LineController, LineElement, PieController, PointElement, ScatterController, Title, Tooltip,
); // prettier-ignore

Picture.defaults.font.family = '"Segoe UI", system-ui, sans-serif';

const PIXELS_PER_POINT = 4 / 3;

/** The picture of one chart, with its words. */
export class ChartFigure {
  readonly element = document.createElement("figure");
  private readonly canvas = document.createElement("canvas");
  private picture: Picture | null = null;
  private drawn = "";

  constructor(
    private readonly engine: GridEngine,
    private readonly chart: Chart,
    private readonly textOf: TextOf,
  ) {
    this.canvas.setAttribute("role", "img");
    this.element.append(this.canvas);
  }

  /** Draws again where what is to be seen is another than before. */
  refresh(): void {
    const { chart } = this;
    const shown = seriesValues(this.engine, chart);
    const title = chartTitle(chart, (index) => shown[index]?.name ?? "");
    const state = JSON.stringify([chart, shown, title]);
    if (state === this.drawn) return;
    this.drawn = state;
    const [width, height] = [chart.box.width * PIXELS_PER_POINT, chart.box.height * PIXELS_PER_POINT];
    Object.assign(this.element.style, { width: `${width}px`, height: `${height}px` });
    this.canvas.setAttribute("aria-label", description(chart, title, shown, this.textOf));
    this.picture?.destroy();
    const border = 2;
    Object.assign(this.canvas, { width: width - border, height: height - border });
    this.picture = new Picture(this.canvas, chartConfig(chart, title, shown, this.textOf));
  }

  remove(): void {
    this.picture?.destroy();
    this.element.remove();
  }
}
