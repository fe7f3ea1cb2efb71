import type { ChartSeries } from "../chart";
import { kindOf, type Family } from "../chartType";
import { elements } from "../../xlsx/parts";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const EMU_PER_POINT = 12_700;
const LINE_POINTS = 2.25;

/** The kinds that can share a pair of axes in a file, and how each is written. */
const GROUPS: Partial<Record<Family, { tag: string; before: (isStacked: boolean) => string[][]; after: string[][] }>> = {
  area: { tag: "areaChart", before: (isStacked) => [["grouping", isStacked ? "stacked" : "standard"], ["varyColors", "0"]], after: [] },
  column: {
    tag: "barChart",
    before: (isStacked) => [["barDir", "col"], ["grouping", isStacked ? "stacked" : "clustered"], ["varyColors", "0"]],
    after: [["gapWidth", "80"]],
  },
  line: { tag: "lineChart", before: () => [["grouping", "standard"], ["varyColors", "0"]], after: [["marker", "1"]] },
}; // prettier-ignore

/** Moves the series of another kind than the chart's into a group of their own, on the same axes. */
export function combine(document: Document, series: readonly ChartSeries[]): void {
  const stored = elements(document, "ser");
  const main = stored[0]?.parentElement;
  if (!main) return;
  const own = Object.entries(GROUPS).find(([, group]) => group.tag === main.localName)?.[0];
  if (!own) return;
  const added = new Map<Family, Element>();
  stored.forEach((element, index) => {
    const kind = series[index] && kindOf(series[index].type);
    const group = kind && kind.family !== own ? GROUPS[kind.family] : undefined;
    if (!kind || !group) return;
    const place = added.get(kind.family) ?? addGroup(main, group, kind.isStacked ?? false);
    added.set(kind.family, place);
    fit(element, kind.family, kind.hasMarkers ?? false, series[index]?.lineWeight ?? LINE_POINTS);
    place.insertBefore(element, [...place.children].find(({ localName }) => isAfter(localName, group.after)) ?? null);
  });
  if (!elements(main, "ser").length) main.remove();
}

const isAfter = (name: string, after: readonly string[][]) => name === "axId" || after.some(([tag]) => tag === name);

function addGroup(
  main: Element,
  { tag, before, after }: NonNullable<(typeof GROUPS)[Family]>,
  isStacked: boolean,
): Element {
  const group = make(main, tag);
  const overlap = isStacked && tag === "barChart" ? [["overlap", "100"]] : [];
  for (const [name = "", value = ""] of [...before(isStacked), ...after, ...overlap])
    group.append(make(main, name, value));
  for (const id of elements(main, "axId")) group.append(id.cloneNode(true));
  main.after(group);
  return group;
}

/** Lines have markers and say that they are straight; the others have neither. */
function fit(series: Element, family: Family, hasMarkers: boolean, linePoints: number): void {
  for (const tag of ["marker", "smooth", "invertIfNegative"]) for (const old of elements(series, tag)) old.remove();
  if (family !== "line") return;
  const marker = make(series, "marker");
  marker.append(make(series, "symbol", hasMarkers ? "circle" : "none"));
  const data = [...series.children].find(({ localName }) => localName === "cat" || localName === "val");
  const outline = elements(series, "ln")[0] ?? addOutline(series, data);
  outline.setAttribute("w", String(Math.round(linePoints * EMU_PER_POINT)));
  series.insertBefore(marker, data ?? null);
  series.append(make(series, "smooth", "0"));
}

function addOutline(series: Element, before: Element | undefined): Element {
  const look = make(series, "spPr");
  const outline = series.ownerDocument.createElementNS(DRAWING, "a:ln");
  look.append(outline);
  series.insertBefore(look, before ?? null);
  return outline;
}

function make(near: Element, tag: string, value?: string): Element {
  const element = near.ownerDocument.createElementNS(near.namespaceURI, `c:${tag}`);
  if (value !== undefined) element.setAttribute("val", value);
  return element;
}
