import { mostDigits } from "../cube/scaled";
import { codes, type TableColumns } from "../plainRows/plainRows";
import type { Collector } from "../usage/collector";
import { Figure } from "../usage/figure";
import type { Names } from "../usage/names";
import { readQuotedField } from "./quotedField";
import type { UsageTitles } from "./usageTitles";

const [lineFeed, carriageReturn, quote, point, zero, nine] = [10, 13, 34, 46, 48, 57];

/** A row that ends the reading: its columns are not known, so that nothing after it is. */
export interface Refusal {
  readonly row: number;
  readonly received: string;
  readonly expected: string;
}

/**
 * Reads rows. Those whose texts have come before are read many at a time, in WebAssembly; every other is read here, field by
 * field: new texts, quotes inside quotes, line ends inside quotes, all of a wide file.
 */
export class RowReader {
  /** Rows that were read, blank ones included. */
  row = 0;
  refusal: Refusal | null = null;
  /** A quoted text went on in another line: the file cannot be divided at its line ends. */
  hasBrokenLines = false;
  private readonly table: TableColumns;
  private readonly names: readonly (Names | null)[];
  /** The numbers of the texts of a row, by code; −1: there is no such column. */
  private readonly ids = new Int32Array(codes.Usage).fill(-1);
  /** The columns of a wide row with the numbers of their products. */
  private readonly wide: readonly { readonly column: number; readonly title: string; readonly product: number }[];
  /** What stands in the columns of usage, by column. */
  private readonly figures: Figure[];
  /** The column of usage of a long row. */
  private readonly usage: number;

  constructor(
    { delimiter, roles, wide }: UsageTitles,
    private readonly collector: Collector,
  ) {
    this.figures = roles.map(() => new Figure());
    this.usage = roles.indexOf("Usage");
    this.wide = wide.map(({ column, title }) => ({ column, title, product: collector.products.names.ofText(title) }));
    const { hours, organizations, accounts, products, units } = collector;
    this.table = {
      delimiter: delimiter.charCodeAt(0),
      codes: Uint8Array.from(roles, (role) => (role === null ? 0 : codes[role])),
    };
    this.names = [null, hours.names, organizations, accounts, products.names, units];
  }

  /**
   * Reads the rows that begin in [from, until) and gives the place of the first that it did not take: one that begins later,
   * or is not whole before `end`, unless the bytes are the last. `bytes[end]` is free to be written.
   */
  read(bytes: Uint8Array, from: number, until: number, end: number, isLast: boolean): number {
    const { plainRows } = this.collector;
    const isLong = this.wide.length === 0;
    bytes[end] = lineFeed;
    if (isLong) plainRows.take(bytes.subarray(0, end + 1), this.table);
    let at = from;
    while (at < until && this.refusal === null) {
      if (isLong) {
        at = plainRows.read(at, until, end);
        this.takePlainRows(bytes);
        if (plainRows.isFull || at >= until || this.refusal !== null) continue;
      }
      const next = this.readRow(bytes, at, end, isLast);
      if (next === at) break;
      at = next;
    }
    return Math.min(at, end);
  }

  private takePlainRows(bytes: Uint8Array): void {
    const { collector } = this;
    const { count, unread, rows } = collector.plainRows;
    const { hourIds, organizationIds, accountIds, productIds, unitIds, units, decimals, places } = rows;
    const first = this.row;
    for (let row = 0; ; row++) {
      row = collector.takeKnown(rows, row, count);
      this.row = first + row;
      if (row === count || this.refusal !== null) return;
      const figure = this.figures[this.usage] as Figure;
      const at = places[row] as number;
      if (units[row] === unread) figure.read(bytes.subarray(at, this.endOf(bytes, at)));
      else figure.setUnits(units[row] as number, decimals[row] as number);
      this.take(hourIds[row], organizationIds[row], accountIds[row], productIds[row], unitIds[row]);
    }
  }

  /** Reads a row and gives the place behind it; its own place: it is not whole, or refused. */
  private readRow(bytes: Uint8Array, start: number, end: number, isLast: boolean): number {
    const { ids } = this;
    const count = this.table.codes.length;
    let at = this.blankLine(bytes, start);
    if (at > start) {
      if (at > end && !isLast) return start;
      this.row++;
      return at;
    }
    for (let column = 0; column < count; column++) {
      at = this.readField(bytes, at, isLast ? end + 1 : end, column);
      if (at < 0) return isLast ? this.refuse(start, "has a quote that is not closed", "close it") : start;
      if (bytes[at] === carriageReturn && bytes[at + 1] === lineFeed) at++;
      if (at >= end && !isLast) return start;
      const isEnd = bytes[at] === lineFeed;
      if (!isEnd && bytes[at] !== this.table.delimiter)
        return this.refuse(start, "has text behind a quoted one", "double the quotes inside a quoted text");
      if (isEnd !== (column === count - 1)) return this.refuseColumns(start, column, isEnd);
      at++;
    }
    if (this.refusal !== null) return start;
    if (this.wide.length > 0) this.takeWide();
    else this.take(ids[codes.Hour], ids[codes.Organization], ids[codes.Account], ids[codes.Product], ids[codes.Unit]);
    return at;
  }

