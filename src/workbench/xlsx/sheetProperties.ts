import type { GridEngine } from "../grid/engine";
import { elements, idOf, make, parse, relations, relationsPath, sheetPaths, textOf } from "./parts";
import type { Zip } from "./zip";

const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty";
/** What comes behind the properties in the part of a sheet. */
const BEHIND = "cellWatches ignoredErrors smartTags drawing legacyDrawing picture oleObjects controls tableParts extLst".split(" "); // prettier-ignore

/** Puts what an add-in keeps with sheets into a file: each value is a part of its own, in UTF-16. */
export async function writeSheetProperties(zip: Zip, engine: GridEngine): Promise<void> {
  let count = 0;
  for (const [sheet, path] of await sheetPaths(zip)) {
    const properties = [...engine.sheetProperties(sheet)];
    if (!properties.length) continue;
    const document = await parse(zip, path);
    const root = document.documentElement;
    const list = make(root, "customProperties");
    for (const [key, value] of properties) {
      const file = `customProperty${++count}.bin`;
      zip.replace(`xl/${file}`, utf16(value));
      const property = make(list, "customPr", { name: key });
      property.setAttributeNS(RELATION, "r:id", await relate(zip, path, `../${file}`));
      list.append(property);
    }
    root.insertBefore(list, [...root.children].find(({ localName }) => BEHIND.includes(localName)) ?? null);
    zip.replace(path, textOf(document));
  }
  if (count) await declare(zip);
}

async function relate(zip: Zip, path: string, target: string): Promise<string> {
  const place = relationsPath(path);
  const empty = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`;
  if ((await zip.text(place)) === null) zip.replace(place, empty);
  const document = await parse(zip, place);
  const root = document.documentElement;
  const id = `rIdProperty${root.children.length + 1}`;
  root.append(make(root, "Relationship", { Id: id, Type: `${RELATION}/customProperty`, Target: target }));
  zip.replace(place, textOf(document));
  return id;
}

async function declare(zip: Zip): Promise<void> {
  const document = await parse(zip, "[Content_Types].xml");
  const root = document.documentElement;
  root.prepend(make(root, "Default", { Extension: "bin", ContentType: CONTENT }));
  zip.replace("[Content_Types].xml", textOf(document));
}

export async function readSheetProperties(zip: Zip, engine: GridEngine, sheet: string, path: string): Promise<void> {
  const found = elements(await parse(zip, path), "customPr");
  const targets = found.length ? await relations(zip, path) : new Map<string, string>();
  for (const property of found) {
    const bytes = await zip.read(targets.get(idOf(property)) ?? "");
    if (bytes) engine.sheetProperties(sheet).set(property.getAttribute("name") ?? "", new TextDecoder("utf-16le").decode(bytes)); // prettier-ignore
  }
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let n = 0; n < text.length; n++) view.setUint16(2 * n, text.charCodeAt(n), true);
  return bytes;
}
