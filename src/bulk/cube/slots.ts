/** Cells of one width, in blocks that never move. */
export class Slots<T extends Int32Array | Float64Array> {
  readonly blocks: T[] = [];
  private readonly free: number[] = [];
  private used = 0;
  readonly perBlock: number;

  constructor(
    private readonly hours: number,
    cellsAtOnce: number,
    private readonly allocate: (length: number) => T,
  ) {
    this.perBlock = Math.max(1, Math.floor(cellsAtOnce / hours));
  }

  /** A slot whose cells are `empty`. */
  take(empty: number): number {
    const again = this.free.pop();
    const slot = again ?? this.used++;
    const block = Math.floor(slot / this.perBlock);
    const cells = (this.blocks[block] ??= this.allocate(this.perBlock * this.hours));
    const start = (slot % this.perBlock) * this.hours;
    cells.fill(empty, start, start + this.hours);
    return slot;
  }

  giveBack(slot: number): void {
    this.free.push(slot);
  }

  /** The block of a slot and its first cell there. */
  blockOf(slot: number): T {
    return this.blocks[Math.floor(slot / this.perBlock)] as T;
  }

  startOf(slot: number): number {
    return (slot % this.perBlock) * this.hours;
  }

  get bytes(): number {
    return this.blocks.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }
}
