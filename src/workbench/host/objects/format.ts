import type { Area, Rect } from "../../grid/rect";
import type { GridEngine } from "../../grid/engine";
import type { Border, CellStyle, Format } from "../../grid/cellFormat";
import { RangeBorderCollection } from "./borders";
import { Alignment } from "./formatParts";
import { sideOf, type Edge, type Formatted } from "./formatted";
import type { WorksheetProtection } from "./protection";

/** Excel measures columns in points; the grid in pixels. */
const POINTS_PER_PIXEL = 0.75;

/** The look of the cells of a range. */
class FormattedRange implements Formatted {
  constructor(
    private readonly engine: GridEngine,
    private readonly area: Area,
    private readonly protection: WorksheetProtection,
  ) {}

  get style(): CellStyle {
    return this.engine.style(this.area.sheet, this.area.rect.row, this.area.rect.col);
  }
  apply(format: Format): void {
    this.put(this.area.rect, format);
  }
  border(edge: Edge): Border | null {
    const cells = edgeOf(this.area.rect, edge);
    return cells ? (this.engine.style(this.area.sheet, cells.row, cells.col).borders[sideOf[edge]] ?? null) : null;
  }
  setBorder(edge: Edge, border: Border | null): void {
    const cells = edgeOf(this.area.rect, edge);
    if (cells) this.put(cells, { borders: { [sideOf[edge]]: border } });
  }

  private put(rect: Rect, format: Format): void {
    this.protection.check("allowFormatCells");
    this.engine.format(this.area.sheet, rect, format);
  }
}

/** The cells at which an edge is drawn; null where there is nothing between the cells. */
function edgeOf(rect: Rect, edge: Edge): Rect | null {
  const { row, col, rows, cols } = rect;
  if (edge === "EdgeTop") return { ...rect, rows: 1 };
  if (edge === "EdgeBottom") return { ...rect, row: row + rows - 1, rows: 1 };
  if (edge === "EdgeLeft") return { ...rect, cols: 1 };
  if (edge === "EdgeRight") return { ...rect, col: col + cols - 1, cols: 1 };
  const [isBetweenRows, between] =
    edge === "InsideHorizontal" ? [rows > 1, { ...rect, rows: rows - 1 }] : [cols > 1, { ...rect, cols: cols - 1 }];
  return isBetweenRows ? between : null;
}

export class RangeFormat extends Alignment {
  override readonly scalars = ["HorizontalAlignment", "IndentLevel", "VerticalAlignment", "WrapText"];
  protected override readonly of: FormattedRange;

  constructor(
    private readonly engine: GridEngine,
    private readonly area: Area,
    private readonly protection: WorksheetProtection,
  ) {
    super();
    this.of = new FormattedRange(engine, area, protection);
  }

  get Borders() {
    return new RangeBorderCollection(this.of);
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
  AutofitRows() {
    this.protection.check("allowFormatRows");
    this.engine.autofitRows(this.area.sheet, this.area.rect);
  }
}
