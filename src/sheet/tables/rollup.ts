import { addUp } from "../../engine/addUp";
import { Exact, sum } from "../../engine/exact";
import { all, fail, ok, then, type Result } from "../../engine/issue";
import { readText, type Input } from "../cells";
import { titlesOf, type Column, type Table } from "../readTable";
import { toCell, toFigure, type Cell, type CellResult, type CellValue } from "../result";
import { bodyOf } from "./body";
import { readFigure } from "./figure";
import { filterRows } from "./filter";
import { groupRows, readGroupColumns, totalCells } from "./grouping";
import { firstColumn, givenTable, namedColumn, noRows } from "./table";

/** What is added up where no column is named. */
export const measures = ["Usage", "Cost"];

/** The sums of a table by groups, and of how many of its rows they are. */
export interface RolledUp {
  readonly columns: readonly Column[];
  readonly measure: Column;
  readonly rows: number;
  readonly chosen: number;
  readonly groups: readonly { readonly heads: readonly CellValue[]; readonly figure: Exact }[];
  readonly total: Exact;
}

export function rollUp(table: Input, groupBy: Input, measure: Input, filter: Input): Result<RolledUp> {
  return then(givenTable(table, "table"), (given) =>
    then(all([readGroups(given, groupBy), readMeasure(given, measure)] as const), ([columns, measured]) =>
      add(given, columns, measured, filter),
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

function readMeasure(table: Table, measure: Input): Result<Column> {
  return then(readText(measure, "measure"), (name) =>
    name === null
      ? firstColumn(table, measures, "name the column to add up in measure")
      : namedColumn(table, name, "measure"),
  );
}

function add(table: Table, columns: readonly Column[], measure: Column, filter: Input): Result<RolledUp> {
  return then(bodyOf(table, columns), (rows) =>
    then(filterRows(table, rows, filter), (chosen) => {
      if (rows.length === 0) return noRows(table);
      if (chosen.length === 0)
        return fail("noData", "filter", "fits no row of table", "give values that stand in the columns");
      const grouped = groupRows(table, columns, chosen, (row) =>
        then(readFigure(table, row, measure), (figure) => ok({ figure: Exact.of(figure) })),
      );
      return then(grouped, ({ entries, heads }) => {
        const groups = [...addUp(entries)].map(([key, figure]) => ({ heads: heads(key), figure }));
        const total = sum(groups.map(({ figure }) => figure));
        return ok({ columns, measure, rows: rows.length, chosen: chosen.length, groups, total });
      });
    }),
  );
}

export function rollup(table: Input, groupBy: Input, measure: Input, filter: Input): CellResult<Cell[][]> {
  return toCell(
    then(rollUp(table, groupBy, measure, filter), ({ columns, measure: measured, groups, total }) => {
      const lines = [...groups, { heads: totalCells(columns), figure: total }];
      const body = lines.map(({ heads, figure }) => then(toFigure(figure), (cell) => ok<Cell[]>([...heads, cell])));
      return then(all(body), (cells) => ok([[...columns.map(({ title }) => title), measured.title], ...cells]));
    }),
  );
}
