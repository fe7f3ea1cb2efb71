/**
 * Reads the rows of a table of usage whose texts are known. This is AssemblyScript, which becomes WebAssembly; what a row means,
 * and every row that is not of that kind, is left to TypeScript (RowReader).
 */
import { bytesBehind, delimiter, isEnd, setDelimiter, Texts } from "./texts";

const lineFeed: u8 = 10;
const carriageReturn: u8 = 13;
const quote: u8 = 34;
const point: u8 = 46;
const zero: u8 = 48;
const mostDigits = 15;

/** Columns that are for nothing, for the texts of a code (1 to 5), and for the usage. */
const nothing = 0;
const usage = 6;
const codes = 7;

/** So many rows at most are read at once. */
export const mostRows = 4096;
/** The units of a figure that is not up to 15 digits: it is at its place in the bytes. */
export const unread: f64 = -1;

/** Memory of some size at least, what was in it before lost. */
@unmanaged
class Room {
  at: usize = heap.alloc(0);
  private size: i32 = 0;

  of(bytes: i32): usize {
    if (bytes > this.size) {
      heap.free(this.at);
      this.at = heap.alloc(bytes + bytesBehind);
      this.size = bytes;
    }
    return this.at;
  }
}

const textRoom = new Room();
const rowsRoom = new Room();
const texts = new StaticArray<usize>(codes);
let columns: usize = heap.alloc(0);
let columnCount = 0;

/** What was read, by row; the numbers of the texts by code before. */
const ids = heap.alloc(4 * codes * mostRows);
const units = heap.alloc(8 * mostRows);
const decimals = heap.alloc(mostRows);
const places = heap.alloc(4 * mostRows);
export let rows = 0;

export function idsAt(code: i32): usize {
  return ids + 4 * code * mostRows;
}

export function unitsAt(): usize {
  return units;
}

export function decimalsAt(): usize {
  return decimals;
}

/** Where the figures that are unread begin, counted from the first byte. */
export function placesAt(): usize {
  return places;
}

/** The texts of a code, none so far. */
export function beginTexts(code: i32): void {
  texts[code] = changetype<usize>(new Texts());
}

/** Gives a text that is not known yet the next number of its code. */
export function addText(code: i32, length: i32, isHidden: bool): void {
  changetype<Texts>(texts[code]).add(textRoom.at, length, isHidden);
}

/** Where to put the bytes of a text. */
export function roomForText(bytes: i32): usize {
  return textRoom.of(bytes);
}

/** Where to put the bytes of rows. */
export function roomForRows(bytes: i32): usize {
  return rowsRoom.of(bytes);
}

/** The rows that follow have so many columns. */
export function beginTable(delimiter: u8, count: i32): void {
  setDelimiter(delimiter);
  memory.fill(ids, 0xff, 4 * codes * mostRows); // −1 where there is no column
  columns = heap.realloc(columns, count);
  columnCount = count;
}

export function setColumn(index: i32, code: i32): void {
  store<u8>(columns + index, code as u8);
}

/** Reads rows that begin in [from, until) and end before `last`, where a line feed is; gives the place behind the last one read. */
export function readRows(from: usize, until: usize, last: usize): usize {
  let at = from;
  let row = 0;
  while (row < mostRows && at < until) {
    const next = readRow(at, last, row);
    if (next == 0) break;
    at = next;
    row++;
  }
  rows = row;
  return at;
}

/** The place behind a row; 0: it is not whole, or one that is left to others. */
function readRow(from: usize, last: usize, row: i32): usize {
  let at = from;
  for (let index = 0; index < columnCount; index++) {
    const code = load<u8>(columns + index) as i32;
    at = load<u8>(at) == quote ? readQuoted(code, at, row) : readField(code, at, false, row);
    if (at == 0) return 0;
    const isLast = index == columnCount - 1;
    if (load<u8>(at) != (isLast ? lineFeed : delimiter)) {
      if (!isLast || load<u8>(at) != carriageReturn || load<u8>(at + 1) != lineFeed) return 0;
      at++;
    }
    if (at >= last) return 0;
    at++;
  }
  return at;
}

function readQuoted(code: i32, at: usize, row: i32): usize {
  const end = readField(code, at + 1, true, row);
  return end == 0 || load<u8>(end) != quote ? 0 : end + 1;
}

/** The place behind a field, 0 where it has no end in its line or is no known text. */
function readField(code: i32, at: usize, isQuoted: bool, row: i32): usize {
  if (code == usage) return readUsage(at, isQuoted, row);
  if (code == nothing) return endOf(at, isQuoted);
  const known = changetype<Texts>(unchecked(texts[code]));
  let id = known.expected(at, isQuoted);
  if (id < 0) {
    const end = endOf(at, isQuoted);
    if (end == 0) return 0;
    id = known.find(at, (end - at) as i32);
    if (id < 0) return 0;
  }
  store<i32>(ids + 4 * (code * mostRows + row), id);
  return at + known.lengthOf(id);
}

function readUsage(from: usize, isQuoted: bool, row: i32): usize {
  let value: u64 = 0;
  let pointAt: usize = 0;
  let at = from;
  for (; ; at++) {
    const byte = load<u8>(at);
    const digit: u8 = byte - zero;
    if (digit <= 9) value = value * 10 + digit;
    else if (byte == point && pointAt == 0) pointAt = at;
    else break;
  }
  const digits = ((at - from) as i32) - (pointAt == 0 ? 0 : 1);
  if (digits > 0 && digits <= mostDigits && isEnd(at, isQuoted)) {
    store<f64>(units + 8 * row, value as f64);
    store<u8>(decimals + row, pointAt == 0 ? 0 : ((at - pointAt - 1) as u8));
    return at;
  }
  if (isQuoted) return 0;
  store<f64>(units + 8 * row, unread);
  store<i32>(places + 4 * row, (from - rowsRoom.at) as i32);
  return endOf(at, false);
}

/** Where a field ends; 0: a quoted one does not end in its line. */
function endOf(from: usize, isQuoted: bool): usize {
  let at = from;
  while (!isEnd(at, isQuoted)) {
    if (isQuoted && load<u8>(at) == lineFeed) return 0;
    at++;
  }
  return at;
}
