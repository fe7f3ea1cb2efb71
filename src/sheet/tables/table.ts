import { fail, ok, then, type Result } from "../../engine/issue";
import type { Input } from "../cells";
import { findColumn, inTable, openTable, titlesOf, type Column, type Table, type TableRow } from "../readTable";

/** A cell of a table, as a sentence names it. */
export const cellIn = ({ path }: Table, { row }: TableRow, { title }: Column): string => inTable(path, row, title);

const withHeaders = "give a table with its headers";

/** The table that an argument must hold. */
export function givenTable(value: Input, path: string): Result<Table> {
  const table = openTable(value, path);
  if (table === null) return fail("badValue", path, "is left out", withHeaders);
  if (table.titles.some((title) => title !== "")) return ok(table);
  return table.rows.length === 0
    ? fail("noData", path, "is empty", withHeaders)
    : fail("badShape", path, "has no titles in its first row", withHeaders);
}

/** The column that another argument names. */
export const namedColumn = (table: Table, name: string, path: string): Result<Column> =>
  then(findColumn(table, name), (column) =>
    column === null
      ? fail("badValue", path, `names "${name}"`, `the columns of ${table.path} are ${titlesOf(table)}`)
      : ok(column),
  );

/** The first of these columns that the table has. */
export function firstColumn(table: Table, names: readonly string[], expected = withHeaders): Result<Column> {
  for (const name of names) {
    const found = findColumn(table, name);
    if (!found.ok) return found;
    if (found.value !== null) return ok(found.value);
  }
  const wanted = names.map((name) => `“${name}”`);
  const either = wanted.length === 1 ? wanted.join() : `${wanted.slice(0, -1).join(", ")} or ${wanted.at(-1)}`;
  return fail("badShape", table.path, `has no column ${either} (found: ${titlesOf(table)})`, expected);
}

/** What every row says, up to the first that cannot be read: a wrong column is one sentence, not one for every row. */
export function readRows<T>(rows: readonly TableRow[], read: (row: TableRow) => Result<T>): Result<T[]> {
  const values: T[] = [];
  for (const row of rows) {
    const value = read(row);
    if (!value.ok) return value;
    values.push(value.value);
  }
  return ok(values);
}

/** A table that has nothing to add up. */
export const noRows = ({ path }: Table): Result<never> =>
  fail("noData", path, "has no rows below its titles", "give at least one row");
