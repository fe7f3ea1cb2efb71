import { all, fail, ok, then, type Result } from "../../engine/issue";
import { readText, type Input } from "../cells";
import { titlesOf, type Column, type Table, type TableRow } from "../readTable";
import type { CellValue } from "../result";
import { groupReader } from "./group";
import { namedColumn, readRows } from "./table";

const path = "groupBy";

/** The columns that `groupBy` names, with commas between them; none where it is left out. */
export function readGroupColumns(table: Table, groupBy: Input): Result<Column[]> {
  return then(readText(groupBy, path), (text) => {
    if (text === null) return ok([]);
    const names = text.split(",").map((name) => name.trim());
    if (names.includes(""))
      return fail("badValue", path, `is "${text}"`, `give a column between every two commas: ${titlesOf(table)}`);
    return then(all(names.map((name) => namedColumn(table, name, path))), (columns) => {
      const again = columns.find((column, index) => columns.findIndex(({ place }) => place === column.place) < index);
      return again === undefined
        ? ok(columns)
        : fail("badValue", path, `names "${again.title}" for a second time`, "give each column once");
    });
  });
}

/** Rows by their groups: what each says, and the cells by which a group is shown. */
export interface Grouped<T> {
  readonly entries: readonly (T & { readonly key: string })[];
  /** As they are spelled first. */
  readonly heads: (key: string) => readonly CellValue[];
}

/** Reads the groups of the rows, and what else each says. */
export function groupRows<T extends object>(
  table: Table,
  columns: readonly Column[],
  rows: readonly TableRow[],
  read: (row: TableRow) => Result<T>,
): Result<Grouped<T>> {
  const readers = columns.map((column) => groupReader(table, column));
  const heads = new Map<string, readonly CellValue[]>();
  const entries = readRows(rows, (row) =>
    then(all([all(readers.map((reader) => reader(row))), read(row)] as const), ([groups, said]) => {
      const key = JSON.stringify(groups.map((group) => group.key));
      const shown = groups.map((group) => group.shown);
      if (!heads.has(key)) heads.set(key, shown);
      return ok({ ...said, key });
    }),
  );
  return then(entries, (list) => ok({ entries: list, heads: (key) => heads.get(key) ?? [] }));
}

/** The cells that head the row of a total. */
export const totalCells = (columns: readonly unknown[]): CellValue[] =>
  columns.map((_, index) => (index === 0 ? "Total" : ""));
