import { all, fail, ok, then, type Result } from "../../engine/issue";
import { monthText, type Month } from "../../engine/month";
import { trend as trendOf, type Trend, type TrendRow } from "../../engine/trend";
import { readWholeNumber, type Input } from "../cells";
import { readMonth } from "../readMonth";
import type { Column, Table, TableRow } from "../readTable";
import { toCell, type Cell, type CellResult } from "../result";
import { addedFigure, billOf } from "./billOf";
import { bodyOf } from "./body";
import { groupRows, readGroupColumns, totalCells, type Grouped } from "./grouping";
import { filterRows } from "./filter";
import { nothingFits, readMeasure, sumCell } from "./rollup";
import { cellIn, firstColumn, givenTable, noRows } from "./table";

const defaultMonths = 6;
/** The columns that say when, the one that says it best first. */
const dates = ["Month", "Date", "Hour"];

/** The months of a table side by side, by groups where columns are named. */
export interface Trended {
  readonly columns: readonly Column[];
  readonly measure: Column;
  readonly rows: number;
  readonly trend: Trend;
  readonly heads: Grouped<object>["heads"];
}

export function readTrend(
  table: Input,
  groupBy: Input,
  months: Input,
  measure: Input = null,
  filter: Input = null,
): Result<Trended> {
  return then(givenTable(table, "table"), (given) =>
    then(
      all([
        readGroupColumns(given, groupBy),
        firstColumn(given, dates, "give each row the month, date or hour that it is for"),
        readMeasure(given, measure, "give each row its usage or cost"),
        readWholeNumber(months, "months"),
      ] as const),
      ([columns, date, measured, most]) =>
        then(chosenRows(given, [...columns, date], filter), (rows) => {
          const bill = billOf(given);
          const grouped = groupRows(given, columns, rows, (row) =>
            then(
              all([monthOf(given, row, date), addedFigure(given, bill, row, measured)] as const),
              ([month, figure]) => ok({ month, figure }),
            ),
          );
          return then(grouped, ({ entries, heads }) => {
            const trend = trendOf(entries, most ?? defaultMonths);
            return trend === null ? noRows(given) : ok({ columns, measure: measured, rows: rows.length, trend, heads });
          });
        }),
    ),
  );
}

function chosenRows(table: Table, columns: readonly Column[], filter: Input): Result<readonly TableRow[]> {
  return then(bodyOf(table, columns), (rows) =>
    then(filterRows(table, rows, filter), (chosen) =>
      rows.length > 0 && chosen.length === 0 ? nothingFits : ok(chosen),
    ),
  );
}

function monthOf(table: Table, row: TableRow, date: Column): Result<Month> {
  const path = cellIn(table, row, date);
  return then(readMonth(row.cells[date.place], path), (month) =>
    month === null
      ? fail("badCell", path, "is blank", 'it must be a date, or text such as "2026-10" or "Oct 2026"')
      : ok(month),
  );
}

export function trend(...args: Parameters<typeof readTrend>): CellResult<Cell[][]> {
  return toCell(
    then(readTrend(...args), ({ columns, measure, trend: { months: shown, rows, total }, heads }) => {
      const titles = columns.length === 0 ? [measure.title] : columns.map(({ title }) => title);
      const groups = columns.length === 0 ? [] : [...rows].map(([key, row]) => trendCells(heads(key), row));
      const header = [...titles, ...shown.map(monthText), "Change", "Change %"];
      return then(all([...groups, trendCells(totalCells(titles), total)]), (body) => ok<Cell[][]>([header, ...body]));
    }),
  );
}

function trendCells(heads: readonly Cell[], { figures, change, percent }: TrendRow): Result<Cell[]> {
  return then(all([...figures, change, percent].map(sumCell)), (cells) => ok([...heads, ...cells]));
}
