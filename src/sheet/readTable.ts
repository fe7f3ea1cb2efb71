import { all, fail, ok, then, type Result } from "../engine/issue";
import { describe, mayBeBlank, rowsOf, trimWholeColumns, type Input } from "./cells";

/** A row of a table by the titles of its columns. Rows count from 0, without the header. */
export interface TableLine<C extends string> {
  readonly row: number;
  readonly cells: Readonly<Record<C, Input>>;
}

/** A row as it came. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly Input[];
}

export interface Column {
  /** As it stands in the table. */
  readonly title: string;
  readonly place: number;
}

/** A range whose first row holds the titles of its columns. */
export interface Table {
  /** The argument. */
  readonly path: string;
  /** "" over a column without one. */
  readonly titles: readonly string[];
  /** The rows below the titles that have anything in them. */
  readonly rows: readonly TableRow[];
}

/** Rows with nothing in them are spare, wherever they stand. */
export const isSpare = ({ cells }: TableLine<string> | TableRow): boolean => Object.values(cells).every(mayBeBlank);

/** A cell of a table that came as a range with its header row: rows count from 1, the header's included. */
export const inTable = (path: string, row: number, column: string): string => `${path} (row ${row + 2}, ${column})`;

const spaced = (title: string): string => title.trim().replace(/\s+/g, " ");

/** A year may head a column; a 0 is a blank cell. */
const titleOf = (cell: Input): string =>
  mayBeBlank(cell) ? "" : typeof cell === "string" || typeof cell === "number" ? spaced(String(cell)) : describe(cell);

/** The table that an argument holds; null where it is left out. */
export function openTable(value: Input, path: string): Table | null {
  const [range] = trimWholeColumns(rowsOf(value));
  if (range === null) return null;
  const rows = range.slice(1).map((cells, row) => ({ row, cells }));
  return { path, titles: (range[0] ?? []).map(titleOf), rows: rows.filter((row) => !isSpare(row)) };
}

/** The column of a title, without regard to case; null where there is none. Two of one title are no answer. */
export function findColumn({ path, titles }: Table, name: string): Result<Column | null> {
  const wanted = spaced(name).toLowerCase();
  const [column = null, ...more] = titles.flatMap((title, place) =>
    title.toLowerCase() === wanted ? [{ title, place }] : [],
  );
  return more.length > 0
    ? fail("badShape", path, `has the column “${name}” more than once`, "delete or rename all but one")
    : ok(column);
}

const listedTitles = 20;

/** The titles, for a sentence; those of a very wide table are cut. */
export function titlesOf({ titles }: Pick<Table, "titles">): string {
  const named = titles.filter((title) => title !== "").map((title) => `“${title}”`);
  if (named.length > listedTitles) named.splice(listedTitles, Infinity, "…");
  return named.length === 0 ? "nothing" : named.join(", ");
}

/**
 * The rows of a table whose columns are known: in any order, other columns left aside. A required title that is missing is an
 * issue, since a column that was deleted or renamed must not read as a blank one. Null: no table is given.
 */
export function readTable<C extends string>(
  value: Input,
  path: string,
  columns: readonly C[],
  whole: string,
  required: readonly C[] = columns,
): Result<TableLine<C>[] | null> {
  const table = openTable(value, path);
  if (table === null) return ok(null);
  const found = all(columns.map((name) => then(findColumn(table, name), (column) => ok({ name, column }))));
  return then(found, (named) => {
    const missing = named.filter(({ name, column }) => column === null && required.includes(name));
    if (missing.length > 0)
      return fail(
        "badShape",
        path,
        `has no column ${missing.map(({ name }) => `“${name}”`).join(" and no column ")} (found: ${titlesOf(table)})`,
        `give a renamed column its name back, add a deleted one, and pass the headers too: ${whole}`,
      );
    const places = named.flatMap(({ name, column }) => (column === null ? [] : [[name, column.place] as const]));
    const lines = table.rows.map(({ row, cells }) => ({
      row,
      cells: Object.fromEntries(places.map(([name, place]) => [name, cells[place]])) as Record<C, Input>,
    }));
    return ok(lines.filter((line) => !isSpare(line)));
  });
}
