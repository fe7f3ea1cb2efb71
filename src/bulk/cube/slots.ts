/** A cell without a reading. Usage is never below 0. */
export const missing = -1;

const slotBits = 13;
const hourBits = 5;
const slotsPerTile = 1 << slotBits;
const hoursPerTile = 1 << hourBits;

interface CellArray<T> {
  new (length: number): T;
  readonly BYTES_PER_ELEMENT: number;
}

/**
 * Cells of one width, one for each hour of a slot. Usage comes hour by hour, so that some hours of many slots lie together in a
 * tile; tiles that nothing is written to are not there.
 */
export class Slots<T extends Int32Array | Float64Array> {
  private readonly free: number[] = [];
  private readonly tilesPerSlot: number;

  constructor(
    private readonly hours: number,
    private readonly cells: CellArray<T>,
    readonly tiles: (T | undefined)[] = [],
    private used = 0,
  ) {
    this.tilesPerSlot = Math.ceil(hours / hoursPerTile);
  }

  /** A slot without readings. */
  take(): number {
    return this.free.pop() ?? this.used++;
  }

  giveBack(slot: number): void {
    for (let hour = 0; hour < this.hours; hour++) this.tileOf(slot, hour)[this.placeOf(slot, hour)] = missing;
    this.free.push(slot);
  }

  /** The tile that has a cell. */
  tileOf(slot: number, hour: number): T {
    const tile = (slot >> slotBits) * this.tilesPerSlot + (hour >> hourBits);
    return this.tiles[tile] ?? this.addTile(tile);
  }

  /** Where the cell is in its tile. */
  placeOf(slot: number, hour: number): number {
    return ((slot & (slotsPerTile - 1)) << hourBits) + (hour & (hoursPerTile - 1));
  }

  /** All cells of a slot. */
  read(slot: number, into: Float64Array): void {
    const first = (slot >> slotBits) * this.tilesPerSlot;
    for (let index = 0; index < this.tilesPerSlot; index++) {
      const from = index * hoursPerTile;
      const to = Math.min(from + hoursPerTile, this.hours);
      const tile = this.tiles[first + index];
      if (tile === undefined) into.fill(missing, from, to);
      else
        for (let hour = from, at = this.placeOf(slot, from); hour < to; hour++, at++) into[hour] = tile[at] as number;
    }
  }

  /** Moves the readings of another slot to hours of this one that have none; gives whether that was all of them. */
  move(slot: number, from: Slots<T>, fromSlot: number): boolean {
    let areAll = true;
    const first = (fromSlot >> slotBits) * this.tilesPerSlot;
    for (let index = 0; index < this.tilesPerSlot; index++) {
      const theirs = from.tiles[first + index];
      if (theirs === undefined) continue;
      const own = this.tileOf(slot, index * hoursPerTile);
      const start = this.placeOf(slot, 0);
      const theirStart = this.placeOf(fromSlot, 0);
      for (let hour = 0; hour < hoursPerTile; hour++) {
        const cell = theirs[theirStart + hour] as number;
        if (cell === missing) continue;
        if (cell < 0 || own[start + hour] !== missing) areAll = false;
        else {
          own[start + hour] = cell;
          theirs[theirStart + hour] = missing;
        }
      }
    }
    return areAll;
  }

  /** What the slots take, or will when every hour has a reading. */
  get bytes(): number {
    return this.used * this.hours * this.cells.BYTES_PER_ELEMENT;
  }

  private addTile(index: number): T {
    while (this.tiles.length < index) this.tiles.push(undefined); // an array with holes is slow
    const tile = new this.cells(slotsPerTile * hoursPerTile);
    tile.fill(missing);
    this.tiles[index] = tile;
    return tile;
  }
}
