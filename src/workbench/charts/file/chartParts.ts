import { elements, idOf, parse, relations, sheetPaths } from "../../xlsx/parts";
import type { Zip } from "../../xlsx/zip";

/** A chart's part in a file and its frame in the drawing of a sheet. */
export interface ChartPart {
  readonly path: string;
  readonly chart: Document;
  readonly frame: Element;
}

export interface DrawingPart {
  readonly path: string;
  readonly drawing: Document;
  readonly charts: readonly ChartPart[];
}

/** The drawings of a file's sheets, by the sheets' names. */
export async function drawingParts(zip: Zip): Promise<Map<string, DrawingPart>> {
  const found = new Map<string, DrawingPart>();
  for (const [sheet, path] of await sheetPaths(zip)) {
    const [drawing] = elements(await parse(zip, path), "drawing");
    const drawingPath = drawing && (await relations(zip, path)).get(idOf(drawing));
    if (drawingPath) found.set(sheet, await drawingPart(zip, drawingPath));
  }
  return found;
}

async function drawingPart(zip: Zip, path: string): Promise<DrawingPart> {
  const drawing = await parse(zip, path);
  const targets = await relations(zip, path);
  const charts: ChartPart[] = [];
  for (const frame of elements(drawing, "graphicFrame")) {
    const [reference] = elements(frame, "chart");
    const target = reference && targets.get(idOf(reference));
    if (target) charts.push({ path: target, chart: await parse(zip, target), frame });
  }
  return { path, drawing, charts };
}