  private take(hour = -1, organization = -1, account = -1, product = -1, unit = -1): void {
    if (this.collector.beginRow(hour))
      this.collector.takeReading(this.row, hour, organization, account, product, unit, this.figures[this.usage] as Figure); // prettier-ignore
    this.endRow();
  }

  /** Two columns of one product under different names add up like two rows. */
  private takeWide(): void {
    const { collector, ids } = this;
    const [hour = -1, organization = -1, account = -1] = [ids[codes.Hour], ids[codes.Organization], ids[codes.Account]];
    if (collector.beginRow(hour))
      for (const { column, title, product } of this.wide)
        collector.takeReading(this.row, hour, organization, account, product, -1, this.figures[column] as Figure, title); // prettier-ignore
    this.endRow();
  }

  private endRow(): void {
    this.row++;
    if (this.collector.hasTooManyNames)
      this.refuse(0, "has one name too many that is no product", "give the names of the catalog in Product");
  }

  /** The place behind a line without anything in it, or the same place. */
  private blankLine(bytes: Uint8Array, at: number): number {
    if (bytes[at] === lineFeed) return at + 1;
    return bytes[at] === carriageReturn && bytes[at + 1] === lineFeed ? at + 2 : at;
  }

  /** Takes a field that ends before `end`, and gives the place behind it; −1 where its quote is not closed. */
  private readField(bytes: Uint8Array, at: number, end: number, column: number): number {
    if (bytes[at] !== quote) {
      const plainEnd = this.table.codes[column] === codes.Usage ? this.readPlainFigure(bytes, at, column) : -1;
      if (plainEnd >= 0) return plainEnd;
      const next = this.endOf(bytes, at);
      if (next < end) this.keepField(column, bytes.subarray(at, next));
      return next;
    }
    const field = readQuotedField(bytes, at, end);
    if (field === null) return -1;
    this.hasBrokenLines ||= field.hasLineBreak;
    this.keepField(column, field.bytes);
    return field.end;
  }

  /** The place behind a figure of up to 15 digits; −1 where it is another, or none. */
  private readPlainFigure(bytes: Uint8Array, from: number, column: number): number {
    let units = 0;
    let pointAt = -1;
    let at = from;
    for (; ; at++) {
      const byte = bytes[at] as number;
      if (byte >= zero && byte <= nine) units = units * 10 + byte - zero;
      else if (byte === point && pointAt < 0) pointAt = at;
      else break;
    }
    const digits = at - from - (pointAt < 0 ? 0 : 1);
    if (digits < 1 || digits > mostDigits || this.endOf(bytes, at) !== at) return -1;
    (this.figures[column] as Figure).setUnits(units, pointAt < 0 ? 0 : at - pointAt - 1);
    return at;
  }

  private endOf(bytes: Uint8Array, from: number): number {
    let at = from;
    while (bytes[at] !== this.table.delimiter && bytes[at] !== lineFeed) at++;
    return bytes[at] === lineFeed && at > from && bytes[at - 1] === carriageReturn ? at - 1 : at;
  }

  private keepField(column: number, bytes: Uint8Array): void {
    const code = this.table.codes[column] as number;
    const names = this.names[code];
    if (names) {
      const id = names.of(bytes);
      if (id === null) this.refuse(0, "has text that is not UTF-8", "save the file as CSV UTF-8");
      else this.ids[code] = id;
    } else if (code === codes.Usage) (this.figures[column] as Figure).read(bytes);
  }

  private refuseColumns(start: number, column: number, isEnd: boolean): number {
    const count = this.table.codes.length;
    return isEnd
      ? this.refuse(start, `has ${column + 1} of the ${count} columns of the titles`, "give every row all of them")
      : this.refuse(start, `has more columns than the ${count} titles`, "quote a text that has the delimiter in it");
  }

  private refuse(start: number, received: string, expected: string): number {
    this.refusal ??= { row: this.row, received, expected };
    return start;
  }
}
