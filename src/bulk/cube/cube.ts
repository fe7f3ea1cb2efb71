import { decimal, type DecimalValue } from "../../engine/exact";
import { growInt32, growUint8 } from "./grow";
import { mostUnits, powerOfTen, scaledOf } from "./scaled";
import { Slots } from "./slots";
import { addCount } from "./tally";

/** A cell without a reading. Usage is never below 0. */
export const missing = -1;
/** A cell whose figure has more digits than its series holds: it stands aside, as a decimal. */
export const aside = -2;
const most32 = 2 ** 31 - 1;
const mostCellsAtOnce = 1 << 20;
/** The slot of a series whose cells came from another cube. */
const foreign = -1;

/** What the cells of a series are: units of its decimals from `start` on. */
export interface Cells {
  readonly block: Int32Array | Float64Array;
  readonly start: number;
  readonly decimals: number;
}

/** A cube as it is handed over. */
export interface CubeSnapshot {
  readonly blocks: readonly (Int32Array | Float64Array)[];
  readonly series: readonly { readonly block: number; readonly start: number; readonly decimals: number }[];
  readonly repeated: readonly (readonly [series: number, count: number])[];
  /** By series × hours + hour, as decimal text. */
  readonly beside: readonly (readonly [cell: number, figure: string])[];
}

/**
 * Readings by series and hour as scaled whole numbers: 4 bytes a cell while they fit, 8 where they do not. A series is of one
 * product in one organization and account, and has decimals of its own. A figure that no scaling holds stands aside as a
 * decimal, so that nothing is ever rounded.
 */
export class Cube {
  private count = 0;
  private readonly narrow: Slots<Int32Array>;
  private readonly wide: Slots<Float64Array>;
  private isWide = new Uint8Array(1024);
  private decimals = new Uint8Array(1024);
  private slot = new Int32Array(1024);
  private start = new Int32Array(1024);
  private readonly block: (Int32Array | Float64Array)[] = [];
  /** Readings of an hour that had one already, by series. */
  readonly repeated = new Map<number, number>();
  private readonly beside = new Map<number, DecimalValue>();

  /** `room`: what the cells may take, in bytes, of which a small part is asked for at once. */
  constructor(
    readonly hours: number,
    room: number,
  ) {
    const cellsAtOnce = Math.min(mostCellsAtOnce, room / 64);
    this.narrow = new Slots(hours, cellsAtOnce, (length) => new Int32Array(length));
    this.wide = new Slots(hours, cellsAtOnce, (length) => new Float64Array(length));
  }

  get bytes(): number {
    return this.narrow.bytes + this.wide.bytes;
  }

  /** A new series; `decimals` is what its figures are likely to have. */
  addSeries(decimals: number): number {
    const series = this.addRow();
    this.place(series, this.narrow, this.narrow.take(missing));
    this.decimals[series] = decimals;
    return series;
  }

  decimalsOf(series: number): number {
    return this.decimals[series] as number;
  }

  /** The way of nearly every reading: the first of its hour, with no more decimals than the series has. */
  add(series: number, hour: number, units: number, decimals: number): void {
    const more = (this.decimals[series] as number) - decimals;
    if (more >= 0) {
      const scaled = more === 0 ? units : units * powerOfTen(more);
      const block = this.block[series] as Int32Array;
      const at = (this.start[series] as number) + hour;
      if (block[at] === missing && scaled <= (this.isWide[series] === 1 ? mostUnits : most32)) {
        block[at] = scaled;
        return;
      }
    }
    this.addUnusual(series, hour, units, decimals);
  }

  /** A figure that is no scaled whole number. */
  addDecimal(series: number, hour: number, figure: DecimalValue): void {
    const scaled = scaledOf(figure);
    if ("units" in scaled) this.add(series, hour, scaled.units, scaled.decimals);
    else this.setAside(series, hour, figure);
  }

  /** Everything, to be handed to another cube: this one is of no use after it. */
  snapshot(): CubeSnapshot {
    const blocks = [...new Set(this.block)];
    const index = new Map(blocks.map((block, at) => [block, at]));
    return {
      blocks,
      series: this.block.map((block, series) => ({
        block: index.get(block) as number,
        start: this.start[series] as number,
        decimals: this.decimals[series] as number,
      })),
      repeated: [...this.repeated],
      beside: [...this.beside].map(([cell, figure]) => [cell, figure.toFixed()]),
    };
  }

  /** A series of another cube of as many hours, whose cells are ours from now on. */
  adopt({ block, start, decimals }: Cells): number {
    const series = this.addRow();
    this.isWide[series] = block instanceof Float64Array ? 1 : 0;
    this.decimals[series] = decimals;
    this.slot[series] = foreign;
    this.start[series] = start;
    this.block[series] = block;
    return series;
  }

