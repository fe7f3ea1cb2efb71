/** A cell without a reading. Usage is never below 0. */
export const missing = -1;

const slotBits = 11;
const hourBits = 5;
const slotsPerTile = 1 << slotBits;
const hoursPerTile = 1 << hourBits;

interface CellArray<T> {
  new (length: number): T;
  readonly BYTES_PER_ELEMENT: number;
}

/**
 * Cells of one width, one for each hour of a slot. Usage comes hour by hour, so that some hours of many slots lie together in a
 * tile; tiles that nothing is written to are not there. A tile has each cell and one: 0, as memory comes, is a missing one.
 */
export class Slots<T extends Int32Array | Float64Array> {
  private readonly free: number[] = [];
  private used = 0;
  private readonly tilesPerSlot: number;

  constructor(
    private readonly hours: number,
    private readonly cells: CellArray<T>,
    readonly tiles: (T | undefined)[] = [],
  ) {
    this.tilesPerSlot = Math.ceil(hours / hoursPerTile);
  }

  /** A slot without readings. */
  take(): number {
    return this.free.pop() ?? this.used++;
  }

  giveBack(slot: number): void {
    for (let hour = 0; hour < this.hours; hour++) this.setCell(slot, hour, missing);
    this.free.push(slot);
  }

  /** Gives the cell of an hour without a reading one; false: it has one. */
  put(slot: number, hour: number, cell: number): boolean {
    const tile = this.tileOf(slot, hour);
    const place = placeOf(slot, hour);
    if (tile[place] !== 0) return false;
    tile[place] = cell + 1;
    return true;
  }

  cellAt(slot: number, hour: number): number {
    return (this.tileOf(slot, hour)[placeOf(slot, hour)] as number) - 1;
  }

  setCell(slot: number, hour: number, cell: number): void {
    this.tileOf(slot, hour)[placeOf(slot, hour)] = cell + 1;
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
        for (let hour = from, at = placeOf(slot, from); hour < to; hour++, at++) into[hour] = (tile[at] as number) - 1;
    }
  }

  /** Moves the readings of another slot to hours of this one that have none; gives whether that was all of them. */
  move(slot: number, from: Slots<T>, fromSlot: number): boolean {
    let areAll = true;
    const first = (fromSlot >> slotBits) * this.tilesPerSlot;
    const [start, theirStart] = [placeOf(slot, 0), placeOf(fromSlot, 0)];
    for (let index = 0; index < this.tilesPerSlot; index++) {
      const theirs = from.tiles[first + index];
      if (theirs === undefined) continue;
      const own = this.tileOf(slot, index * hoursPerTile);
      for (let hour = 0; hour < hoursPerTile; hour++) {
        const cell = theirs[theirStart + hour] as number;
        if (cell === 0) continue;
        if (cell < 0 || own[start + hour] !== 0) areAll = false;
        else {
          own[start + hour] = cell;
          theirs[theirStart + hour] = 0;
        }
      }
    }
    return areAll;
  }

  /** What the slots take, or will when every hour has a reading. */
  get bytes(): number {
    return this.used * this.hours * this.cells.BYTES_PER_ELEMENT;
  }

  /** The tile that has a cell. */
  private tileOf(slot: number, hour: number): T {
    const tile = (slot >> slotBits) * this.tilesPerSlot + (hour >> hourBits);
    return this.tiles[tile] ?? this.addTile(tile);
  }

  private addTile(index: number): T {
    while (this.tiles.length < index) this.tiles.push(undefined); // an array with holes is slow
    const tile = new this.cells(slotsPerTile * hoursPerTile);
    this.tiles[index] = tile;
    return tile;
  }
}

/** Where a cell is in its tile. */
const placeOf = (slot: number, hour: number): number =>
  ((slot & (slotsPerTile - 1)) << hourBits) + (hour & (hoursPerTile - 1));
