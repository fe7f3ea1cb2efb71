/** One file of a zip archive, as it is stored. */
interface Entry {
  readonly stored: Uint8Array;
  readonly isDeflated: boolean;
  readonly crc: number;
  readonly size: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
const DEFLATED = 8;
/** 1 January 1980, the first date that an archive knows. */
const DATE = 0x21;
const UTF8 = 0x0800;

/** The archive of an .xlsx file, so that single parts can be read and replaced. */
export class Zip {
  private readonly entries = new Map<string, Entry>();

  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let end = bytes.length - END_LENGTH;
    while (end > 0 && view.getUint32(end, true) !== END) end--;
    let at = view.getUint32(end + 16, true);
    for (let count = view.getUint16(end + 10, true); count > 0; count--) {
      const u16 = (offset: number) => view.getUint16(at + offset, true);
      const u32 = (offset: number) => view.getUint32(at + offset, true);
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + u16(28)));
      const local = u32(42);
      const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const stored = bytes.subarray(from, from + u32(20));
      this.entries.set(name, { stored, isDeflated: u16(10) === DEFLATED, crc: u32(16), size: u32(24) });
      at += 46 + u16(28) + u16(30) + u16(32);
    }
  }

  paths(): string[] {
    return [...this.entries.keys()];
  }

  /** Null where there is no such part. */
  async text(name: string): Promise<string | null> {
    const bytes = await this.read(name);
    return bytes && new TextDecoder().decode(bytes);
  }

  /** Null where there is no such part. */
  async read(name: string): Promise<Uint8Array | null> {
    const entry = this.entries.get(name);
    if (!entry) return null;
    const stream = new Blob([entry.stored as BlobPart]).stream();
    const plain = entry.isDeflated ? stream.pipeThrough(new DecompressionStream("deflate-raw")) : stream;
    return new Uint8Array(await new Response(plain).arrayBuffer());
  }

  replace(name: string, content: string | Uint8Array): void {
    const stored = typeof content === "string" ? new TextEncoder().encode(content) : content;
    this.entries.set(name, { stored, isDeflated: false, crc: crc32(stored), size: stored.length });
  }

  bytes(): Uint8Array {
    const parts: Uint8Array[] = [];
    const index: Uint8Array[] = [];
    let at = 0;
    for (const [name, entry] of this.entries) {
      const bytes = new TextEncoder().encode(name);
      const about = fields([20, 2], [UTF8, 2], [entry.isDeflated ? DEFLATED : 0, 2], [0, 2], [DATE, 2], [entry.crc, 4], [entry.stored.length, 4], [entry.size, 4], [bytes.length, 2], [0, 2]); // prettier-ignore
      const head = [fields([LOCAL, 4]), about, bytes, entry.stored];
      index.push(fields([CENTRAL, 4], [20, 2]), about, fields([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]), bytes);
      at += length(head);
      parts.push(...head);
    }
    const count = this.entries.size;
    const end = fields([END, 4], [0, 4], [count, 2], [count, 2], [length(index), 4], [at, 4], [0, 2]);
    return join([...parts, ...index, end]);
  }
}

const length = (parts: readonly Uint8Array[]) => parts.reduce((sum, part) => sum + part.length, 0);

function join(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(length(parts));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Numbers of two or four bytes, the low byte first. */
function fields(...list: readonly (readonly [value: number, size: 2 | 4])[]): Uint8Array {
  return new Uint8Array(
    list.flatMap(([value, size]) => Array.from({ length: size }, (_byte, n) => (value >>> (8 * n)) & 255)),
  );
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
