/** Cells of a range as they came, row by row. */
export type Cells = readonly (readonly unknown[])[];

/** Readings where they stand, not yet checked: a column of a range whose rows have `width` cells, or a list. */
export type Source =
  { readonly rows: Cells; readonly width: number; readonly column: number } | { readonly list: readonly unknown[] };

/** Blank cells arrive as null, "" or (where nothing can tell them from a number) 0, depending on the platform. */
export const isBlank = (value: unknown): boolean => value === null || value === undefined || value === "";

export const lengthOf = (source: Source): number => ("list" in source ? source.list.length : source.rows.length);

export const cellAt = (source: Source, place: number): unknown =>
  "list" in source ? source.list[place] : source.rows[place]?.[source.column];

/** The reading at a place, a blank cell as 0; NaN where it is none, or its row has other cells than the first. */
export function readingAt(source: Source, place: number): number {
  if ("rows" in source && source.rows[place]?.length !== source.width) return Number.NaN;
  const cell = cellAt(source, place);
  if (isBlank(cell)) return 0;
  return typeof cell === "number" && cell >= 0 && cell < Infinity ? cell : Number.NaN;
}

/** What a list of cells is, column by column where it is a range of one or more columns. */
export const columnOf = (rows: Cells, column = 0): Source => ({ rows, width: rows[0]?.length ?? column, column });
