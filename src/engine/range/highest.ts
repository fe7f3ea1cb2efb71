import { Exact } from "../exact";

/** The figure at a place, the highest first, without sorting: only the highest so many are kept, the lowest of them on top. */
export class Highest {
  private readonly heap: Float64Array;
  private size = 0;

  /** @param place from 0: how many figures are higher or stand before it */
  constructor(place: number) {
    this.heap = new Float64Array(place + 1);
  }

  /** What a figure has to be above to be kept: while there is room, anything but a negative one. */
  get least(): number {
    return this.size < this.heap.length ? -Number.MIN_VALUE : (this.heap[0] as number);
  }

  /** A figure of 0 or more; with `times`, so many of the same. */
  add(figure: number, times = 1): void {
    for (let left = Math.min(times, this.heap.length); left > 0; left--) {
      if (this.size < this.heap.length) this.rise(figure);
      else if (figure > (this.heap[0] as number)) this.sink(figure);
      else return;
    }
  }

  /** null where there are fewer figures than places. */
  get result(): number | null {
    return this.size === this.heap.length ? (this.heap[0] as number) : null;
  }

  /** The figure ÷ denominator; 0 where there are fewer figures than places. */
  over(denominator: number): Exact {
    return this.result === null ? Exact.zero : Exact.ratio(this.result, denominator);
  }

  private rise(figure: number): void {
    const { heap } = this;
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((heap[parent] as number) <= figure) break;
      heap[at] = heap[parent] as number;
      at = parent;
    }
    heap[at] = figure;
  }

  private sink(figure: number): void {
    const { heap, size } = this;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && (heap[child + 1] as number) < (heap[child] as number)) child++;
      if ((heap[child] as number) >= figure) break;
      heap[at] = heap[child] as number;
      at = child;
    }
    heap[at] = figure;
  }
}
