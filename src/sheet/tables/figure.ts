import { Exact } from "../../engine/exact";
import { fail, ok, then, type Result } from "../../engine/issue";
import { describe, isBlank, single, type Input } from "../cells";
import type { Column, Table, TableRow } from "../readTable";
import { cellIn } from "./table";

/** Usage is never negative; a cost may be a credit. */
const isUsage = ({ title }: Column): boolean => /\busage$/i.test(title);

/** The figure in a cell of a table; a blank cell is 0. */
export function readFigure(table: Table, row: TableRow, column: Column): Result<number> {
  const cell = row.cells[column.place];
  if (isBlank(cell)) return ok(0);
  const least = isUsage(column) ? 0 : -Infinity;
  if (typeof cell === "number" && Number.isFinite(cell) && cell >= least) return ok(cell);
  const number = isUsage(column) ? "a number of 0 or more" : "a number";
  return fail("badCell", cellIn(table, row, column), `is ${describe(cell)}`, `it must be ${number}, or a blank cell`);
}

/**
 * A sum that Excel computed may end in digits that no cell shows (0.1 + 0.2): amounts that must come out even count with the
 * 15 digits that are shown.
 */
export const asShown = (amount: number): number => Exact.of(amount).toNumber();

/** An amount of money, which may be a credit. */
export function readAmount(value: Input, path: string): Result<number> {
  return then(single(value, path), (cell) => {
    if (cell === null) return fail("badValue", path, "is blank", "give a number");
    return typeof cell === "number" && Number.isFinite(cell)
      ? ok(asShown(cell))
      : fail("badValue", path, `is ${describe(cell)}`, "it must be a number");
  });
}
