import { HostCollection, HostObject } from "../hostObject";
import { Range } from "./range";
import type { ExcelWorkbook } from "./workbook";

/** The breaks between pages of a sheet that were put in by hand, each before a row. */
export class PageBreakCollection extends HostCollection<PageBreak> {
  constructor(
    private readonly book: ExcelWorkbook,
    private readonly sheet: string,
  ) {
    super();
  }
  override members(): PageBreak[] {
    return this.rows.map((row) => new PageBreak(this, row));
  }
  protected override keyOf(pageBreak: PageBreak): string {
    return String(pageBreak.RowIndex);
  }
  Add(place: unknown): PageBreak {
    const range = place instanceof Range ? place : this.book.range(String(place), this.sheet);
    const { row } = range.area.rect;
    this.keep([...new Set([...this.rows, row])].sort((a, b) => a - b));
    return new PageBreak(this, row);
  }
  RemovePageBreaks() {
    this.keep([]);
  }

  remove(row: number): void {
    this.keep(this.rows.filter((other) => other !== row));
  }

  private get rows(): readonly number[] {
    return this.book.engine.pageLayout(this.sheet).rowBreaks;
  }
  private keep(rowBreaks: readonly number[]): void {
    this.book.engine.setPageLayout(this.sheet, { rowBreaks });
  }
}

class PageBreak extends HostObject {
  override readonly scalars = ["RowIndex"];

  constructor(
    private readonly all: PageBreakCollection,
    private readonly row: number,
  ) {
    super();
  }
  get RowIndex() {
    return this.row;
  }
  Delete() {
    this.all.remove(this.row);
  }
}
