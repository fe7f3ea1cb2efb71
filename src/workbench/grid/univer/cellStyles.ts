import { BooleanNumber, HorizontalAlign, WrapStrategy, type IStyleData, type Nullable } from "@univerjs/core";
import type { CellStyle, Format } from "../engine";

const DEFAULT_FONT_SIZE = 11;
const ALIGNMENTS = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT };

const flag = (isSet: boolean) => (isSet ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** Formats as Univer stores them; only those that are named. */
export function toUniverStyle({ bold, italic, fontSize, fill, color, numberFormat, align, wrap }: Format): IStyleData {
  return {
    ...(bold !== undefined && { bl: flag(bold) }),
    ...(italic !== undefined && { it: flag(italic) }),
    ...(fontSize !== undefined && { fs: fontSize }),
    ...(fill !== undefined && { bg: fill === null ? null : { rgb: fill } }),
    ...(color !== undefined && { cl: { rgb: color } }),
    ...(numberFormat !== undefined && { n: numberFormat === "General" ? null : { pattern: numberFormat } }),
    ...(align !== undefined && { ht: ALIGNMENTS[align] }),
    ...(wrap !== undefined && { tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
  };
}

export function fromUniverStyle(stored: Nullable<IStyleData>): CellStyle {
  const style = stored ?? {};
  return {
    bold: style.bl === BooleanNumber.TRUE,
    italic: style.it === BooleanNumber.TRUE,
    fontSize: style.fs ?? DEFAULT_FONT_SIZE,
    fill: style.bg?.rgb || null,
    color: style.cl?.rgb || null,
    align: alignment(style.ht),
    wrap: style.tb === WrapStrategy.WRAP,
  };
}

function alignment(value: Nullable<HorizontalAlign>): CellStyle["align"] {
  if (value === HorizontalAlign.LEFT) return "left";
  if (value === HorizontalAlign.CENTER) return "center";
  return value === HorizontalAlign.RIGHT ? "right" : null;
}
