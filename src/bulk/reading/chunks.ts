/** Enough for the rest of most rows. */
const bytesBehind = 64 * 1024;
/** More than a browser hands over at a time. */
const bytesAtOnce = 1024 * 1024;

type Bytes = Uint8Array<ArrayBuffer>;
type Reader = ReadableStreamBYOBReader | ReadableStreamDefaultReader<Bytes>;

/** Readers at work: Chromium collects a stream that nothing holds on to, and then never answers what is asked of it. */
const atWork = new Set<Reader>();

/**
 * The bytes of a file from a place on, and those behind `until` as long as they are asked for. A chunk is good until the next one
 * is asked for: all come in the same memory, since the pages of new memory take longer than reading.
 */
export async function* chunksOf(file: Blob, from: number, until: number): AsyncGenerator<Bytes> {
  yield* piecesOf(file.slice(from, until).stream());
  for (let at = until; at < file.size; at += bytesBehind)
    yield new Uint8Array(await file.slice(at, at + bytesBehind).arrayBuffer());
}

/** What a gzip file holds, in chunks of some size. */
export const unpacked = (file: Blob): AsyncGenerator<Bytes> =>
  piecesOf(file.stream().pipeThrough(new DecompressionStream("gzip")));

async function* piecesOf(stream: ReadableStream<Bytes>): AsyncGenerator<Bytes> {
  const { reader, read } = reading(stream);
  atWork.add(reader);
  try {
    for (let next = await read(); !next.done; next = await read()) yield next.value;
  } finally {
    atWork.delete(reader);
    await reader.cancel().catch(() => undefined); // of a stream that failed, or was left early
  }
}

interface Reading {
  readonly reader: Reader;
  readonly read: () => Promise<ReadableStreamReadResult<Bytes>>;
}

/** Into the same memory again and again, where the stream takes some: one that unpacks does not, nor do the files of WebKit. */
function reading(stream: ReadableStream<Bytes>): Reading {
  try {
    const reader = stream.getReader({ mode: "byob" });
    let memory = new ArrayBuffer(bytesAtOnce);
    const read = async (): Promise<ReadableStreamReadResult<Bytes>> => {
      const next = await reader.read(new Uint8Array(memory));
      if (next.value !== undefined) memory = next.value.buffer;
      return next;
    };
    return { reader, read };
  } catch {
    const reader = stream.getReader();
    return { reader, read: () => reader.read() };
  }
}
