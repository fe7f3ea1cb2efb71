import { hoursInMonth, type Month } from "../../engine/month";
import { describe, readQuantity, rowsOf, trimWholeColumns } from "../../sheet/cells";
import { addressIn, type ArgumentCells } from "./places";

/** A cell of a usage range that is no reading. */
export interface BadCell {
  readonly address: string;
  /** 'is the text "n/a"' */
  readonly received: string;
}

/** What stands in a usage range, hour by hour. */
export interface Readings {
  /** Cells, blank ones included. */
  readonly found: number;
  readonly blank: number;
  /** Hours of the month; null without a month. */
  readonly expected: number | null;
  readonly month: Month | null;
  readonly missing: number;
  readonly surplus: number;
  /** The first cells that are no readings. */
  readonly bad: readonly BadCell[];
  readonly badCells: number;
}

/** Cells that are named one by one; more of them are counted. */
const namedCells = 5;

export function checkReadings(argument: ArgumentCells, month: Month | null): Readings {
  const [rows] = trimWholeColumns(rowsOf(argument.rows) ?? []);
  const bad: BadCell[] = [];
  let [found, blank, badCells] = [0, 0, 0];
  for (const [row, cells] of (rows ?? []).entries())
    for (const [column, cell] of cells.entries()) {
      found++;
      if (cell === "" || cell === null) blank++;
      else if (!readQuantity(cell, "").ok) {
        badCells++;
        const address = bad.length < namedCells ? addressIn(argument, row, column) : undefined;
        if (address !== undefined) bad.push({ address, received: `is ${describe(cell)}` });
      }
    }
  const expected = month === null ? null : hoursInMonth(month);
  return {
    found,
    blank,
    expected,
    month,
    missing: expected === null ? 0 : Math.max(0, expected - found),
    surplus: expected === null ? 0 : Math.max(0, found - expected),
    bad,
    badCells,
  };
}
