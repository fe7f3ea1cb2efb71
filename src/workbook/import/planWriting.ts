import { doneWith, refused, type Outcome } from "../outcome";
import type { FilledTable } from "./fillTables";
import type { ImportTable } from "./importTables";
import { findOverlap, mergeRows, type Scope } from "./mergeRows";
import type { HeldTable, TablePlace } from "./readHeldTables";
import type { Cell } from "./tableRows";

/** Lines of cells to be written one below the other. A null leaves its cell as it is. */
export interface Block {
  /** Counted from 0 in the rows of the table. */
  readonly row: number;
  readonly lines: readonly (readonly unknown[])[];
}

/** What is written into one table. */
export interface TablePlan {
  readonly table: ImportTable;
  readonly place: TablePlace;
  /** How many rows the table has in the end. */
  readonly rows: number;
  readonly blocks: readonly Block[];
  /** What stands now where a held table is changed, to be put back where the writing fails. */
  readonly before: readonly Block[];
  readonly counts: {
    readonly added: number;
    readonly updated: number;
    readonly blanked: number;
    readonly unchanged: number;
  };
}

const rowsOfSheet = 1_048_576;

/** What is to be written where; nothing is written before all of it is known to fit. */
export function planWriting({ table, rows }: FilledTable, place: TablePlace, scope: Scope | null): Outcome<TablePlan> {
  if (place.kind === "new") {
    if (rows.length >= rowsOfSheet) return refused(tooLong(table, rows.length, rowsOfSheet - 1));
    const counts = { added: rows.length, updated: 0, blanked: 0, unchanged: 0 };
    return doneWith({ table, place, rows: rows.length, blocks: [{ row: 0, lines: rows }], before: [], counts });
  }
  const { places, body, headerRow, width } = place;
  const held = body.map((line) => places.map((column) => line[column]));
  const merge = mergeRows(table, rows, held, scope);
  const overlap = findOverlap(table, rows, held, merge);
  if (overlap !== null)
    return refused(
      `The table ${place.name} already counts ${overlap.product} of ${overlap.organization || "the account"} in ${overlap.month} under the name “${overlap.names[0]}”, and this import has it as “${overlap.names[1]}”: both would be added up. Delete those rows of the table, or leave the name out of the import.`,
    );
  const first = body.length - spareRows(body);
  const total = Math.max(body.length, first + merge.added.length);
  if (headerRow + 1 + total > rowsOfSheet) return refused(tooLong(table, total, rowsOfSheet - headerRow - 1));
  const wide = (cells: readonly (Cell | null)[]): unknown[] => spread(cells, places, width);
  const changes = runs(merge.changed).map(({ row, lines }) => ({ row, lines: lines.map(wide) }));
  const added = merge.added.length === 0 ? [] : [{ row: first, lines: merge.added.map(wide) }];
  const counts = {
    added: merge.added.length,
    updated: merge.updated,
    blanked: merge.blanked,
    unchanged: merge.unchanged,
  };
  return doneWith({
    table,
    place,
    rows: total,
    blocks: [...added, ...changes],
    before: [...changes, ...added].flatMap((block) => whatStands(block, place)),
    counts,
  });
}

const tooLong = ({ name }: ImportTable, rows: number, most: number): string =>
  `The table ${name} would have ${rows.toLocaleString("en")} rows, and a sheet has room for ${most.toLocaleString("en")}. Choose fewer months, product families or organizations, or start a new workbook.`;

/** Blank rows at the end, in all columns: an emptied table keeps one. */
function spareRows(body: HeldTable["body"]): number {
  let spare = 0;
  while (spare < body.length && body[body.length - 1 - spare]?.every((cell) => cell === "")) spare++;
  return spare;
}

function spread(cells: readonly (Cell | null)[], places: readonly number[], width: number): unknown[] {
  const line = new Array<unknown>(width).fill(null);
  cells.forEach((cell, index) => (line[places[index] ?? -1] = cell));
  return line;
}

/** Rows that follow each other are written together. */
function runs(
  changed: ReadonlyMap<number, readonly (Cell | null)[]>,
): { row: number; lines: (readonly (Cell | null)[])[] }[] {
  const found: { row: number; lines: (readonly (Cell | null)[])[] }[] = [];
  for (const row of [...changed.keys()].sort((a, b) => a - b)) {
    const last = found.at(-1);
    const cells = changed.get(row) ?? [];
    if (last && last.row + last.lines.length === row) last.lines.push(cells);
    else found.push({ row, lines: [cells] });
  }
  return found;
}

/** The cells under a block as they are, where the table reaches so far; cells that the block leaves alone stay out of it. */
function whatStands({ row, lines }: Block, { body }: HeldTable): Block[] {
  const standing = lines
    .slice(0, Math.max(0, body.length - row))
    .map((line, at) => line.map((cell, column) => (cell === null ? null : (body[row + at]?.[column] ?? ""))));
  return standing.length === 0 ? [] : [{ row, lines: standing }];
}