  cellsOf(series: number): Cells {
    return {
      block: this.block[series] as Int32Array,
      start: this.start[series] as number,
      decimals: this.decimals[series] as number,
    };
  }

  asideAt(series: number, hour: number): DecimalValue {
    return this.beside.get(series * this.hours + hour) ?? decimal(0);
  }

  /** A figure that stood aside in a series that was adopted as it is, or was added to one of ours. */
  takeAside(series: number, hour: number, figure: DecimalValue, isAdopted: boolean): void {
    if (isAdopted) this.keepAside(series, hour, figure);
    else this.addDecimal(series, hour, figure);
  }

  addRepeated(series: number, count: number): void {
    addCount(this.repeated, series, count);
  }

  private addRow(): number {
    const series = this.count++;
    this.isWide = growUint8(this.isWide, series);
    this.decimals = growUint8(this.decimals, series);
    this.slot = growInt32(this.slot, series);
    this.start = growInt32(this.start, series);
    return series;
  }

  private place(series: number, slots: Slots<Int32Array> | Slots<Float64Array>, slot: number): void {
    this.slot[series] = slot;
    this.block[series] = slots.blockOf(slot);
    this.start[series] = slots.startOf(slot);
  }

  private addUnusual(series: number, hour: number, units: number, decimals: number): void {
    const figure = this.fitted(series, units, decimals);
    if (figure === null) return this.setAside(series, hour, decimal(`${units}e-${decimals}`));
    const { block, start } = this.cellsOf(series);
    const before = block[start + hour] as number;
    if (before === aside) return this.setAside(series, hour, decimal(`${units}e-${decimals}`));
    if (before !== missing) this.addRepeated(series, 1);
    const sum = before === missing ? figure : before + figure;
    if (sum > mostUnits) {
      const scale = this.decimals[series] as number;
      this.keepAside(series, hour, decimal(`${before}e-${scale}`).plus(decimal(`${figure}e-${scale}`)));
      return;
    }
    if (sum > most32) this.widen(series);
    const cells = this.cellsOf(series);
    cells.block[cells.start + hour] = sum;
  }

  /** The units in the decimals of the series, which gets more decimals where its figures stay whole numbers; else null. */
  private fitted(series: number, units: number, decimals: number): number | null {
    let [figure, own] = [units, decimals];
    const before = this.decimals[series] as number;
    while (own > before && figure % 10 === 0) [figure, own] = [figure / 10, own - 1];
    if (own > before && !this.rescale(series, own)) return null;
    const scaled = figure * powerOfTen((this.decimals[series] as number) - own);
    return scaled <= mostUnits ? scaled : null;
  }

  private rescale(series: number, decimals: number): boolean {
    const factor = powerOfTen(decimals - (this.decimals[series] as number));
    let { block, start } = this.cellsOf(series);
    let largest = 0;
    for (let at = start; at < start + this.hours; at++) largest = Math.max(largest, block[at] as number);
    if (largest * factor > mostUnits) return false;
    if (largest * factor > most32) {
      this.widen(series);
      ({ block, start } = this.cellsOf(series));
    }
    for (let at = start; at < start + this.hours; at++) {
      const cell = block[at] as number;
      if (cell > 0) block[at] = cell * factor;
    }
    this.decimals[series] = decimals;
    return true;
  }

  private widen(series: number): void {
    if (this.isWide[series] === 1) return;
    const { block, start } = this.cellsOf(series);
    const before = block.slice(start, start + this.hours);
    if (this.slot[series] !== foreign) this.narrow.giveBack(this.slot[series] as number);
    this.isWide[series] = 1;
    this.place(series, this.wide, this.wide.take(missing));
    const cells = this.cellsOf(series);
    cells.block.set(before, cells.start);
  }

  /** Adds to what the hour has. */
  private setAside(series: number, hour: number, figure: DecimalValue): void {
    const { block, start, decimals } = this.cellsOf(series);
    const before = block[start + hour] as number;
    if (before !== missing) this.addRepeated(series, 1);
    const had = before === missing ? decimal(0) : before === aside ? this.asideAt(series, hour) : decimal(`${before}e-${decimals}`); // prettier-ignore
    this.beside.set(series * this.hours + hour, had.plus(figure));
    block[start + hour] = aside;
  }

  private keepAside(series: number, hour: number, sum: DecimalValue): void {
    const { block, start } = this.cellsOf(series);
    this.beside.set(series * this.hours + hour, sum);
    block[start + hour] = aside;
  }
}
