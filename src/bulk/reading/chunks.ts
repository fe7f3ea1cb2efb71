/** Enough for the cost of asking to vanish, and little beside the readings. */
const bytesAtOnce = 4 * 1024 * 1024;

/** The bytes of a file from a place on, the next ones asked for while the last are being read. */
export async function* chunksOf(file: Blob, from: number): AsyncGenerator<Uint8Array> {
  const ask = (at: number): Promise<ArrayBuffer> | null =>
    at < file.size ? file.slice(at, at + bytesAtOnce).arrayBuffer() : null;
  let at = from;
  let next = ask(at);
  while (next !== null) {
    const bytes = new Uint8Array(await next);
    at += bytesAtOnce;
    next = ask(at);
    yield bytes;
  }
}

/** What a gzip file holds, in chunks of some size. */
export async function* unpacked(file: Blob): AsyncGenerator<Uint8Array> {
  const stream = file.stream().pipeThrough(new DecompressionStream("gzip"));
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => undefined); // of a stream that failed, or was left early
  }
}
