import { fromA1 } from "../grid/address";
import { BORDER_SIDES, type Border } from "../grid/cellFormat";
import type { GridEngine } from "../grid/engine";
import { NORMAL, PLAIN, type NamedStyle } from "../grid/namedStyles";
import { elements, make, parse, sheetPaths, textOf } from "./parts";
import type { Zip } from "./zip";

const STYLES = "xl/styles.xml";
/** The first number that is free for formats of a file's own. */
const OWN_FORMATS = 164;
/** Formats that files know by number alone; the others are dates and fractions. */
const BUILT_IN: Readonly<Record<string, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
};
const CELL = /<c r="([A-Z]+\d+)"([^>]*?) s="(\d+)"/g;

/** Puts the styles with names into a file, and the name of its style into each cell: hucre writes looks alone. */
export async function writeNamedStyles(zip: Zip, engine: GridEngine): Promise<void> {
  const styles = engine.styles.list().filter(({ name }) => name !== NORMAL);
  if (!styles.length) return;
  const document = await parse(zip, STYLES);
  const table = new StyleTable(document);
  const numbers = new Map(styles.map((style) => [style.name, table.addStyle(style)]));
  for (const [sheet, path] of await sheetPaths(zip)) {
    const text = (await zip.text(path)) ?? "";
    const named = text.replace(CELL, (all, address: string, between: string, look: string) => {
      const place = fromA1(address);
      const style = place && numbers.get(engine.style(sheet, place.row, place.col).named);
      return style ? `<c r="${address}"${between} s="${table.cellLook(Number(look), style)}"` : all;
    });
    if (named !== text) zip.replace(path, named);
  }
  zip.replace(STYLES, textOf(document));
}

/** The lists of a file's looks, which refer to one another by number. */
class StyleTable {
  private readonly looks = new Map<string, number>();

  constructor(private readonly document: Document) {}

  /** Answers with the number of the style. */
  addStyle(style: NamedStyle): number {
    const list = this.list("cellStyleXfs");
    const look = make(list, "xf", {
      numFmtId: this.addFormat(style.numberFormat),
      fontId: this.append("fonts", this.font(style)),
      fillId: this.append("fills", this.fill(style)),
      borderId: this.append("borders", this.border(style)),
    });
    const { align, verticalAlign, indent, wrap } = style;
    look.append(
      make(list, "alignment", {
        ...(align && { horizontal: align }),
        ...(verticalAlign && { vertical: verticalAlign }),
        ...(indent && { indent }),
        ...(wrap && { wrapText: 1 }),
      }),
    );
    const number = this.append("cellStyleXfs", look);
    this.append("cellStyles", make(list, "cellStyle", { name: style.name, xfId: number }));
    return number;
  }

  /** The look of a cell as one of a style. */
  cellLook(look: number, style: number): number {
    const key = `${look}/${style}`;
    const known = this.looks.get(key);
    if (known !== undefined) return known;
    const copy = this.list("cellXfs").children[look]?.cloneNode(true) as Element;
    copy.setAttribute("xfId", String(style));
    const number = this.append("cellXfs", copy);
    this.looks.set(key, number);
    return number;
  }

  private list(name: string): Element {
    const [list] = elements(this.document, name);
    if (!list) throw new Error(`The file has no ${name}.`);
    return list;
  }

  private append(name: string, element: Element): number {
    const list = this.list(name);
    list.append(element);
    list.setAttribute("count", String(list.children.length));
    return list.children.length - 1;
  }

  private addFormat(code: string): number {
    if (code === "General") return 0;
    const root = this.document.documentElement;
    const list = elements(this.document, "numFmts")[0] ?? make(root, "numFmts");
    if (!list.parentNode) root.prepend(list);
    const known = [...list.children].find((format) => format.getAttribute("formatCode") === code);
    const taken = [...list.children].map((format) => Number(format.getAttribute("numFmtId")));
    const id = known?.getAttribute("numFmtId") ?? Math.max(OWN_FORMATS - 1, ...taken) + 1;
    if (!known) this.append("numFmts", make(list, "numFmt", { numFmtId: id, formatCode: code }));
    return Number(id);
  }

  private font({ bold, italic, underline, color, fontName, fontSize }: NamedStyle): Element {
    const font = make(this.document.documentElement, "font");
    const flags = { b: bold, i: italic, u: underline };
    for (const [tag, isSet] of Object.entries(flags)) if (isSet) font.append(make(font, tag));
    font.append(make(font, "sz", { val: fontSize }));
    if (color) font.append(make(font, "color", { rgb: argb(color) }));
    font.append(make(font, "name", { val: fontName }));
    return font;
  }

