import { Exact } from "../exact";
import { Highest } from "./highest";
import { isBlank, type Cells, type Source } from "./source";

/**
 * The reading at a place, the highest first; beyond them all an hour without one, which is 0. Null where a cell is no reading.
 * Doubles order as the decimals that they mean.
 */
export function rankRange(source: Source, place: number): Exact | null {
  const highest = new Highest(place);
  const read =
    "list" in source ? rankList(source.list, highest) : rankColumn(source.rows, source.width, source.column, highest);
  if (!read) return null;
  return highest.result === null ? Exact.zero : Exact.of(highest.result);
}

function rankColumn(rows: Cells, width: number, column: number, highest: Highest): boolean {
  let { least } = highest;
  for (const row of rows) {
    if (row.length !== width) return false;
    const cell = row[column];
    if (typeof cell !== "number") {
      if (!isBlank(cell)) return false;
    } else if (cell > least) {
      if (cell === Infinity) return false;
      highest.add(cell);
      ({ least } = highest);
    } else if (!(cell >= 0)) return false;
  }
  return true;
}

function rankList(list: readonly unknown[], highest: Highest): boolean {
  let { least } = highest;
  for (const cell of list) {
    if (typeof cell !== "number") {
      if (!isBlank(cell)) return false;
    } else if (cell > least) {
      if (cell === Infinity) return false;
      highest.add(cell);
      ({ least } = highest);
    } else if (!(cell >= 0)) return false;
  }
  return true;
}
