import type { CellStyle as FileStyle } from "hucre";
import { BORDER_SIDES, type Border, type CellStyle, type Format } from "../grid/cellFormat";
import type { NamedStyle } from "../grid/namedStyles";

type Line = NonNullable<NonNullable<FileStyle["border"]>["top"]>["style"];

const toColor = (hex: string) => ({ rgb: hex.replace("#", "").toUpperCase() });
const fromColor = (rgb: string) => `#${rgb.slice(-6)}`;

/** A look as hucre writes it. */
export function toFileStyle(style: CellStyle | NamedStyle, numberFormat: string): FileStyle {
  const { bold, italic, underline, fontName, fontSize, fill, color, align, verticalAlign, indent, wrap, borders } =
    style;
  const alignment = {
    ...(align && { horizontal: align }),
    ...(verticalAlign && { vertical: verticalAlign }),
    ...(indent && { indent }),
    ...(wrap && { wrapText: true }),
  };
  const lines = BORDER_SIDES.flatMap((side) => {
    const border = borders[side];
    return border ? [[side, { style: border.line as Line, color: toColor(border.color) }] as const] : [];
  });
  return {
    font: {
      name: fontName,
      size: fontSize,
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(underline && { underline }),
      ...(color && { color: toColor(color) }),
    },
    ...(fill && { fill: { type: "pattern", pattern: "solid", fgColor: toColor(fill) } }),
    ...(lines.length && { border: Object.fromEntries(lines) }),
    ...(Object.keys(alignment).length && { alignment }),
    ...(numberFormat !== "General" && { numFmt: numberFormat }),
  };
}

/** A look as hucre reads it, as far as the grid has it. */
export function fromFileStyle({ font, fill, border, alignment, numFmt }: FileStyle): Format {
  const { horizontal: align, vertical, indent, wrapText } = alignment ?? {};
  const borders = BORDER_SIDES.flatMap((side): [string, Border][] => {
    const line = border?.[side];
    return line ? [[side, { line: line.style, color: fromColor(line.color?.rgb ?? "000000") }]] : [];
  });
  return {
    ...(font?.bold && { bold: true }),
    ...(font?.italic && { italic: true }),
    ...(font?.underline && { underline: true }),
    ...(font?.name && { fontName: font.name }),
    ...(font?.size && { fontSize: font.size }),
    ...(font?.color?.rgb && { color: fromColor(font.color.rgb) }),
    ...(fill?.type === "pattern" && fill.fgColor?.rgb && { fill: fromColor(fill.fgColor.rgb) }),
    ...((align === "left" || align === "center" || align === "right") && { align }),
    ...((vertical === "top" || vertical === "center" || vertical === "bottom") && { verticalAlign: vertical }),
    ...(indent && { indent }),
    ...(wrapText && { wrap: true }),
    ...(borders.length && { borders: Object.fromEntries(borders) }),
    ...(numFmt && numFmt !== "General" && { numberFormat: numFmt }),
  };
}
