import type { Block } from "./planWriting";

/** Excel takes 5 MB a request; half of it leaves room for what is sent around the cells. */
const mostBytes = 2_500_000;
const mostRows = 20_000;

/** A block in parts that Excel takes in one request each. */
export function* chunks({ row, lines }: Block): Generator<Block> {
  let start = 0;
  let bytes = 0;
  for (const [at, line] of lines.entries()) {
    const more = bytesOf(line);
    if (at > start && (bytes + more > mostBytes || at - start >= mostRows)) {
      yield { row: row + start, lines: lines.slice(start, at) };
      start = at;
      bytes = 0;
    }
    bytes += more;
  }
  if (start < lines.length) yield { row: row + start, lines: lines.slice(start) };
}

/** At most so many bytes as JSON: a character may take three in UTF-8, and escapes six. */
const bytesOf = (line: readonly unknown[]): number =>
  line.reduce<number>((sum, cell) => sum + (typeof cell === "string" ? JSON.stringify(cell).length * 3 : 24), 2);
