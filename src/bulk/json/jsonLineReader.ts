import type { Collector } from "../usage/collector";
import type { Refusal } from "../delimited/rowReader";
import { UsageRecords } from "./usageRecords";

const lineFeed = 10;
const expected = "give in each line an answer of the API for hourly usage, or one of its records";

/** Reads lines of JSON: in each an answer of the API, or a record. */
export class JsonLineReader {
  row = 0;
  refusal: Refusal | null = null;
  readonly records: UsageRecords;
  private readonly decoder = new TextDecoder("utf-8", { fatal: true });

  constructor(collector: Collector) {
    this.records = new UsageRecords(collector);
  }

  read(bytes: Uint8Array, from: number, until: number, end: number, isLast: boolean): number {
    let at = from;
    while (at < until && this.refusal === null) {
      let next = bytes.indexOf(lineFeed, at);
      if (next < 0 || next >= end) {
        if (!isLast) return at;
        next = end;
      }
      this.take(bytes.subarray(at, next));
      this.row++;
      at = next + 1;
    }
    return Math.min(at, end);
  }

  /** A line, or a whole document. */
  take(bytes: Uint8Array): void {
    let json: unknown;
    try {
      const text = this.decoder.decode(bytes).trim();
      if (text === "") return;
      json = JSON.parse(text);
    } catch {
      this.refusal = { row: this.row, received: "is no JSON", expected };
      return;
    }
    if (!this.records.take(this.row, json)) this.refusal = { row: this.row, received: "is no record of hourly usage", expected }; // prettier-ignore
  }
}
