import { digits15 } from "../whole";
import { chunkHours, load } from "./load";
import { Scale } from "./scale";
import { cellAt, type Source } from "./source";

const wholes = new Float64Array(chunkHours);

/** Lists of readings added up hour by hour; null where an hour has more than 15 digits, or holds no number. */
export function addColumns(lists: readonly (readonly unknown[])[], hours: number): number[] | null {
  const sources = lists.map((list): Source => ({ list }));
  const scale = Scale.of(sources[0] ?? { list: [] });
  for (;;) {
    const sums = new Float64Array(hours);
    let misfit: unknown = undefined;
    const added = sources.every((source) => {
      const place = addTo(sums, source, hours, scale.power);
      if (place >= 0) misfit = cellAt(source, place);
      return place < 0;
    });
    if (added) return numbersOf(sums, scale.power);
    if (!scale.widen(misfit)) return null;
  }
}

function addTo(sums: Float64Array, source: Source, hours: number, power: number): number {
  for (let from = 0; from < hours; from += chunkHours) {
    const count = Math.min(chunkHours, hours - from);
    const misfit = load(source, from, count, power, wholes);
    if (misfit >= 0) return misfit;
    for (let hour = 0; hour < count; hour++)
      sums[from + hour] = (sums[from + hour] as number) + (wholes[hour] as number);
  }
  return -1;
}

/** A sum of up to 15 digits is the shortest decimal of its quotient; a longer one is known only to be too long. */
function numbersOf(sums: Float64Array, power: number): number[] | null {
  const numbers: number[] = [];
  for (const sum of sums) {
    if (!(sum < digits15)) return null;
    numbers.push(sum / power);
  }
  return numbers;
}
