import { fail, ok, type Result } from "../../engine/issue";
import { Exact } from "../../engine/exact";
import { isBlank, type Input } from "../cells";
import { findColumn, type Column, type Table, type TableRow } from "../readTable";
import { allOf } from "../statement/statement";
import { statementHeader } from "../statement/statementRows";
import { readFigure } from "./figure";
import { isImported } from "./imported";
import { cellIn } from "./table";

/** What DD.STATEMENT gives, known by its titles. */
export interface Bill {
  readonly product: Column;
  readonly totalCost: Column;
  readonly note: Column | null;
}

/** Null: the table is no bill. */
export function billOf(table: Table): Bill | null {
  const column = (name: (typeof statementHeader)[number]): Column | null => {
    const found = findColumn(table, name);
    return found.ok ? found.value : null;
  };
  const [product, billable, totalCost] = [column("Product"), column("Billable usage"), column("Total cost")];
  return product && billable && totalCost ? { product, totalCost, note: column("Note") } : null;
}

const text = (cell: Input): string => (typeof cell === "string" ? cell.trim().toLowerCase() : "");

/** The lines of a bill: without its totals, and without the account's block where it repeats those of its parts. */
export function linesOf({ titles, rows }: Table, { product }: Bill): readonly TableRow[] {
  const own = new Set<string>(statementHeader.map((title) => title.toLowerCase()));
  const groups = [...titles.entries()].filter(([, title]) => title !== "" && !own.has(title.toLowerCase()));
  const isWhole = ({ cells }: TableRow): boolean =>
    groups.some(([place, title]) => text(cells[place]) === allOf(title).toLowerCase());
  const lines = rows.filter(({ cells }) => text(cells[product.place]) !== "total");
  const parts = lines.filter((row) => !isWhole(row));
  return parts.length > 0 ? parts : lines;
}

/**
 * A figure that is added up. One that a bill does not know makes its sum unknown, as in the bill's own total, and the other sums
 * stand; the line's note says why. So does one that Datadog leaves open in an imported table. In any other table a blank cell is
 * 0, and an error is refused.
 */
export function addedFigure(table: Table, bill: Bill | null, row: TableRow, column: Column): Result<Result<Exact>> {
  if (isBlank(row.cells[column.place]) && isImported(table)) return ok(openFigure(table, row, column));
  const figure = readFigure(table, row, column);
  if (figure.ok) return ok(ok(Exact.of(figure.value)));
  const cell = row.cells[column.place];
  if (bill === null || typeof cell !== "object") return figure;
  const note = bill.note === null ? "" : row.cells[bill.note.place];
  const [issue] = figure.issues;
  if (issue === undefined || typeof note !== "string" || note === "") return ok(figure);
  return ok(fail("badCell", cellIn(table, row, column), issue.received, note.replace(/\.$/, "")));
}

const openFigure = (table: Table, row: TableRow, column: Column): Result<never> =>
  fail("noData", cellIn(table, row, column), "is blank: Datadog leaves the figure open", "import it again later, or leave the row out by a filter"); // prettier-ignore