  private fill({ fill: color }: NamedStyle): Element {
    const fill = make(this.document.documentElement, "fill");
    const pattern = make(fill, "patternFill", { patternType: color ? "solid" : "none" });
    if (color) pattern.append(make(fill, "fgColor", { rgb: argb(color) }), make(fill, "bgColor", { indexed: 64 }));
    fill.append(pattern);
    return fill;
  }

  private border({ borders }: NamedStyle): Element {
    const border = make(this.document.documentElement, "border");
    for (const side of ["left", "right", "top", "bottom"] as const) {
      const line = borders[side];
      const element = make(border, side, line && { style: line.line });
      if (line) element.append(make(border, "color", { rgb: argb(line.color) }));
      border.append(element);
    }
    border.append(make(border, "diagonal"));
    return border;
  }
}

const argb = (hex: string) => `FF${hex.replace("#", "").toUpperCase()}`;

/** The styles of a file, and for each look of cells the name of its style. */
export async function readNamedStyles(zip: Zip, engine: GridEngine): Promise<readonly string[]> {
  const document = await parse(zip, STYLES);
  const children = (name: string) => [...(elements(document, name)[0]?.children ?? [])];
  const number = (element: Element | undefined, name: string) => Number(element?.getAttribute(name) ?? 0);
  const looks = children("cellStyleXfs");
  const lists = { fonts: children("fonts"), fills: children("fills"), borders: children("borders") };
  const formats = new Map(children("numFmts").map((format) => [number(format, "numFmtId"), format.getAttribute("formatCode") ?? "General"])); // prettier-ignore
  const names: string[] = [];
  for (const style of children("cellStyles")) {
    const name = style.getAttribute("name") ?? NORMAL;
    const look = looks[number(style, "xfId")];
    names[number(style, "xfId")] = name;
    if (!look || name === NORMAL) continue;
    const format = number(look, "numFmtId");
    engine.styles.change(name, {
      ...fontOf(lists.fonts[number(look, "fontId")]),
      fill: colorOf(elements(lists.fills[number(look, "fillId")] ?? look, "fgColor")[0]),
      borders: bordersOf(lists.borders[number(look, "borderId")]),
      ...alignmentOf(elements(look, "alignment")[0]),
      numberFormat: formats.get(format) ?? BUILT_IN[format] ?? "General",
    });
  }
  return children("cellXfs").map((look) => names[number(look, "xfId")] ?? NORMAL);
}

const colorOf = (color: Element | undefined) => {
  const rgb = color?.getAttribute("rgb");
  return rgb ? `#${rgb.slice(-6)}` : null;
};

function fontOf(font: Element | undefined): Partial<NamedStyle> {
  const found = (tag: string) => (font ? elements(font, tag)[0] : undefined);
  const isSet = (tag: string) => {
    const value = found(tag)?.getAttribute("val") ?? "";
    return found(tag) !== undefined && !["0", "false", "none"].includes(value);
  };
  return {
    bold: isSet("b"),
    italic: isSet("i"),
    underline: isSet("u"),
    fontSize: Number(found("sz")?.getAttribute("val") ?? PLAIN.fontSize),
    fontName: found("name")?.getAttribute("val") ?? PLAIN.fontName,
    color: colorOf(found("color")),
  };
}

function bordersOf(border: Element | undefined): NamedStyle["borders"] {
  return Object.fromEntries(
    BORDER_SIDES.flatMap((side): [string, Border][] => {
      const line = border && elements(border, side)[0];
      const style = line?.getAttribute("style");
      return line && style ? [[side, { line: style, color: colorOf(elements(line, "color")[0]) ?? "#000000" }]] : [];
    }),
  );
}

function alignmentOf(alignment: Element | undefined): Partial<NamedStyle> {
  const value = (name: string) => alignment?.getAttribute(name) ?? "";
  const [align, verticalAlign] = [value("horizontal"), value("vertical")];
  return {
    align: align === "left" || align === "center" || align === "right" ? align : null,
    verticalAlign: verticalAlign === "top" || verticalAlign === "center" || verticalAlign === "bottom" ? verticalAlign : null, // prettier-ignore
    indent: Number(value("indent") || 0),
    wrap: value("wrapText") === "1" || value("wrapText") === "true",
  };
}

/** Tells the cells of a sheet which style they have. */
export async function nameCells(zip: Zip, engine: GridEngine, sheet: string, path: string, names: readonly string[]) {
  for (const [, address = "", , look] of ((await zip.text(path)) ?? "").matchAll(CELL)) {
    const named = names[Number(look)];
    const rect = fromA1(address);
    if (rect && named !== undefined && named !== NORMAL) engine.format(sheet, rect, { named });
  }
}
