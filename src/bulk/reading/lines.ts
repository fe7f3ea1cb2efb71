/** Rows of a file as they come: the reader takes the whole ones, and the rest is kept for the next bytes. */
export interface LineReader {
  /** Takes the rows that begin in [from, until) and gives the place of the first one that it did not take. */
  read(bytes: Uint8Array, from: number, until: number, end: number, isLast: boolean): number;
  readonly refusal: { readonly received: string; readonly expected: string } | null;
}

export interface ReadLines {
  /** Called after each chunk with the bytes that were read since. */
  readonly onChunk: (bytes: number) => void;
  /** A row may have so many bytes; more are a quote that is never closed. */
  readonly mostBytes: number;
}

const lineFeed = 10;
/** Little enough for the bytes to stay near the processor. */
const bytesAtOnce = 256 * 1024;

/** Where the lines of a stream are. */
interface Span {
  /** The place of the stream's first byte. */
  readonly offset: number;
  readonly start: number;
  readonly end: number;
  /** Whether a line begins at `start`; else the first one begins behind the next line end from the byte before it on. */
  readonly isLineStart: boolean;
}

/** Feeds a reader with the lines that begin in [start, end) of a stream. Gives false where a row is longer than it may be. */
export async function readLines(
  chunks: AsyncIterable<Uint8Array>,
  reader: LineReader,
  { offset, start, end, isLineStart }: Span,
  { onChunk, mostBytes }: ReadLines,
): Promise<boolean> {
  let buffer = new Uint8Array(64 * 1024);
  let filled = 0;
  let base = offset;
  let from = 0;
  let hasBegun = false;
  let unread = 0;
  const take = (isLast: boolean): boolean => {
    if (!hasBegun) {
      const first = isLineStart ? start - base : buffer.subarray(0, filled).indexOf(lineFeed) + 1;
      if (first > filled || (first === 0 && !isLineStart)) {
        base += filled;
        filled = 0;
        return true;
      }
      from = first;
      hasBegun = true;
    }
    from = reader.read(buffer, from, Math.min(filled, end - base), filled, isLast);
    buffer.copyWithin(0, from, filled);
    base += from;
    filled -= from;
    from = 0;
    return reader.refusal === null && base < end;
  };
  for await (const chunk of chunks) {
    if (filled + chunk.length >= buffer.length) buffer = enlarged(buffer, filled, filled + chunk.length + 1);
    buffer.set(chunk, filled);
    filled += chunk.length;
    unread += chunk.length;
    if (unread < bytesAtOnce && base + filled < end) continue;
    onChunk(unread);
    unread = 0;
    if (!take(false)) return true;
    if (filled > mostBytes) return false;
  }
  onChunk(unread);
  take(true);
  return true;
}

function enlarged(buffer: Uint8Array<ArrayBuffer>, filled: number, least: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(least, buffer.length * 2));
  larger.set(buffer.subarray(0, filled));
  return larger;
}
