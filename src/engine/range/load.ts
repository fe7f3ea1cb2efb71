import { digits15, rounder } from "../whole";
import { isBlank, type Cells, type Source } from "./source";

/** Hours that are computed at a time: what they need stays in the processor's cache. */
export const chunkHours = 2048;

/**
 * Reads `count` cells from `from` on as whole numbers of 1 ÷ `power` into `into`; a blank cell is 0. Gives the place of the first
 * cell that is none, or −1. The type is tested before anything is computed, since arithmetic that has met text stays slow.
 */
export function load(source: Source, from: number, count: number, power: number, into: Float64Array): number {
  return "list" in source
    ? loadList(source.list, from, count, power, into)
    : loadColumn(source.rows, source.width, source.column, from, count, power, into);
}

function loadColumn(
  rows: Cells,
  width: number,
  column: number,
  from: number,
  count: number,
  power: number,
  into: Float64Array,
): number {
  for (let hour = 0; hour < count; hour++) {
    const row = rows[from + hour];
    if (row === undefined || row.length !== width) return from + hour;
    const cell = row[column];
    if (typeof cell !== "number") {
      if (!isBlank(cell)) return from + hour;
      into[hour] = 0;
      continue;
    }
    const whole = cell * power + rounder - rounder;
    if (whole / power !== cell || whole < 0 || whole >= digits15) return from + hour;
    into[hour] = whole;
  }
  return -1;
}

function loadList(list: readonly unknown[], from: number, count: number, power: number, into: Float64Array): number {
  for (let hour = 0; hour < count; hour++) {
    const cell = list[from + hour];
    if (typeof cell !== "number") {
      if (!isBlank(cell)) return from + hour;
      into[hour] = 0;
      continue;
    }
    const whole = cell * power + rounder - rounder;
    if (whole / power !== cell || whole < 0 || whole >= digits15) return from + hour;
    into[hour] = whole;
  }
  return -1;
}
