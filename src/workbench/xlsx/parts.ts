import type { Zip } from "./zip";

export const elements = (place: Document | Element, name: string): Element[] => [
  ...place.getElementsByTagNameNS("*", name),
];

/** The id of a relation, which has the attribute's name but not its prefix in every file. */
export const idOf = (element: Element) =>
  [...element.attributes].find(({ name, localName }) => localName === "id" && name !== "id")?.value ?? "";

export async function parse(zip: Zip, path: string): Promise<Document> {
  return new DOMParser().parseFromString((await zip.text(path)) ?? "<none/>", "application/xml");
}

export const textOf = (document: Document) => new XMLSerializer().serializeToString(document);

/** An element in the namespace of another one. */
export function make(near: Element, tag: string, attributes: Readonly<Record<string, string | number>> = {}): Element {
  const element = near.ownerDocument.createElementNS(near.namespaceURI, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}

export function relationsPath(path: string): string {
  const [, folder = "", file = path] = /^(.*\/)?([^/]*)$/.exec(path) ?? [];
  return `${folder}_rels/${file}.rels`;
}

/** Where the relations of a part lead, by their ids. */
export async function relations(zip: Zip, path: string): Promise<Map<string, string>> {
  const list = await parse(zip, relationsPath(path));
  const resolved = elements(list, "Relationship").map((relation): [string, string] => {
    const { pathname } = new URL(relation.getAttribute("Target") ?? "", `file:///${path}`);
    return [relation.getAttribute("Id") ?? "", decodeURIComponent(pathname.slice(1))];
  });
  return new Map(resolved);
}

/** The part of each sheet, by the sheet's name. */
export async function sheetPaths(zip: Zip): Promise<Map<string, string>> {
  const targets = await relations(zip, "xl/workbook.xml");
  const sheets = elements(await parse(zip, "xl/workbook.xml"), "sheet");
  return new Map(sheets.map((sheet) => [sheet.getAttribute("name") ?? "", targets.get(idOf(sheet)) ?? ""]));
}
