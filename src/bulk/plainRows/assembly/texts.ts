/** Eight bytes are compared at a time, so that as many behind a text are read. */
export const bytesBehind = 8;

/**
 * The texts of a column, each with a number. Texts repeat and follow one another in the same order, so that the number of the
 * last one, or of the one that followed it last time, is tried before the table.
 */
@unmanaged
export class Texts {
  private count: i32 = 0;
  /** The number that was found last; −1: none yet. */
  private last: i32 = -1;
  private bytes: usize;
  private bytesRoom: i32 = 1 << 12;
  /** Where each text begins, and where the last one ends. */
  private starts: usize;
  private following: usize;
  private room: i32 = 256;
  /** Numbers by hash, −1 where there is none; twice as many places as texts at least. */
  private table: usize;
  private mask: i32 = (1 << 10) - 1;

  constructor() {
    this.bytes = heap.alloc(this.bytesRoom + bytesBehind);
    this.starts = heap.alloc(4 * (this.room + 1));
    this.following = heap.alloc(4 * this.room);
    this.table = Texts.emptyTable(this.mask);
    store<i32>(this.starts, 0);
  }

  lengthOf(id: i32): i32 {
    return this.startOf(id + 1) - this.startOf(id);
  }

  /** The number of the last text, or of the one that followed it, if that stands at this place, as far as its length; else −1. */
  @inline expected(at: usize, isQuoted: bool): i32 {
    let id = this.last;
    if (id < 0 || this.isField(id, at, isQuoted)) return id;
    id = load<i32>(this.following + 4 * id);
    if (!this.isField(id, at, isQuoted)) return -1;
    this.last = id;
    return id;
  }

  /** The number of a text; −1: it is not known yet. */
  find(at: usize, length: i32): i32 {
    let place = hash(at, length) & this.mask;
    for (let id = this.entry(place); id >= 0; id = this.entry((place = (place + 1) & this.mask))) {
      if (this.lengthOf(id) != length || !this.isAt(id, at)) continue;
      if (this.last >= 0) store<i32>(this.following + 4 * this.last, id);
      this.last = id;
      return id;
    }
    return -1;
  }

  /** Gives a text that is not known yet the next number; one that is hidden is never found. */
  add(at: usize, length: i32, isHidden: bool): void {
    const id = this.count++;
    const start = this.startOf(id);
    this.makeRoom(id, start + length);
    memory.copy(this.bytes + start, at, length);
    store<i32>(this.starts + 4 * (id + 1), start + length);
    store<i32>(this.following + 4 * id, id);
    if (isHidden) return;
    if (this.count * 2 > this.mask) this.enlargeTable();
    this.enter(id);
  }

  private startOf(id: i32): i32 {
    return load<i32>(this.starts + 4 * id);
  }

  private entry(place: i32): i32 {
    return load<i32>(this.table + 4 * place);
  }

  @inline private isField(id: i32, at: usize, isQuoted: bool): bool {
    return this.isAt(id, at) && isEnd(at + this.lengthOf(id), isQuoted);
  }

  @inline private isAt(id: i32, at: usize): bool {
    const length = this.lengthOf(id);
    const text = this.bytes + this.startOf(id);
    let from = 0;
    for (; from + 8 <= length; from += 8) if (load<u64>(text + from) != load<u64>(at + from)) return false;
    return from == length || ((load<u64>(text + from) ^ load<u64>(at + from)) & firstBytes(length - from)) == 0;
  }

  private makeRoom(id: i32, end: i32): void {
    if (end > this.bytesRoom) {
      this.bytesRoom = end * 2;
      this.bytes = heap.realloc(this.bytes, this.bytesRoom + bytesBehind);
    }
    if (id < this.room) return;
    this.room *= 2;
    this.starts = heap.realloc(this.starts, 4 * (this.room + 1));
    this.following = heap.realloc(this.following, 4 * this.room);
  }

  private enter(id: i32): void {
    let place = hash(this.bytes + this.startOf(id), this.lengthOf(id)) & this.mask;
    while (this.entry(place) >= 0) place = (place + 1) & this.mask;
    store<i32>(this.table + 4 * place, id);
  }

  private enlargeTable(): void {
    const before = this.table;
    const places = this.mask + 1;
    this.mask = 4 * places - 1;
    this.table = Texts.emptyTable(this.mask);
    for (let place = 0; place < places; place++) {
      const id = load<i32>(before + 4 * place);
      if (id >= 0) this.enter(id);
    }
    heap.free(before);
  }

  private static emptyTable(mask: i32): usize {
    const bytes = 4 * (mask + 1);
    const table = heap.alloc(bytes);
    memory.fill(table, 0xff, bytes);
    return table;
  }
}

export let delimiter: u8 = 0;

export function setDelimiter(byte: u8): void {
  delimiter = byte;
}

/** Whether a field may end here: at its quote, or else where the next one begins or the line ends. */
export function isEnd(at: usize, isQuoted: bool): bool {
  const byte = load<u8>(at);
  return isQuoted ? byte == 34 : byte == delimiter || byte == 10 || byte == 13;
}

/** A mask of the first 1 to 7 of eight bytes. */
function firstBytes(count: i32): u64 {
  return ((1 as u64) << ((8 * count) as u64)) - 1;
}

/** Multiplies and folds eight bytes at a time; the factor is a large odd number without a pattern. */
function hash(at: usize, length: i32): i32 {
  let mixed: u64 = length;
  let from = 0;
  for (; from + 8 <= length; from += 8) mixed = mix(mixed ^ load<u64>(at + from));
  if (from < length) mixed = mix(mixed ^ (load<u64>(at + from) & firstBytes(length - from)));
  return mixed as i32;
}

function mix(value: u64): u64 {
  const product = value * 0x9e3779b97f4a7c15;
  return product ^ (product >> 32);
}
