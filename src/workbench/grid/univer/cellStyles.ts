import { BooleanNumber, HorizontalAlign, WrapStrategy, type Nullable } from "@univerjs/core";
import type { FRange } from "@univerjs/sheets/facade";
import type { CellStyle, Format } from "../engine";

const DEFAULT_FONT_SIZE = 11;

/** Formats between the port and Univer's ranges. */
export class CellStyles {
  apply(range: FRange, format: Format): void {
    if (format.bold !== undefined) range.setFontWeight(format.bold ? "bold" : "normal");
    if (format.italic !== undefined) range.setFontStyle(format.italic ? "italic" : "normal");
    if (format.fontSize !== undefined) range.setFontSize(format.fontSize);
    if (format.fill !== undefined) range.setBackgroundColor(format.fill ?? "");
    if (format.color !== undefined) range.setFontColor(format.color);
    if (format.numberFormat !== undefined) range.setNumberFormat(format.numberFormat);
    if (format.align !== undefined) range.setHorizontalAlignment(format.align === "right" ? "normal" : format.align);
    if (format.wrap !== undefined) range.setWrap(format.wrap);
  }

  read(range: FRange): CellStyle {
    const style = range.getCellStyleData() ?? {};
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
}

function alignment(value: Nullable<HorizontalAlign>): CellStyle["align"] {
  if (value === HorizontalAlign.LEFT) return "left";
  if (value === HorizontalAlign.CENTER) return "center";
  return value === HorizontalAlign.RIGHT ? "right" : null;
}
