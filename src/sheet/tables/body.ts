import { fail, ok, type Result } from "../../engine/issue";
import type { Input } from "../cells";
import type { Column, Table, TableRow } from "../readTable";
import { billOf, linesOf } from "./billOf";
import { isImported } from "./imported";
import { cellIn } from "./table";

const isTotal = (cell: Input): boolean => typeof cell === "string" && cell.trim().toLowerCase() === "total";

/**
 * The rows that count. A last row called Total is the table's own sum of the others, as this add-in's results and Excel's
 * tables have one, and is left out. One that has rows below it ends a part of a table, and parts must not be added together.
 * It may be called so in the first column or in one of those named. A bill has such parts, and is known to us; so is an imported
 * table, in which a charge may be a total.
 */
export function bodyOf(table: Table, named: readonly Column[]): Result<readonly TableRow[]> {
  const bill = billOf(table);
  if (bill !== null) return ok(linesOf(table, bill));
  const [first = ""] = table.titles;
  const columns = [...(isImported(table) ? [] : named), { title: first, place: 0 }];
  const totalIn = ({ cells }: TableRow): Column | undefined => columns.find(({ place }) => isTotal(cells[place]));
  const last = table.rows.at(-1);
  const rows = last !== undefined && totalIn(last) ? table.rows.slice(0, -1) : table.rows;
  for (const row of rows) {
    const total = totalIn(row);
    if (total !== undefined)
      return fail("badCell", cellIn(table, row, total), 'is "Total" above other rows', "leave totals out of the rows");
  }
  return ok(rows);
}
