import { all, fail, ok, then, type Result } from "../../engine/issue";
import { at, count, describe, isBlank, mayBeBlank, readText, rowsOf, trimWholeColumns, type Input } from "../cells";
import type { Column, Table, TableRow } from "../readTable";
import { groupOf, groupReader } from "./group";
import { namedColumn, readRows } from "./table";

const path = "filter";

/** A row of the filter: a column, and the key of a group that fits. */
interface Condition {
  readonly column: Column;
  readonly key: string;
}

/** The rows that fit. Several values of one column are alternatives; several columns must all fit. */
export function filterRows(table: Table, rows: readonly TableRow[], filter: Input): Result<readonly TableRow[]> {
  return then(readConditions(table, filter), (conditions) => {
    const places = [...new Set(conditions.map(({ column }) => column.place))];
    const tests = places.flatMap((place) => {
      const alike = conditions.filter(({ column }) => column.place === place);
      const keys = new Set(alike.map(({ key }) => key));
      return alike.slice(0, 1).map(({ column }) => ({ keys, read: groupReader(table, column) }));
    });
    const fits = readRows(rows, (row) => {
      for (const { keys, read } of tests) {
        const group = read(row);
        if (!group.ok) return group;
        if (!keys.has(group.value.key)) return ok(false);
      }
      return ok(true);
    });
    return then(fits, (chosen) => ok(rows.filter((_, index) => chosen[index])));
  });
}

/** Two columns, column and value; spare rows are none. */
function readConditions(table: Table, filter: Input): Result<Condition[]> {
  const [rows] = trimWholeColumns(rowsOf(filter));
  const given = [...(rows ?? []).entries()].filter(([, cells]) => !cells.every(mayBeBlank));
  return all(given.map(([row, cells]) => readCondition(table, row, cells)));
}

function readCondition(table: Table, row: number, cells: readonly Input[]): Result<Condition> {
  if (cells.length !== 2)
    return fail("badShape", path, `has ${count(cells.length, "column")}`, "it needs two: column and value");
  const [named, wanted] = cells;
  const place = at(path, row, 0);
  const column = then(readText(named, place), (name) =>
    name === null ? fail("badValue", place, "is blank", "name a column of the table") : namedColumn(table, name, place),
  );
  return then(all([column, readKey(wanted, at(path, row, 1))] as const), ([known, key]) => ok({ column: known, key }));
}

function readKey(wanted: Input, place: string): Result<string> {
  if (isBlank(wanted)) return fail("badValue", place, "is blank", 'give a value, or "(blank)" for blank cells');
  const group = groupOf(wanted);
  return group === null
    ? fail("badCell", place, `is ${describe(wanted)}`, "it must be text or a number")
    : ok(group.key);
}
