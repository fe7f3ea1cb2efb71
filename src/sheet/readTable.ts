import { fail, ok, type Result } from "../engine/issue";
import { describe, mayBeBlank, rowsOf, trimWholeColumns, type Input } from "./cells";

/** A row of a table by its columns. Rows count from 0, without the header. */
export interface TableLine<C extends string> {
  readonly row: number;
  readonly cells: Readonly<Record<C, Input>>;
}

/** Rows with nothing in them are spare, wherever they stand. */
export const isSpare = ({ cells }: TableLine<string>): boolean => Object.values(cells).every(mayBeBlank);

/** A cell of a table that came as a range with its header row: rows count from 1, the header's included. */
export const inTable = (path: string, row: number, column: string): string => `${path} (row ${row + 2}, ${column})`;

/**
 * A table whose first row holds the titles: without regard to case, in any order, other columns left aside. A title that is
 * missing is an issue unless it may be left out, since a column that was deleted or renamed must not read as a blank one. Null: no table is given.
 */
export function readTable<C extends string>(
  value: Input,
  path: string,
  columns: readonly C[],
  whole: string,
  required: readonly C[] = columns,
): Result<TableLine<C>[] | null> {
  const [rows] = trimWholeColumns(rowsOf(value));
  if (rows === null) return ok(null);
  const [titles = [], ...body] = rows;
  const spelled = titles.map((title) => (typeof title === "string" ? title.trim().toLowerCase() : null));
  const times = (column: C): number => spelled.filter((title) => title === column.toLowerCase()).length;
  const twice = columns.filter((column) => times(column) > 1);
  if (twice.length > 0)
    return fail("badShape", path, `has the column ${quoted(twice)} more than once`, "delete or rename all but one");
  const missing = required.filter((column) => times(column) === 0);
  if (missing.length > 0)
    return fail(
      "badShape",
      path,
      `has no column ${missing.map((column) => `“${column}”`).join(" and no column ")} (found: ${quoted(titles)})`,
      `give a renamed column its name back, add a deleted one, and pass the headers too: ${whole}`,
    );
  const places = columns.map((column) => [column, spelled.indexOf(column.toLowerCase())] as const);
  const lines = body.map((cells, row) => ({
    row,
    cells: Object.fromEntries(places.map(([column, place]) => [column, cells[place]])) as Record<C, Input>,
  }));
  return ok(lines.filter((line) => !isSpare(line)));
}

function quoted(titles: readonly Input[]): string {
  const shown = titles
    .filter((title) => !mayBeBlank(title))
    .map((title) => (typeof title === "string" ? `“${title.trim()}”` : describe(title)));
  return shown.length === 0 ? "nothing" : shown.join(", ");
}
