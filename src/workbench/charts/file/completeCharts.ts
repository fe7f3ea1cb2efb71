import { areaAddress } from "../../grid/address";
import type { GridEngine } from "../../grid/engine";
import { cellAt } from "../../grid/places";
import type { Chart } from "../chart";
import { isArea, type Charts } from "../charts";
import { seriesName } from "../seriesName";
import { elements, textOf } from "../../xlsx/parts";
import { drawingParts, type ChartPart } from "./chartParts";
import { combine } from "./combine";
import { storedCharts, storedSeries } from "./toFileCharts";
import type { Zip } from "../../xlsx/zip";

const PIXELS_PER_POINT = 4 / 3;
const EMU_PER_PIXEL = 9525;

/** Puts into a file what its writer cannot say of charts: names, exact places, cells that name series, combinations. */
export async function completeCharts(zip: Zip, engine: GridEngine, charts: Charts): Promise<void> {
  if (!engine.sheets().some((sheet) => storedCharts(charts, sheet).length)) return;
  for (const [sheet, { path, drawing, charts: parts }] of await drawingParts(zip)) {
    storedCharts(charts, sheet).forEach((chart, index) => {
      const part = parts[index];
      if (!part) return;
      completeFrame(engine, chart, part.frame);
      completeSeries(engine, chart, part);
      combine(part.chart, storedSeries(chart));
      zip.replace(part.path, textOf(part.chart));
    });
    zip.replace(path, textOf(drawing));
  }
}

function completeFrame(engine: GridEngine, { sheet, name, box }: Chart, frame: Element): void {
  elements(frame, "cNvPr")[0]?.setAttribute("name", name);
  const anchor = frame.parentElement;
  if (!anchor) return;
  const corners = { from: [box.left, box.top], to: [box.left + box.width, box.top + box.height] } as const;
  for (const [end, [x, y]] of Object.entries(corners)) {
    const { right, down } = cellAt(engine, sheet, x * PIXELS_PER_POINT, y * PIXELS_PER_POINT);
    const [place] = elements(anchor, end);
    if (!place) continue;
    for (const [tag, pixels] of Object.entries({ colOff: right, rowOff: down })) {
      const [offset] = elements(place, tag);
      if (offset) offset.textContent = String(Math.round(pixels * EMU_PER_PIXEL));
    }
  }
}

/** A series that is named by a cell refers to it, and keeps the text of now. */
function completeSeries(engine: GridEngine, chart: Chart, part: ChartPart): void {
  const stored = elements(part.chart, "ser");
  storedSeries(chart).forEach((series, index) => {
    const [name] = stored[index] ? elements(stored[index], "tx") : [];
    if (!name || !isArea(series.name)) return;
    const make = (tag: string, ...content: (Element | string)[]) => {
      const element = part.chart.createElementNS(name.namespaceURI, `c:${tag}`);
      element.append(...content);
      return element;
    };
    const text = make("pt", make("v", seriesName(engine, series, chart.series.indexOf(series))));
    text.setAttribute("idx", "0");
    const count = make("ptCount");
    count.setAttribute("val", "1");
    name.replaceChildren(make("strRef", make("f", areaAddress(series.name, true)), make("strCache", count, text)));
  });
}
