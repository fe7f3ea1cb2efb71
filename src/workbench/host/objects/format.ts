import type { Area, CellStyle, Format, GridEngine } from "../../grid/engine";
import { HostObject } from "../hostObject";
import type { WorksheetProtection } from "./protection";

/** Excel measures columns in points; the grid in pixels. */
const POINTS_PER_PIXEL = 0.75;

abstract class Part extends HostObject {
  constructor(
    protected readonly engine: GridEngine,
    protected readonly area: Area,
    protected readonly protection: WorksheetProtection,
  ) {
    super();
  }

  protected get style(): CellStyle {
    return this.engine.style(this.area.sheet, this.area.rect.row, this.area.rect.col);
  }

  protected apply(format: Format): void {
    this.protection.check("allowFormatCells");
    this.engine.format(this.area.sheet, this.area.rect, format);
  }
}

export class RangeFormat extends Part {
  override readonly scalars = ["HorizontalAlignment", "WrapText"];

  get Fill() {
    return new Fill(this.engine, this.area, this.protection);
  }
  get Font() {
    return new Font(this.engine, this.area, this.protection);
  }
  get HorizontalAlignment() {
    const { align } = this.style;
    return align === null ? "General" : align.charAt(0).toUpperCase() + align.slice(1);
  }
  set HorizontalAlignment(value: string) {
    const align = value.toLowerCase();
    if (align === "left" || align === "center" || align === "right") this.apply({ align });
  }
  get WrapText() {
    return this.style.wrap;
  }
  set WrapText(wrap: boolean) {
    this.apply({ wrap });
  }
  get ColumnWidth() {
    return this.engine.columnWidth(this.area.sheet, this.area.rect.col) * POINTS_PER_PIXEL;
  }
  set ColumnWidth(points: number) {
    this.protection.check("allowFormatColumns");
    const { col, cols } = this.area.rect;
    for (let c = col; c < col + cols; c++) this.engine.setColumnWidth(this.area.sheet, c, points / POINTS_PER_PIXEL);
  }
  AutofitColumns() {
    this.protection.check("allowFormatColumns");
    this.engine.autofitColumns(this.area.sheet, this.area.rect);
  }
  /** Rows of the grid fit their content by themselves. */
  AutofitRows() {}
}

class Fill extends Part {
  override readonly scalars = ["Color"];

  get Color() {
    return this.style.fill ?? "#FFFFFF";
  }
  set Color(fill: string) {
    this.apply({ fill });
  }
  Clear() {
    this.apply({ fill: null });
  }
}

class Font extends Part {
  override readonly scalars = ["Bold", "Color", "Italic", "Size"];

  get Bold() {
    return this.style.bold;
  }
  set Bold(bold: boolean) {
    this.apply({ bold });
  }
  get Italic() {
    return this.style.italic;
  }
  set Italic(italic: boolean) {
    this.apply({ italic });
  }
  get Color() {
    return this.style.color ?? "#000000";
  }
  set Color(color: string) {
    this.apply({ color });
  }
  get Size() {
    return this.style.fontSize;
  }
  set Size(fontSize: number) {
    this.apply({ fontSize });
  }
}
