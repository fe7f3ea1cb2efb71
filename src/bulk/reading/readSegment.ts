import { RowReader, type Refusal } from "../delimited/rowReader";
import { JsonLineReader } from "../json/jsonLineReader";
import type { Collector } from "../usage/collector";
import { chunksOf, unpacked } from "./chunks";
import { readLines } from "./lines";
import type { Segment } from "./segment";

/** What came of a segment: how many rows it has, and whether it could be read to its end. */
export interface SegmentReport {
  readonly index: number;
  readonly rows: number;
  readonly refusal: Refusal | null;
  readonly hasBrokenLines: boolean;
}

/** A row, and a line of JSON, may be so long. */
const mostRowBytes = 16 * 1024 * 1024;
const mostLineBytes = 256 * 1024 * 1024;

/** Reads a segment into a collector; a file that cannot be unpacked or read is a refusal. */
export async function readSegment(
  segment: Segment,
  collector: Collector,
  onChunk: (bytes: number) => void,
): Promise<SegmentReport> {
  const { index, file, isCompressed, content, start, end } = segment;
  collector.segment = index;
  const isLineStart = segment.rowsBefore > 0 || start === 0;
  const offset = isCompressed ? 0 : isLineStart ? start : start - 1;
  const chunks = isCompressed ? unpacked(file) : chunksOf(file, offset, end);
  const isText = content.kind === "delimited";
  const reader = isText ? new RowReader(content.titles, collector) : new JsonLineReader(collector);
  const report = (refusal: Refusal | null): SegmentReport => ({
    index,
    rows: reader.row,
    refusal,
    hasBrokenLines: reader instanceof RowReader && reader.hasBrokenLines,
  });
  try {
    if (content.kind === "document" && reader instanceof JsonLineReader) {
      const bytes = await whole(chunks, onChunk);
      if (bytes === null) return report(tooLong(reader.row, "document"));
      reader.take(bytes);
      return report(reader.refusal);
    }
    const mostBytes = isText ? mostRowBytes : mostLineBytes;
    const isRead = await readLines(chunks, reader, { offset, start, end, isLineStart }, { onChunk, mostBytes });
    return report(isRead ? reader.refusal : tooLong(reader.row, isText ? "row" : "line"));
  } catch (error) {
    const received = isCompressed ? "cannot be unpacked" : "cannot be read";
    const expected = isCompressed ? "give a whole gzip file" : "choose the file again";
    return report({ row: reader.row, received: `${received} (${String(error)})`, expected });
  }
}

const tooLong = (row: number, what: "row" | "line" | "document"): Refusal =>
  what === "row"
    ? { row, received: "has more than 16 MB", expected: "close its quote" }
    : { row, received: "has more than 256 MB", expected: "give an answer of the API in each line" };

async function whole(chunks: AsyncIterable<Uint8Array>, onChunk: (bytes: number) => void): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(chunk.slice());
    length += chunk.length;
    onChunk(chunk.length);
    if (length > mostLineBytes) return null;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
