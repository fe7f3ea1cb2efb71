import { decimal, type DecimalValue } from "../../engine/exact";
import { growInt32, growUint8 } from "./grow";
import { mostUnits, powerOfTen, scaledOf } from "./scaled";
import { missing, Slots } from "./slots";
import { addCount } from "./tally";

/** A cell whose figure has more digits than its series holds: it stands aside, as a decimal. */
export const aside = -2;
/** What a narrow cell holds. */
const most32 = 2 ** 31 - 2;

/** A cube as it is handed over. */
export interface CubeSnapshot {
  readonly narrow: (Int32Array | undefined)[];
  readonly wide: (Float64Array | undefined)[];
  /** By series: its slot, or −1 − slot where it is wide, and its decimals. */
  readonly slot: Int32Array<ArrayBuffer>;
  readonly decimals: Uint8Array<ArrayBuffer>;
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
  private decimals = new Uint8Array(1024);
  /** −1 − slot of a series that is wide. */
  private slot = new Int32Array(1024);
  /** Readings of an hour that had one already, by series. */
  readonly repeated = new Map<number, number>();
  private readonly beside = new Map<number, DecimalValue>();
  private readonly cells: Float64Array;

  /** `from`: what another cube of as many hours handed over. */
  constructor(
    readonly hours: number,
    from: CubeSnapshot | null = null,
  ) {
    this.cells = new Float64Array(hours);
    this.narrow = new Slots(hours, Int32Array, from?.narrow);
    this.wide = new Slots(hours, Float64Array, from?.wide);
    if (from === null) return;
    this.count = from.slot.length;
    this.slot = from.slot;
    this.decimals = from.decimals;
    for (const [series, count] of from.repeated) this.repeated.set(series, count);
    for (const [cell, figure] of from.beside) this.beside.set(cell, decimal(figure));
  }

  /** What the readings take, or will when every hour has one. */
  get bytes(): number {
    return this.narrow.bytes + this.wide.bytes;
  }

