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
  const workbook = await parse(zip, "xl/workbook.xml");
  const targets = await relations(zip, "xl/workbook.xml");
  for (const sheet of elements(workbook, "sheet")) {
    const path = targets.get(idOf(sheet)) ?? "";
    const [drawing] = elements(await parse(zip, path), "drawing");
    const drawingPath = drawing && (await relations(zip, path)).get(idOf(drawing));
    if (drawingPath) found.set(sheet.getAttribute("name") ?? "", await drawingPart(zip, drawingPath));
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

export const elements = (place: Document | Element, name: string): Element[] => [
  ...place.getElementsByTagNameNS("*", name),
];

const idOf = (element: Element) =>
  [...element.attributes].find(({ name, localName }) => localName === "id" && name !== "id")?.value ?? "";

async function parse(zip: Zip, path: string): Promise<Document> {
  return new DOMParser().parseFromString((await zip.text(path)) ?? "<none/>", "application/xml");
}

/** Where the relations of a part lead, by their ids. */
async function relations(zip: Zip, path: string): Promise<Map<string, string>> {
  const [, folder = "", file = path] = /^(.*\/)?([^/]*)$/.exec(path) ?? [];
  const list = await parse(zip, `${folder}_rels/${file}.rels`);
  const resolved = elements(list, "Relationship").map((relation): [string, string] => {
    const { pathname } = new URL(relation.getAttribute("Target") ?? "", `file:///${folder}`);
    return [relation.getAttribute("Id") ?? "", decodeURIComponent(pathname.slice(1))];
  });
  return new Map(resolved);
}
