import type { Area } from "../grid/rect";
import type { GridEngine, SheetChange } from "../grid/engine";
import { shiftRect, type Shift } from "../grid/shift/shift";
import { Listeners } from "../grid/univer/listeners";
import { newAxis, type Chart, type ChartBox, type ChartSeries } from "./chart";
import { kindOf, type ChartType } from "./chartType";

/** The charts of the workbook: they follow their sheet's name, and go with it. */
export class Charts {
  private all: Chart[] = [];
  private lastId = 0;
  private readonly changed = new Listeners<void>();

  constructor(engine: GridEngine) {
    engine.onSheets((change) => this.follow(change));
    engine.onShifted((sheet, shift) => this.move((area) => shifted(area, sheet, shift)));
  }

  /** In the order in which they were added. */
  on(sheet: string): readonly Chart[] {
    return this.all.filter((chart) => chart.sheet === sheet);
  }

  add(sheet: string, type: ChartType, series: ChartSeries[], box: ChartBox): Chart {
    const { family } = kindOf(type);
    const chart: Chart = {
      id: `{chart-${++this.lastId}}`,
      sheet,
      name: this.freeName(sheet),
      type,
      title: null,
      isTitleVisible: true,
      legend: "Bottom",
      isLegendVisible: series.length > 1 || family === "pie" || family === "doughnut",
      box,
      series,
      axes: { category: newAxis(family === "scatter"), value: newAxis(true) },
    };
    this.all.push(chart);
    this.touch();
    return chart;
  }

  /** What the copies show of the sheet itself, they show of its copy. */
  copy(sheet: string, to: string): void {
    const moved = <T>(place: T): T => (isArea(place) && place.sheet === sheet ? { ...place, sheet: to } : place);
    for (const { name, type, title, isTitleVisible, legend, isLegendVisible, series, box, axes } of this.on(sheet)) {
      const copies = series.map((one) => ({
        ...one,
        name: moved(one.name),
        values: moved(one.values),
        categories: moved(one.categories),
      }));
      const chart = this.add(to, type, copies, { ...box });
      Object.assign(chart, { name, title, isTitleVisible, legend, isLegendVisible, axes: structuredClone(axes) });
    }
    this.touch();
  }

  delete(chart: Chart): void {
    this.all = this.all.filter((other) => other !== chart);
    this.touch();
  }

  /** Tells that a chart was changed in place. */
  touch(): void {
    this.changed.tell();
  }

  onChanged(listener: () => void): () => void {
    return this.changed.add(listener);
  }

  private freeName(sheet: string): string {
    const taken = new Set(this.on(sheet).map(({ name }) => name));
    let n = 1;
    while (taken.has(`Chart ${n}`)) n++;
    return `Chart ${n}`;
  }

  private follow(change: SheetChange): void {
    if (change.kind === "added") return;
    if (change.kind === "deleted") this.all = this.all.filter(({ sheet }) => sheet !== change.sheet);
    const to = change.kind === "renamed" ? change.to : null;
    for (const chart of this.all) if (to !== null && chart.sheet === change.sheet) chart.sheet = to;
    this.move((area) => {
      if (area.sheet !== change.sheet) return area;
      return to === null ? null : { ...area, sheet: to };
    });
  }

  /** What the series refer to is elsewhere now, or gone. */
  private move(to: (area: Area) => Area | null): void {
    for (const series of this.all.flatMap((chart) => chart.series)) {
      series.name = isArea(series.name) ? to(series.name) : series.name;
      series.values = series.values && to(series.values);
      series.categories = series.categories && to(series.categories);
    }
    this.touch();
  }
}

function shifted(area: Area, sheet: string, shift: Shift): Area | null {
  const rect = area.sheet === sheet ? shiftRect(area.rect, shift) : area.rect;
  return rect && { ...area, rect };
}

export const isArea = (place: unknown): place is Area => typeof place === "object" && place !== null;
