import { readFigure } from "../cube/scaled";
import { badReading, blankReading, decimalReading, type Collector } from "../usage/collector";
import { shortened } from "../usage/hourColumn";
import type { Names } from "../usage/names";
import { readQuotedField } from "./quotedField";
import type { Role, UsageTitles } from "./usageTitles";

const [lineFeed, carriageReturn, quote, point, zero, nine] = [10, 13, 34, 46, 48, 57];
const mostPlainDigits = 15;
const decoder = new TextDecoder();

/** A row that ends the reading: its columns are not known, so that nothing after it is. */
export interface Refusal {
  readonly row: number;
  readonly received: string;
  readonly expected: string;
}

/** The numbers that the roles have in the loop; 0 is a column that is left aside. */
const codes: Readonly<Record<Role, number>> = { Hour: 1, Organization: 2, Account: 3, Product: 4, Unit: 5, Usage: 6 };
const usageCode = codes.Usage;

/**
 * Reads rows byte by byte. Plain figures of up to 15 digits, and texts that follow one another as before, are taken as they
 * pass; whatever is unusual (quotes, spaces, exponents, more digits) is read again, exactly.
 */
export class RowReader {
  /** Rows that were read, blank ones included. */
  row = 0;
  refusal: Refusal | null = null;
  /** A quoted text went on in another line: the file cannot be divided at its line ends. */
  hasBrokenLines = false;
  private readonly columns: Uint8Array;
  private readonly texts: readonly (Names | null)[];
  private readonly delimiter: number;
  private readonly ids = new Int32Array(7).fill(-1);
  /** The bytes that are being read; they begin where their buffer does. */
  private view: DataView = new DataView(new ArrayBuffer(0));
  /** Units and decimals of the row that is being read; in an array, where a double has a place of its own. */
  private readonly figure = new Float64Array(2);

  constructor(
    { delimiter, roles }: UsageTitles,
    private readonly collector: Collector,
  ) {
    const { hours, organizations, accounts, products, units } = collector;
    this.delimiter = delimiter.charCodeAt(0);
    this.columns = Uint8Array.from(roles, (role) => (role === null ? 0 : codes[role]));
    this.texts = [null, hours.names, organizations, accounts, products.names, units, null];
  }

  /**
   * Reads the rows that begin in [from, until) and gives the place of the first that it did not take: one that begins later,
   * or is not whole before `end`, unless the bytes are the last. `bytes[end]` is free to be written.
   */
  read(bytes: Uint8Array, from: number, until: number, end: number, isLast: boolean): number {
    const { columns, ids, figure, collector } = this;
    const count = columns.length;
    bytes[end] = lineFeed;
    if (this.view.buffer !== bytes.buffer) this.view = new DataView(bytes.buffer);
    let at = from;
    while (at < until) {
      const start = at;
      at = this.blankLine(bytes, at);
      if (at > start) {
        if (at > end && !isLast) return start;
        this.row++;
        continue;
      }
      for (let column = 0; column < count; column++) {
        at = this.readField(bytes, at, isLast ? end + 1 : end, columns[column] as number);
        if (at < 0) return isLast ? this.refuse(start, "has a quote that is not closed", "close it") : start;
        if (bytes[at] === carriageReturn && bytes[at + 1] === lineFeed) at++;
        if (at >= end && !isLast) return start;
        const isEnd = bytes[at] === lineFeed;
        if (!isEnd && bytes[at] !== this.delimiter)
          return this.refuse(start, "has text behind a quoted one", "double the quotes inside a quoted text");
        if (isEnd !== (column === count - 1)) return this.refuseColumns(start, column, isEnd);
        at++;
      }
      if (this.refusal !== null) return start;
      collector.take(this.row, ids[1] as number, ids[2] as number, ids[3] as number, ids[4] as number, ids[5] as number, figure[0] as number, figure[1] as number); // prettier-ignore
      this.row++;
      if (collector.hasTooManyNames)
        return this.refuse(
          start,
          "has one name too many that is no product",
          "give the names of the catalog in Product",
        );
    }
    return Math.min(at, end);
  }

