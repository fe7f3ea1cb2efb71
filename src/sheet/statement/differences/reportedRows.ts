import { Exact } from "../../../engine/exact";
import { all, fail, ok, then, type Issue, type Result } from "../../../engine/issue";
import { monthText, type Month } from "../../../engine/month";
import { resolveProduct } from "../../../engine/product";
import { isBlank, readText, type Input } from "../../cells";
import { readMonth } from "../../readMonth";
import { findColumn, type Column, type Table, type TableRow } from "../../readTable";
import { readFigure } from "../../tables/figure";
import { cellIn, firstColumn, givenTable } from "../../tables/table";

/** The rows of an imported table that are of the month, and of the account where one is named. */
export interface MonthRows {
  readonly table: Table;
  readonly rows: readonly TableRow[];
  /** The accounts that they name. */
  readonly accounts: readonly string[];
}

export function rowsOfMonth(value: Input, path: string, month: Month, account: string | null): Result<MonthRows> {
  return then(givenTable(value, path), (table) =>
    then(all([firstColumn(table, ["Month"]), findColumn(table, "Account")] as const), ([when, whose]) => {
      const ofMonth = all(
        table.rows.map((row) =>
          then(readMonth(row.cells[when.place], cellIn(table, row, when)), (read) =>
            ok(read !== null && monthText(read) === monthText(month) ? [row] : []),
          ),
        ),
      );
      return then(ofMonth, (found) => {
        const rows = found.flat().filter((row) => account === null || textIn(row, whose) === account.toLowerCase());
        const accounts = [...new Set(rows.map((row) => textIn(row, whose)))].filter((name) => name !== "");
        return ok({ table, rows, accounts });
      });
    }),
  );
}

/** The text of a cell, as names are compared; a blank cell may arrive as 0. */
export function textIn({ cells }: TableRow, column: Column | null): string {
  const cell = column === null ? null : cells[column.place];
  return typeof cell === "string" ? cell.trim().toLowerCase() : "";
}

/** A product by the name that the catalog knows; a name that it does not know is only ever itself. */
export interface ReportedName {
  readonly name: string;
  /** Why the name is no product; null: it is one. */
  readonly unknown: Issue | null;
}

export function readReportedName(table: Table, row: TableRow, column: Column): Result<ReportedName> {
  const path = cellIn(table, row, column);
  return then(readText(row.cells[column.place], path), (name) => {
    if (name === null) return fail("badCell", path, "is blank", "give the name of the product");
    const product = resolveProduct(name, column.title);
    const [unknown = null] = product.ok ? [] : product.issues;
    return ok<ReportedName>({ name: product.ok ? product.value.name : name, unknown });
  });
}

/** A figure that Datadog reports; one that it leaves open is not known. */
export function readReported(table: Table, row: TableRow, column: Column | null): Result<Result<Exact>> {
  if (column === null) return ok(fail("noData", table.path, "has no column for it", "import the table again"));
  if (isBlank(row.cells[column.place]))
    return ok(fail("noData", cellIn(table, row, column), "is blank", "Datadog leaves the figure open"));
  return then(readFigure(table, row, column), (figure) => ok(ok(Exact.of(figure))));
}
