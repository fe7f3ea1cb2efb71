import { addUp, plusKnown } from "../../engine/addUp";
import type { Exact } from "../../engine/exact";
import { all, fail, ok, then, type Result } from "../../engine/issue";
import { readText, type Input } from "../cells";
import { titlesOf, type Column, type Table } from "../readTable";
import { toCell, toFigure, type Cell, type CellResult, type CellValue } from "../result";
import { totalOf } from "../../engine/statement";
import { cellOf } from "../statement/statementRows";
import { addedFigure, billOf } from "./billOf";
import { bodyOf } from "./body";
import { filterRows } from "./filter";
import { groupRows, readGroupColumns, totalCells } from "./grouping";
import { firstColumn, givenTable, namedColumn, noRows } from "./table";

/** What is added up where no column is named: the cost of a bill; in other tables usage, else cost. */
function measureOf(table: Table, expected: string): Result<Column> {
  const bill = billOf(table);
  return bill === null ? firstColumn(table, ["Usage", "Cost"], expected) : ok(bill.totalCost);
}

/** The sums of a table by groups, and of how many of its rows they are. */
export interface RolledUp {
  readonly columns: readonly Column[];
  readonly measure: Column;
  readonly rows: number;
  readonly chosen: number;
  readonly groups: readonly { readonly heads: readonly CellValue[]; readonly figure: Result<Exact> }[];
  readonly total: Result<Exact>;
}

export function rollUp(table: Input, groupBy: Input, measure: Input, filter: Input): Result<RolledUp> {
  return then(givenTable(table, "table"), (given) =>
    then(
      all([readGroups(given, groupBy), readMeasure(given, measure, "name the column to add up in measure")] as const),
      ([columns, measured]) => add(given, columns, measured, filter),
    ),
  );
}

function readGroups(table: Table, groupBy: Input): Result<Column[]> {
  return then(readGroupColumns(table, groupBy), (columns) =>
    columns.length > 0
      ? ok(columns)
      : fail("badValue", "groupBy", "is blank", `name one or several columns: ${titlesOf(table)}`),
  );
}

export function readMeasure(table: Table, measure: Input, expected: string): Result<Column> {
  return then(readText(measure, "measure"), (name) =>
    name === null ? measureOf(table, expected) : namedColumn(table, name, "measure"),
  );
}

function add(table: Table, columns: readonly Column[], measure: Column, filter: Input): Result<RolledUp> {
  const bill = billOf(table);
  return then(bodyOf(table, columns), (rows) =>
    then(filterRows(table, rows, filter), (chosen) => {
      if (rows.length === 0) return noRows(table);
      if (chosen.length === 0) return nothingFits;
      const grouped = groupRows(table, columns, chosen, (row) =>
        then(addedFigure(table, bill, row, measure), (figure) => ok({ figure })),
      );
      return then(grouped, ({ entries, heads }) => {
        const groups = [...addUp(entries, plusKnown)].map(([key, figure]) => ({ heads: heads(key), figure }));
        const total = totalOf(groups.map(({ figure }) => figure));
        return ok({ columns, measure, rows: rows.length, chosen: chosen.length, groups, total });
      });
    }),
  );
}

export const nothingFits = fail("noData", "filter", "fits no row of table", "give values that stand in the columns");

export function rollup(table: Input, groupBy: Input, measure: Input, filter: Input): CellResult<Cell[][]> {
  return toCell(
    then(rollUp(table, groupBy, measure, filter), ({ columns, measure: measured, groups, total }) => {
      const lines = [...groups, { heads: totalCells(columns), figure: total }];
      const body = lines.map(({ heads, figure }) => then(sumCell(figure), (cell) => ok<Cell[]>([...heads, cell])));
      return then(all(body), (cells) => ok([[...columns.map(({ title }) => title), measured.title], ...cells]));
    }),
  );
}

/** A sum that is not known is an error in its cell; one that no cell holds is an error of the whole. */
export const sumCell = (figure: Result<Exact | null>): Result<Cell> =>
  figure.ok ? (figure.value === null ? ok("") : toFigure(figure.value)) : ok(cellOf(figure));