  /** A new series; `decimals` is what its figures are likely to have. */
  addSeries(decimals: number): number {
    const series = this.count++;
    this.decimals = growUint8(this.decimals, series);
    this.slot = growInt32(this.slot, series);
    this.slot[series] = this.narrow.take();
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
      const slot = this.slot[series] as number;
      const isPut = slot >= 0 ? scaled <= most32 && this.narrow.put(slot, hour, scaled) : scaled <= mostUnits && this.wide.put(-1 - slot, hour, scaled); // prettier-ignore
      if (isPut) return;
    }
    this.addUnusual(series, hour, units, decimals);
  }

  /** A figure that is no scaled whole number. */
  addDecimal(series: number, hour: number, figure: DecimalValue): void {
    const scaled = scaledOf(figure);
    if ("units" in scaled) this.add(series, hour, scaled.units, scaled.decimals);
    else this.setAside(series, hour, figure);
  }

  /** The cells of a series: units of its decimals, missing, or aside. They are good until the next are asked for. */
  cellsOf(series: number): Float64Array {
    const slot = this.slot[series] as number;
    if (slot >= 0) this.narrow.read(slot, this.cells);
    else this.wide.read(-1 - slot, this.cells);
    return this.cells;
  }

  asideAt(series: number, hour: number): DecimalValue {
    return this.beside.get(series * this.hours + hour) ?? decimal(0);
  }

  /** Adds the series of another cube, which is of no use after it; `targets`: which of ours each of them is. */
  addCube(other: Cube, targets: readonly number[]): void {
    for (const [series, target] of targets.entries()) {
      const decimals = other.decimalsOf(series);
      const [slot, theirs] = [this.slot[target] as number, other.slot[series] as number];
      const isAlike = decimals === this.decimalsOf(target) && slot >= 0 && theirs >= 0;
      if (isAlike && this.narrow.move(slot, other.narrow, theirs)) continue;
      const cells = other.cellsOf(series);
      for (let hour = 0; hour < this.hours; hour++) {
        const cell = cells[hour] as number;
        if (cell >= 0) this.add(target, hour, cell, decimals);
        else if (cell === aside) this.addDecimal(target, hour, other.asideAt(series, hour));
      }
    }
    for (const [series, count] of other.repeated) addCount(this.repeated, targets[series] as number, count);
  }

  /** Everything, to be handed over: this cube is of no use after it. */
  snapshot(): CubeSnapshot {
    return {
      narrow: this.narrow.tiles,
      wide: this.wide.tiles,
      slot: this.slot.slice(0, this.count),
      decimals: this.decimals.slice(0, this.count),
      repeated: [...this.repeated],
      beside: [...this.beside].map(([cell, figure]) => [cell, figure.toFixed()]),
    };
  }

  private cellAt(series: number, hour: number): number {
    const slot = this.slot[series] as number;
    return slot >= 0 ? this.narrow.cellAt(slot, hour) : this.wide.cellAt(-1 - slot, hour);
  }

  private setCell(series: number, hour: number, cell: number): void {
    const slot = this.slot[series] as number;
    if (slot >= 0) this.narrow.setCell(slot, hour, cell);
    else this.wide.setCell(-1 - slot, hour, cell);
  }

  private addUnusual(series: number, hour: number, units: number, decimals: number): void {
    const figure = this.fitted(series, units, decimals);
    if (figure === null) return this.setAside(series, hour, decimal(`${units}e-${decimals}`));
    const before = this.cellAt(series, hour);
    if (before === aside) return this.setAside(series, hour, decimal(`${units}e-${decimals}`));
    if (before !== missing) addCount(this.repeated, series, 1);
    const sum = before === missing ? figure : before + figure;
    if (sum > mostUnits) {
      const scale = this.decimalsOf(series);
      this.keepAside(series, hour, decimal(`${before}e-${scale}`).plus(decimal(`${figure}e-${scale}`)));
      return;
    }
    if (sum > most32) this.widen(series);
    this.setCell(series, hour, sum);
  }

  /** The units in the decimals of the series, which gets more decimals where its figures stay whole numbers; else null. */
  private fitted(series: number, units: number, decimals: number): number | null {
    let [figure, own] = [units, decimals];
    const before = this.decimalsOf(series);
    while (own > before && figure % 10 === 0) [figure, own] = [figure / 10, own - 1];
    if (own > before && !this.rescale(series, own)) return null;
    const scaled = figure * powerOfTen(this.decimalsOf(series) - own);
    return scaled <= mostUnits ? scaled : null;
  }

  private rescale(series: number, decimals: number): boolean {
    const factor = powerOfTen(decimals - this.decimalsOf(series));
    const cells = this.cellsOf(series).slice();
    const largest = cells.reduce((most, cell) => Math.max(most, cell), 0) * factor;
    if (largest > mostUnits) return false;
    if (largest > most32) this.widen(series);
    for (const [hour, cell] of cells.entries()) if (cell > 0) this.setCell(series, hour, cell * factor);
    this.decimals[series] = decimals;
    return true;
  }

  private widen(series: number): void {
    const slot = this.slot[series] as number;
    if (slot < 0) return;
    const cells = this.cellsOf(series).slice();
    this.narrow.giveBack(slot);
    this.slot[series] = -1 - this.wide.take();
    for (const [hour, cell] of cells.entries()) if (cell !== missing) this.setCell(series, hour, cell);
  }

  /** Adds to what the hour has. */
  private setAside(series: number, hour: number, figure: DecimalValue): void {
    const before = this.cellAt(series, hour);
    if (before !== missing) addCount(this.repeated, series, 1);
    const had = before === missing ? decimal(0) : before === aside ? this.asideAt(series, hour) : decimal(`${before}e-${this.decimalsOf(series)}`); // prettier-ignore
    this.keepAside(series, hour, had.plus(figure));
  }

  private keepAside(series: number, hour: number, sum: DecimalValue): void {
    this.beside.set(series * this.hours + hour, sum);
    this.setCell(series, hour, aside);
  }
}
