import { fail, ok, type Result } from "../../engine/issue";
import { describe, isBlank, type Input } from "../cells";
import type { Column, Table, TableRow } from "../readTable";
import type { CellValue } from "../result";
import { cellIn } from "./table";

/** What a cell says by which rows are grouped or chosen. Cells that read the same, without regard to case, have one key. */
export interface Group {
  readonly key: string;
  readonly shown: CellValue;
}

/** How a blank cell is shown: beside Datadog's own `<empty>`, and never as a gap that reads like the row above. */
const blank: Group = { key: "(blank)", shown: "(blank)" };

/** The group of a piece of text or a number; null for what is neither. */
export function groupOf(cell: Input): Group | null {
  if (isBlank(cell)) return blank;
  if (typeof cell === "number") return Number.isFinite(cell) ? { key: String(cell), shown: cell } : null;
  if (typeof cell === "boolean") return groupOf(String(cell).toUpperCase());
  if (typeof cell !== "string") return null;
  const text = cell.trim();
  return text === "" ? blank : { key: text.toLowerCase(), shown: text };
}

/**
 * Reads the groups of a column. A blank cell may arrive as 0: it is one where the column holds no other number, so that a
 * column of names reads the same everywhere.
 */
export function groupReader(table: Table, column: Column): (row: TableRow) => Result<Group> {
  const hasNumbers = table.rows.some(
    ({ cells }) => typeof cells[column.place] === "number" && cells[column.place] !== 0,
  );
  return (row) => {
    const cell = row.cells[column.place];
    const group = groupOf(cell === 0 && !hasNumbers ? null : cell);
    return group === null
      ? fail("badCell", cellIn(table, row, column), `is ${describe(cell)}`, "it must be text, a number or a blank cell")
      : ok(group);
  };
}
