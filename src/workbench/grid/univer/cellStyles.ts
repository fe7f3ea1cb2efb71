import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import { BORDER_SIDES, type Border, type CellStyle, type Format } from "../cellFormat";
import { NORMAL, PLAIN } from "../namedStyles";

const ALIGNMENTS = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT };
const VERTICAL = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };
const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
};
/** Univer keeps the sides of a cell by their first letter, and knows padding in place of indents. */
const letter = (side: (typeof BORDER_SIDES)[number]) => side.charAt(0) as "t" | "r" | "b" | "l";
const INDENT_PIXELS = 9;
const EDGE_PIXELS = 2;

const flag = (isSet: boolean) => (isSet ? BooleanNumber.TRUE : BooleanNumber.FALSE);
const keyOf = <K extends string, V>(list: Readonly<Record<K, V>>, value: unknown): K | null =>
  (Object.keys(list) as K[]).find((key) => list[key] === value) ?? null;

/** Formats as Univer stores them; only those that are named. */
export function toUniverStyle(format: Format): IStyleData {
  const { bold, italic, underline, fontName, fontSize, fill, color, numberFormat, align, verticalAlign, indent, wrap, borders } = format; // prettier-ignore
  return {
    ...(bold !== undefined && { bl: flag(bold) }),
    ...(italic !== undefined && { it: flag(italic) }),
    ...(underline !== undefined && { ul: { s: flag(underline) } }),
    ...(fontName !== undefined && { ff: fontName === PLAIN.fontName ? null : fontName }),
    ...(fontSize !== undefined && { fs: fontSize }),
    ...(fill !== undefined && { bg: fill === null ? null : { rgb: fill } }),
    ...(color !== undefined && { cl: { rgb: color } }),
    ...(numberFormat !== undefined && { n: numberFormat === "General" ? null : { pattern: numberFormat } }),
    ...(align !== undefined && { ht: align === null ? null : ALIGNMENTS[align] }),
    ...(verticalAlign !== undefined && { vt: verticalAlign === null ? null : VERTICAL[verticalAlign] }),
    ...(indent !== undefined && { pd: padding(indent, align) }),
    ...(wrap !== undefined && { tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
    ...(borders !== undefined && { bd: toUniverBorders(borders) }),
  };
}

const padding = (indent: number, align: Format["align"]) =>
  indent === 0 ? null : { [align === "right" ? "r" : "l"]: EDGE_PIXELS + indent * INDENT_PIXELS };

function toUniverBorders(borders: NonNullable<Format["borders"]>): IStyleData["bd"] {
  const sides = BORDER_SIDES.flatMap((side): [string, IBorderStyleData | null][] => {
    const border = borders[side];
    if (border === undefined) return [];
    return [[letter(side), border && { s: LINES[border.line] ?? BorderStyleTypes.THIN, cl: { rgb: border.color } }]];
  });
  return Object.fromEntries(sides);
}

export function fromUniverStyle(stored: Nullable<IStyleData>, named = NORMAL): CellStyle {
  const style = stored ?? {};
  const pixels = style.pd?.l ?? style.pd?.r;
  return {
    bold: style.bl === BooleanNumber.TRUE,
    italic: style.it === BooleanNumber.TRUE,
    underline: style.ul?.s === BooleanNumber.TRUE,
    fontName: style.ff ?? PLAIN.fontName,
    fontSize: style.fs ?? PLAIN.fontSize,
    fill: style.bg?.rgb || null,
    color: style.cl?.rgb || null,
    align: keyOf(ALIGNMENTS, style.ht),
    verticalAlign: keyOf(VERTICAL, style.vt),
    indent: pixels ? Math.round((pixels - EDGE_PIXELS) / INDENT_PIXELS) : 0,
    wrap: style.tb === WrapStrategy.WRAP,
    borders: Object.fromEntries(
      BORDER_SIDES.flatMap((side): [string, Border][] => {
        const line = style.bd?.[letter(side)];
        return line ? [[side, { line: keyOf(LINES, line.s) ?? "thin", color: line.cl.rgb ?? "#000000" }]] : [];
      }),
    ),
    named,
  };
}
