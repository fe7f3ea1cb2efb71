import { fail, ok, then, type Result } from "../engine/issue";
import { columnOf, isBlank, type Source } from "../engine/range/source";

/** A cell as Excel hands it over. */
export type Input = unknown;

export { isBlank };

/** Where a 0 says nothing, as in a cell for text, it is a blank cell that arrived as a number. */
export const mayBeBlank = (value: Input): boolean => isBlank(value) || value === 0;

export type Rows = readonly (readonly Input[])[];

/** A range, array constant or single cell as rows; null where the argument is left out. */
export function rowsOf(value: Input): Rows | null {
  if (isBlank(value)) return null;
  if (!Array.isArray(value)) return [[value]];
  if (value.every(Array.isArray)) return value as Rows;
  return value.map((row: Input): readonly Input[] => (Array.isArray(row) ? (row as Input[]) : [row]));
}

/** How a value that does not fit is named in a sentence. */
export function describe(value: Input): string {
  if (typeof value === "string") return `the text "${value.length > 60 ? `${value.slice(0, 57)}…` : value}"`;
  if (typeof value === "boolean") return `the logical value ${String(value).toUpperCase()}`;
  if (typeof value === "number") return Number.isNaN(value) ? "not a number (NaN)" : String(value);
  if (typeof value === "object" && value !== null) return errorName(value);
  return "blank";
}

/** Errors in a range arrive as objects; Excel's runtime and its data types name the code in different members. */
function errorName(value: object): string {
  const members = value as { code?: unknown; basicValue?: unknown; errorType?: unknown };
  const code = [members.code, members.basicValue, members.errorType].find((member) => typeof member === "string");
  return code === undefined ? "neither a number nor text" : `the error ${String(code)}`;
}

export const at = (path: string, row: number, column: number): string =>
  `${path} (row ${row + 1}, column ${column + 1})`;

export const count = (number: number | undefined, noun: string): string =>
  `${number} ${noun}${number === 1 ? "" : "s"}`;

/** A single cell; a range of several where one value is wanted is refused, not cut to its first cell. */
export function single(value: Input, path: string): Result<Input> {
  const rows = rowsOf(value);
  if (rows === null) return ok(null);
  const [first, ...more] = rows.flat();
  return more.length > 0
    ? fail("badShape", path, `is a range of ${more.length + 1} cells`, "give a single value")
    : ok(isBlank(first) ? null : first);
}

export function readText(value: Input, path: string): Result<string | null> {
  const cell = single(value, path);
  if (!cell.ok) return cell;
  if (mayBeBlank(cell.value)) return ok(null);
  if (typeof cell.value !== "string") return fail("badValue", path, `is ${describe(cell.value)}`, "it must be text");
  return ok(cell.value.trim() === "" ? null : cell.value.trim());
}

const nonNegative = "it must be a number of 0 or more";

function isQuantity(value: Input): value is number {
  return typeof value === "number" && value >= 0 && value < Infinity;
}

export function readQuantity(value: Input, path: string): Result<number | null> {
  const cell = single(value, path);
  if (!cell.ok || cell.value === null) return cell as Result<null>;
  return isQuantity(cell.value) ? ok(cell.value) : fail("badValue", path, `is ${describe(cell.value)}`, nonNegative);
}

export function readWholeNumber(value: Input, path: string): Result<number | null> {
  const number = readQuantity(value, path);
  if (!number.ok || number.value === null) return number;
  return Number.isInteger(number.value) && number.value > 0
    ? number
    : fail("badValue", path, `is ${number.value}`, "it must be a whole number of 1 or more");
}

/** A table of quantities; a blank cell is 0. */
export function readQuantities(rows: Rows, path: string): Result<number[][]> {
  const table: number[][] = [];
  for (const [row, cells] of rows.entries()) {
    if (cells.length !== rows[0]?.length)
      return fail("badShape", path, "has rows of different length", "give a rectangular range");
    const quantities: number[] = [];
    for (const [column, cell] of cells.entries()) {
      if (isBlank(cell)) quantities.push(0);
      else if (isQuantity(cell)) quantities.push(cell);
      else return fail("badCell", at(path, row, column), `is ${describe(cell)}`, `${nonNegative}, or a blank cell`);
    }
    table.push(quantities);
  }
  return ok(table);
}

/** Number of rows up to the last one that is not blank. */
export function usedLength(rows: Rows, blank = isBlank): number {
  let end = rows.length;
  while (end > 0 && (rows[end - 1] ?? []).every(blank)) end--;
  return end;
}

/** Ranges of this length reach to the end of the sheet: what is blank below the last reading is not an hour. */
const wholeColumn = 1_000_000;

/** Cuts whole-column references to their used rows, those that belong together to the same length. */
export function trimWholeColumns<T extends readonly (Rows | null)[]>(...ranges: T): { [K in keyof T]: Rows | null } {
  const whole = ranges.filter((rows): rows is Rows => rows !== null && rows.length >= wholeColumn);
  const end = Math.max(...whole.map((rows) => usedLength(rows)), 0);
  return ranges.map((rows) =>
    rows !== null && rows.length >= wholeColumn && end < rows.length ? rows.slice(0, end) : rows,
  ) as {
    [K in keyof T]: Rows | null;
  };
}

/** A range of quantities that has something in it. */
function checkFilled(rows: Rows | null, path: string, noun: string): Result<Rows> {
  if (rows === null) return fail("badValue", path, "is left out", `give a range of ${noun}s, or a number`);
  if (rows.every((row) => row.every(isBlank))) return fail("noData", path, "is empty", `give at least one ${noun}`);
  return ok(rows);
}

export const readFilled = (rows: Rows | null, path: string, noun: string): Result<number[][]> =>
  then(checkFilled(rows, path, noun), (filled) => readQuantities(filled, path));

/** Readings of a usage range, row by row. */
export const readReadings = (rows: Rows | null, path: string): Result<number[]> =>
  then(checkFilled(rows, path, "reading"), (filled) => {
    const readings: number[] = [];
    const width = filled[0]?.length;
    for (const cells of filled) {
      if (cells.length !== width) break;
      for (const cell of cells)
        if (isQuantity(cell)) readings.push(cell);
        else if (isBlank(cell)) readings.push(0);
        else break;
    }
    const isWhole = width !== undefined && readings.length === width * filled.length;
    return isWhole ? ok(readings) : then(readQuantities(filled, path), (table) => ok(table.flat()));
  });

/** The readings of a range where they stand, not yet checked; null where there are none: the thorough way says why. */
export function sourceOf(rows: Rows | null): Source | null {
  if (rows === null || rows.every((row) => row.every(isBlank))) return null;
  return rows[0]?.length === 1 ? columnOf(rows) : { list: rows.flat() };
}
