import { growInt32 } from "../cube/grow";

const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * The texts of a column, each with a number. Texts repeat and follow one another in the same order, so that the number of the
 * last one or of the one that followed it last time is tried first; a text is decoded once, when it is new.
 */
export class Names {
  readonly texts: string[] = [];
  private bytes = new Uint8Array(1 << 12);
  private view = new DataView(this.bytes.buffer);
  private end = 0;
  private starts = new Int32Array(256);
  private following = new Int32Array(256);
  private last = 0;
  private table = new Int32Array(1 << 10).fill(-1);

  constructor(private readonly onNew: (text: string, id: number) => void) {}

  /** The number of the text from `from` to the delimiter or line end; −1 where it is none of the expected ones. */
  expected(source: DataView, from: number, delimiter: number): number {
    if (this.texts.length === 0) return -1;
    if (this.isAt(this.last, source, from, delimiter)) return this.last;
    const next = this.following[this.last] as number;
    if (next === this.last || !this.isAt(next, source, from, delimiter)) return -1;
    this.last = next;
    return next;
  }

  lengthOf(id: number): number {
    return (this.starts[id + 1] as number) - (this.starts[id] as number);
  }

  /** The number of the bytes, a new one where they are new. Null: they are no UTF-8. */
  of(source: Uint8Array, from: number, to: number): number | null {
    const mask = this.table.length - 1;
    let place = hashOf(source, from, to) & mask;
    for (; this.table[place] !== -1; place = (place + 1) & mask) {
      const id = this.table[place] as number;
      if (this.isSame(id, source, from, to)) return this.follow(id);
    }
    const id = this.add(source, from, to);
    if (id === null) return null;
    this.table[place] = id;
    if (this.texts.length * 2 > this.table.length) this.enlarge();
    return this.follow(id);
  }

  /** The number of a text that does not come as bytes. */
  ofText(text: string): number {
    const bytes = new TextEncoder().encode(text);
    return this.of(bytes, 0, bytes.length) as number;
  }

  private follow(id: number): number {
    this.following[this.last] = id;
    this.last = id;
    return id;
  }

  /** Four bytes at a time, which is most of the speed of reading. */
  private isAt(id: number, source: DataView, from: number, delimiter: number): boolean {
    const { view } = this;
    const end = this.starts[id + 1] as number;
    let at = this.starts[id] as number;
    let other = from;
    if (other + end - at + 2 > source.byteLength) return false;
    for (; at + 4 <= end; at += 4, other += 4)
      if (view.getInt32(at, true) !== source.getInt32(other, true)) return false;
    for (; at < end; at++, other++) if (view.getUint8(at) !== source.getUint8(other)) return false;
    const after = source.getUint8(other);
    return after === delimiter || after === 10 || (after === 13 && source.getUint8(other + 1) === 10);
  }

  private isSame(id: number, source: Uint8Array, from: number, to: number): boolean {
    const start = this.starts[id] as number;
    if ((this.starts[id + 1] as number) - start !== to - from) return false;
    for (let at = 0; at < to - from; at++) if (this.bytes[start + at] !== source[from + at]) return false;
    return true;
  }

  private add(source: Uint8Array, from: number, to: number): number | null {
    let text: string;
    try {
      text = utf8.decode(source.subarray(from, to));
    } catch {
      return null;
    }
    const id = this.texts.length;
    while (this.end + to - from > this.bytes.length) {
      const grown = new Uint8Array(this.bytes.length * 2);
      grown.set(this.bytes);
      this.bytes = grown;
      this.view = new DataView(grown.buffer);
    }
    this.bytes.set(source.subarray(from, to), this.end);
    this.end += to - from;
    this.starts = growInt32(this.starts, id + 1);
    this.following = growInt32(this.following, id + 1);
    this.starts[id + 1] = this.end;
    this.texts.push(text);
    this.onNew(text, id);
    return id;
  }

  private enlarge(): void {
    const before = this.texts.length;
    this.table = new Int32Array(this.table.length * 4).fill(-1);
    const mask = this.table.length - 1;
    for (let id = 0; id < before; id++) {
      let place = hashOf(this.bytes, this.starts[id] as number, this.starts[id + 1] as number) & mask;
      while (this.table[place] !== -1) place = (place + 1) & mask;
      this.table[place] = id;
    }
  }
}

/** FNV-1a, its upper bits folded in. */
function hashOf(source: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (source[at] as number), 0x01000193);
  return hash ^ (hash >>> 15);
}
