/** Enough for the rest of most rows. */
const bytesBehind = 64 * 1024;

/** The bytes of a file from a place on, and those behind `until` as long as they are asked for. */
export async function* chunksOf(file: Blob, from: number, until: number): AsyncGenerator<Uint8Array> {
  yield* piecesOf(file.slice(from, until).stream());
  for (let at = until; at < file.size; at += bytesBehind)
    yield new Uint8Array(await file.slice(at, at + bytesBehind).arrayBuffer());
}

/** What a gzip file holds, in chunks of some size. */
export const unpacked = (file: Blob): AsyncGenerator<Uint8Array> =>
  piecesOf(file.stream().pipeThrough(new DecompressionStream("gzip")));

async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => undefined); // of a stream that failed, or was left early
  }
}
