import { Exact } from "../../engine/exact";
import { all, fail, ok, then, type Result } from "../../engine/issue";
import { resolveProduct } from "../../engine/product";
import { reconcile as compare, type Comparison, type Reconciliation } from "../../engine/reconcile";
import { readQuantity, readText, type Input } from "../cells";
import type { Table, TableRow } from "../readTable";
import { toCell, toFigure, type Cell, type CellResult } from "../result";
import { comparedColumns, type Compared } from "./amountColumns";
import { bodyOf } from "./body";
import { asShown, readFigure } from "./figure";
import { cellIn, givenTable, readRows } from "./table";

/** Half a cent: what rounding to the cent explains. */
const defaultTolerance = 0.005;

interface Named {
  readonly key: string;
  readonly name: string;
}

interface Line extends Named {
  readonly figure: Exact;
}

/** Two tables compared: the name by which each key is shown, as it is spelled first. */
export interface Reconciled extends Reconciliation {
  readonly computedRows: number;
  readonly reportedRows: number;
  readonly tolerance: number;
  readonly nameOf: (key: string) => string;
}

export function readReconciliation(computed: Input, reported: Input, tolerance: Input): Result<Reconciled> {
  const given = all([
    givenTable(computed, "computed"),
    givenTable(reported, "reported"),
    readQuantity(tolerance, "tolerance"),
  ] as const);
  return then(given, ([ours, theirs, most]) =>
    then(comparedColumns(ours, theirs), ([our, their]) =>
      then(all([linesOf(ours, our), linesOf(theirs, their)] as const), ([left, right]) => {
        if (left.length + right.length === 0)
          return fail("noData", "computed", "and reported have no rows below their titles", "give at least one row");
        const names = new Map([...left, ...right].reverse().map(({ key, name }) => [key, name]));
        return ok({
          ...compare(left, right, most ?? defaultTolerance),
          computedRows: left.length,
          reportedRows: right.length,
          tolerance: most ?? defaultTolerance,
          nameOf: (key: string) => names.get(key) ?? key,
        });
      }),
    ),
  );
}

function linesOf(table: Table, { product, amount }: Compared): Result<Line[]> {
  const known = new Map<string, Named>();
  return then(bodyOf(table, [product]), (rows) =>
    readRows(rows, (row) =>
      then(
        all([readName(row, product.place, cellIn(table, row, product)), readFigure(table, row, amount)] as const),
        ([name, figure]) => {
          const named = known.get(name) ?? identify(name);
          known.set(name, named);
          return ok({ ...named, figure: Exact.of(asShown(figure)) });
        },
      ),
    ),
  );
}

/** Products are the same where the catalog says so. A name that it does not know is only ever itself. */
function identify(name: string): Named {
  const product = resolveProduct(name, "Product");
  return product.ok
    ? { key: product.value.name, name: product.value.name }
    : { key: `unknown: ${name.toLowerCase()}`, name };
}

function readName({ cells }: TableRow, place: number, path: string): Result<string> {
  return then(readText(cells[place], path), (name) =>
    name === null ? fail("badCell", path, "is blank", "give the name of the product") : ok(name),
  );
}

export function reconcile(computed: Input, reported: Input, tolerance: Input): CellResult<Cell[][]> {
  return toCell(
    then(readReconciliation(computed, reported, tolerance), ({ rows, total, nameOf }) =>
      then(
        all([...[...rows].map(([key, row]) => comparisonCells(nameOf(key), row)), comparisonCells("Total", total)]),
        (body) => ok<Cell[][]>([["Product", "Computed", "Reported", "Difference", "Status"], ...body]),
      ),
    ),
  );
}

function comparisonCells(name: string, { computed, reported, difference, status }: Comparison): Result<Cell[]> {
  const shown = [computed, reported, difference].map((figure): Result<Cell> =>
    figure === null ? ok("") : toFigure(figure),
  );
  return then(all(shown), (cells) => ok([name, ...cells, status]));
}
