import "./charts.css";
import type { GridEngine } from "../../grid/engine";
import type { SheetView } from "../../grid/univer/sheetView";
import type { Chart } from "../chart";
import type { Charts } from "../charts";
import { ChartFigure } from "./chartFigure";
import type { TextOf } from "./chartConfig";

const PIXELS_PER_POINT = 4 / 3;

/** The charts of the sheet in front, over its cells: they scroll and zoom with them, and follow their values. */
export class ChartLayer {
  private readonly layer = document.createElement("div");
  private readonly figures = new Map<Chart, ChartFigure>();
  private isStale = false;
  private isAwake = false;

  constructor(
    parent: HTMLElement,
    private readonly engine: GridEngine,
    private readonly charts: Charts,
    private readonly viewOf: () => SheetView | null,
    private readonly textOf: TextOf,
  ) {
    this.layer.id = "charts";
    parent.append(this.layer);
    const wake = () => this.wake();
    engine.onCalculated(wake);
    engine.onEdited(wake);
    engine.onSelection(wake);
    engine.onSheets(wake);
    charts.onChanged(wake);
    // The wheel belongs to the cells below.
    this.layer.addEventListener("wheel", (event) => this.passOn(event), { passive: true });
  }

  private wake(): void {
    this.isStale = true;
    if (this.isAwake) return;
    this.isAwake = true;
    requestAnimationFrame(() => this.frame());
  }

  /** The grid tells of no scrolling that a user sees: while a chart is in front, every frame puts it in its place. */
  private frame(): void {
    const shown = this.charts.on(this.engine.activeSheet());
    if (this.isStale) this.refresh(shown);
    const view = this.viewOf();
    if (view) for (const [chart, { element }] of this.figures) place(element, chart, view);
    this.isAwake = shown.length > 0;
    if (this.isAwake) requestAnimationFrame(() => this.frame());
  }

  private refresh(shown: readonly Chart[]): void {
    this.isStale = false;
    for (const [chart, figure] of this.figures) {
      if (shown.includes(chart)) continue;
      figure.remove();
      this.figures.delete(chart);
    }
    for (const chart of shown) {
      const figure = this.figures.get(chart) ?? new ChartFigure(this.engine, chart, this.textOf);
      this.figures.set(chart, figure);
      figure.refresh();
      if (!figure.element.isConnected) this.layer.append(figure.element);
    }
  }

  private passOn(event: WheelEvent): void {
    const below = document.elementsFromPoint(event.clientX, event.clientY).find((one) => !this.layer.contains(one));
    below?.dispatchEvent(new WheelEvent("wheel", event));
  }
}

/** Puts a figure over its cells, and cuts off what lies outside them. */
function place(element: HTMLElement, { box }: Chart, view: SheetView): void {
  const [left, top, width, height] = [box.left, box.top, box.width, box.height].map((points) => points * PIXELS_PER_POINT) as [number, number, number, number]; // prettier-ignore
  const at = view.onScreen({ left, top, width, height });
  const isFrozen = { x: left < (view.cells.left - view.all.left) / view.scale, y: top < (view.cells.top - view.all.top) / view.scale }; // prettier-ignore
  const edge = {
    left: isFrozen.x ? view.all.left : view.cells.left,
    top: isFrozen.y ? view.all.top : view.cells.top,
  };
  const cut = (hidden: number) => `${Math.max(0, hidden) / view.scale}px`;
  const inset = [edge.top - at.top, at.right - view.cells.right, at.bottom - view.cells.bottom, edge.left - at.left];
  const style = {
    transform: `translate(${at.left}px, ${at.top}px) scale(${view.scale})`,
    clipPath: `inset(${inset.map(cut).join(" ")})`,
  };
  if (element.style.transform !== style.transform || element.style.clipPath !== style.clipPath) {
    Object.assign(element.style, { left: "0", top: "0" }, style);
  }
}
