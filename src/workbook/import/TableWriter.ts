import { asText } from "./asText";
import { chunks } from "./chunks";
import type { Block, TablePlan } from "./planWriting";
import { Refusal } from "./Refusal";
import type { HeldTable } from "./readHeldTables";

/** Writes one table, part by part, and knows how to take it back. */
export class TableWriter {
  private isBegun = false;

  constructor(private readonly plan: TablePlan) {}

  get name(): string {
    return this.plan.table.name;
  }

  /** Tells how many rows each part has, once Excel has it. */
  async *write(context: Excel.RequestContext): AsyncGenerator<number> {
    const { place, blocks } = this.plan;
    if (place.kind === "held") await this.extend(context, place);
    else await this.create(context, place.sheet);
    for (const block of blocks)
      for (const part of chunks(block)) {
        this.put(context, part);
        await context.sync();
        yield part.lines.length;
      }
  }

  /** Brings the table's sheet to the front. */
  show(context: Excel.RequestContext): void {
    context.workbook.worksheets.getItem(this.plan.place.sheet).activate();
  }

  async takeBack(context: Excel.RequestContext): Promise<void> {
    const { place, before, rows } = this.plan;
    if (!this.isBegun) return;
    if (place.kind === "new") {
      context.workbook.worksheets.getItemOrNullObject(place.sheet).delete();
      await context.sync();
      return;
    }
    for (const block of before)
      for (const part of chunks(block)) {
        this.put(context, part);
        await context.sync();
      }
    const { body } = place;
    if (rows > body.length) {
      context.workbook.tables.getItem(place.name).resize(this.area(context, -1, body.length + 1));
      this.area(context, body.length, rows - body.length).clear();
    }
    await context.sync();
  }

  private async create(context: Excel.RequestContext, name: string): Promise<void> {
    const { table, rows } = this.plan;
    const titles = table.columns.map(({ title }) => asText(title));
    const sheet = context.workbook.worksheets.add(name);
    this.isBegun = true;
    const header = sheet.getRangeByIndexes(0, 0, 1, titles.length);
    header.numberFormat = [titles.map(() => "@")];
    header.values = [titles];
    sheet.tables.add(sheet.getRangeByIndexes(0, 0, rows + 1, titles.length), true).name = table.name;
    for (const [column, { points }] of table.columns.entries())
      sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = points;
    sheet.freezePanes.freezeRows(1);
    this.putFormats(context, 0, rows);
    await context.sync();
  }

  /** Makes the table longer, where nothing stands below it. A table that was changed in between is left alone. */
  private async extend(context: Excel.RequestContext, place: HeldTable): Promise<void> {
    const { rows } = this.plan;
    const { body, titles } = place;
    const table = context.workbook.tables.getItem(place.name);
    const header = table.getHeaderRowRange().load({ values: true, rowIndex: true, columnIndex: true });
    const now = table.getDataBodyRange().load({ rowCount: true });
    const more = rows - body.length;
    const below = more > 0 ? this.area(context, body.length, more).getUsedRangeOrNullObject(true) : null;
    below?.load({ address: true });
    await context.sync();
    const isStill =
      now.rowCount === body.length &&
      header.rowIndex === place.headerRow &&
      header.columnIndex === place.firstColumn &&
      titles.every((title, at) => String((header.values as unknown[][])[0]?.[at]).trim() === title);
    if (!isStill) throw new Refusal(`The table ${place.name} was changed in this moment. Try again.`);
    if (below && !below.isNullObject)
      throw new Refusal(
        `Something stands below the table ${place.name}, where its new rows go (${below.address}). Move it beside the table or onto another sheet, then try again.`,
      );
    this.isBegun = true;
    if (more > 0) {
      table.resize(this.area(context, -1, rows + 1));
      this.putFormats(context, body.length, more);
    }
    await context.sync();
  }

  private put(context: Excel.RequestContext, { row, lines }: Block): void {
    context.application.suspendScreenUpdatingUntilNextSync();
    this.area(context, row, lines.length).values = lines.map((line) => line.map(asText));
  }

  /** Before the cells: what is text then stays text. */
  private putFormats(context: Excel.RequestContext, row: number, count: number): void {
    if (count === 0) return;
    const { table, place } = this.plan;
    for (const [index, { format }] of table.columns.entries()) {
      const column = place.kind === "held" ? (place.places[index] ?? index) : index;
      // One value stands for all cells of a range.
      this.area(context, row, count).getColumn(column).numberFormat = format as unknown as string[][];
    }
  }

  /** Rows of the table, its whole width; the titles are row -1. */
  private area(context: Excel.RequestContext, row: number, count: number): Excel.Range {
    const { place, table } = this.plan;
    const [top, left, width] =
      place.kind === "held" ? [place.headerRow, place.firstColumn, place.width] : [0, 0, table.columns.length];
    return context.workbook.worksheets.getItem(place.sheet).getRangeByIndexes(top + 1 + row, left, count, width);
  }
}
