import type { CellsOf, ColumnOf } from "../../sheet/contract/contractTables";
import { refused, type Outcome } from "../outcome";
import { cellText } from "./cellText";
import { changeContract } from "./changeContract";
import type { FoundTable } from "./findTables";
import { formats } from "./layout";
import { writeLists } from "./lists";
import { putRules } from "./rules";

/** The tables to which rows are added. */
export type RowTable = "DD_Contract" | "DD_Allotments";

/** The cells of a row to write; those that are not named are left alone, formulas included. */
export type RowChange<T extends RowTable> = Readonly<Partial<Record<ColumnOf<T>, string | number>>>;

/** A row as it was read, by which a table that has changed since is noticed. */
export interface ReadRow<T extends RowTable> {
  readonly row: number;
  readonly cells: CellsOf<T>;
}

const changed = refused("The table has changed since it was read, and is read again now. Look, then try again.");

/** Writes cells of a row; without `read`, into the first spare row or a new one at the end. */
export function writeRow<T extends RowTable>(
  sheetId: string,
  kind: T,
  written: RowChange<T>,
  read?: ReadRow<T>,
): Promise<Outcome> {
  return changeContract(sheetId, (tables, context) => {
    const found = tables[kind];
    if (read && !isStill(found, read)) return changed;
    const { table, header, values, indexOf } = found;
    const width = found.titles.length;
    const spare = values.findIndex((cells) => cells.every((cell) => cell === ""));
    const row = read?.row ?? (spare < 0 ? values.length : spare);
    if (row === values.length) table.rows.add(undefined, [Array.from({ length: width }, () => "")]);
    const columns = Object.keys(written) as (keyof RowChange<T> & ColumnOf<RowTable>)[];
    // A null leaves its cell as it is.
    const filled = (valueOf: (column: (typeof columns)[number]) => unknown): unknown[][] => {
      const line = new Array<unknown>(width).fill(null);
      for (const column of columns) line[indexOf(column)] = valueOf(column);
      return [line];
    };
    const cells = header.getOffsetRange(row + 1, 0);
    cells.numberFormat = filled((column) => formats[column]);
    cells.values = filled((column) => cellText(written[column]));
    if (read) return undefined;
    writeLists(context);
    const body = header.getOffsetRange(1, 0).getResizedRange(Math.max(row, values.length - 1), 0);
    putRules(kind, body, indexOf, []);
    return undefined;
  });
}

/** Takes a row out of its table. The only row of a table stays, blank. */
export function removeRow<T extends RowTable>(sheetId: string, kind: T, read: ReadRow<T>): Promise<Outcome> {
  return changeContract(sheetId, (tables) => {
    const found = tables[kind];
    if (!isStill(found, read)) return changed;
    if (found.values.length > 1) found.table.rows.getItemAt(read.row).delete();
    else found.header.getOffsetRange(1, 0).clear("Contents");
    return undefined;
  });
}

function isStill<T extends RowTable>({ values, indexOf }: FoundTable, { row, cells }: ReadRow<T>): boolean {
  const now = values[row];
  const columns = Object.keys(cells) as ColumnOf<T>[];
  return now !== undefined && columns.every((column) => now[indexOf(column)] === cells[column]);
}
