import type { Exact } from "../exact";
import { digits15 } from "../whole";
import { chunkHours, load } from "./load";
import { Scale } from "./scale";
import { LongSum } from "./longSum";
import { cellAt, lengthOf, readingAt, type Source } from "./source";
import { WholeSum } from "./wholeSum";

const wholes = new Float64Array(chunkHours);

/**
 * The exact sum of a range; null where a cell is no reading. A cell with more decimals than those before it starts the sum anew:
 * that happens within the first cells, and no more often than a number has decimals. So does the first of more than 15 digits.
 */
export function sumRange(source: Source): Exact | null {
  const length = lengthOf(source);
  const scale = Scale.of(source);
  for (;;) {
    const sum = new WholeSum();
    const misfit = addCells(source, length, scale.power, sum);
    if (misfit < 0) return sum.over(scale.power);
    if (!scale.widen(cellAt(source, misfit))) return sumLong(source, length);
  }
}

function sumLong(source: Source, length: number): Exact | null {
  const sum = new LongSum();
  for (let place = 0; place < length; place++) {
    const reading = readingAt(source, place);
    if (Number.isNaN(reading)) return null;
    sum.add(reading);
  }
  return sum.total;
}

/** The place of the first cell that does not fit the scale, or −1. */
function addCells(source: Source, length: number, power: number, sum: WholeSum): number {
  for (let from = 0; from < length; from += chunkHours) {
    const count = Math.min(chunkHours, length - from);
    const misfit = load(source, from, count, power, wholes);
    if (misfit >= 0) return misfit;
    let added = 0;
    for (let hour = 0; hour < count; hour++) added += wholes[hour] as number;
    if (added < digits15) sum.add(added);
    else for (let hour = 0; hour < count; hour++) sum.add(wholes[hour] as number);
  }
  return -1;
}