  /** The place behind a line without anything in it, or the same place. */
  private blankLine(bytes: Uint8Array, at: number): number {
    if (bytes[at] === lineFeed) return at + 1;
    return bytes[at] === carriageReturn && bytes[at + 1] === lineFeed ? at + 2 : at;
  }

  /** Takes a field that ends before `end`, and gives the place behind it; −1 where its quote is not closed. */
  private readField(bytes: Uint8Array, at: number, end: number, code: number): number {
    if (bytes[at] === quote) return this.readQuoted(bytes, at, end, code);
    if (code === usageCode) return this.readUsage(bytes, at);
    const names = this.texts[code];
    if (!names) return this.endOf(bytes, at);
    const id = names.expected(this.view, at, this.delimiter);
    if (id >= 0) {
      this.ids[code] = id;
      return at + names.lengthOf(id);
    }
    const next = this.endOf(bytes, at);
    if (next < end) this.keepText(names, code, bytes, at, next);
    return next;
  }

  private readQuoted(bytes: Uint8Array, at: number, end: number, code: number): number {
    const field = readQuotedField(bytes, at, end);
    if (field === null) return -1;
    this.hasBrokenLines ||= field.hasLineBreak;
    const names = this.texts[code];
    if (names) this.keepText(names, code, field.bytes, 0, field.bytes.length);
    else if (code === usageCode) this.keepUnusual(decoder.decode(field.bytes).trim());
    return field.end;
  }

  private readUsage(bytes: Uint8Array, at: number): number {
    let value = 0;
    let pointAt = -1;
    let next = at;
    let byte = bytes[next] as number;
    for (; ; byte = bytes[++next] as number) {
      if (byte >= zero && byte <= nine) value = value * 10 + byte - zero;
      else if (byte === point && pointAt < 0) pointAt = next;
      else break;
    }
    const digits = next - at - (pointAt < 0 ? 0 : 1);
    if (
      digits > 0 &&
      digits <= mostPlainDigits &&
      (byte === this.delimiter || byte === lineFeed || byte === carriageReturn)
    ) {
      // prettier-ignore
      this.figure[0] = value;
      this.figure[1] = pointAt < 0 ? 0 : next - pointAt - 1;
      return next;
    }
    next = this.endOf(bytes, at);
    this.keepUnusual(decoder.decode(bytes.subarray(at, next)).trim());
    return next;
  }

  private endOf(bytes: Uint8Array, from: number): number {
    let at = from;
    while (bytes[at] !== this.delimiter && bytes[at] !== lineFeed) at++;
    return bytes[at] === lineFeed && at > from && bytes[at - 1] === carriageReturn ? at - 1 : at;
  }

  private keepText(names: Names, code: number, bytes: Uint8Array, from: number, to: number): void {
    const id = names.of(bytes, from, to);
    if (id === null) this.refuse(0, "has text that is not UTF-8", "save the file as CSV UTF-8");
    else this.ids[code] = id;
  }

  private keepUnusual(text: string): void {
    const { collector } = this;
    const read = text === "" ? null : readFigure(text);
    if (text === "") this.keep(blankReading, 0);
    else if (read === null || read === "negative") {
      const received = read === null ? `is the text "${shortened(text)}"` : `is ${Number(text)}`;
      collector.bad = { received, expected: "it must be a number of 0 or more, or a blank cell" };
      this.keep(badReading, 0);
    } else if ("units" in read) this.keep(read.units, read.decimals);
    else {
      collector.decimal = read;
      this.keep(decimalReading, 0);
    }
  }

  private keep(units: number, decimals: number): void {
    this.figure[0] = units;
    this.figure[1] = decimals;
  }

  private refuseColumns(start: number, column: number, isEnd: boolean): number {
    const count = this.columns.length;
    return isEnd
      ? this.refuse(start, `has ${column + 1} of the ${count} columns of the titles`, "give every row all of them")
      : this.refuse(start, `has more columns than the ${count} titles`, "quote a text that has the delimiter in it");
  }

  private refuse(start: number, received: string, expected: string): number {
    this.refusal ??= { row: this.row, received, expected };
    return start;
  }
}
