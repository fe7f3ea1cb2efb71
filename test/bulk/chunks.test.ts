import { Blob } from "node:buffer";
import { chunksOf } from "../../src/bulk/reading/chunks";

const bytes = Uint8Array.from({ length: 3_000_000 }, (_, index) => (index * 7) % 251);

/** As the files of WebKit are: its streams take no memory to read into. */
class PlainBlob extends Blob {
  override slice(start: number, end: number): Blob {
    return new PlainBlob([bytes.subarray(start, end)]);
  }
  override stream(): ReturnType<Blob["stream"]> {
    const whole = super.stream() as unknown as ReadableStream<Uint8Array>;
    return whole.pipeThrough(new TransformStream()) as unknown as ReturnType<Blob["stream"]>;
  }
}

test.each([Blob, PlainBlob])(
  "a part of a file comes whole, and what is behind it as long as it is asked for: %p",
  async (Kind) => {
    const file = new Kind([bytes]) as unknown as globalThis.Blob;
    const read = new Uint8Array(bytes.length);
    let at = 5;
    let chunks = 0;
    for await (const chunk of chunksOf(file, 5, 2_000_000)) {
      read.set(chunk, at); // before the next is asked for: it may have the same memory
      at += chunk.length;
      chunks++;
      if (at > 2_000_000) break;
    }
    expect(chunks).toBeGreaterThan(1);
    expect(at).toBe(2_000_000 + 64 * 1024);
    expect(Buffer.compare(read.subarray(5, at), bytes.subarray(5, at))).toBe(0);
  },
);
