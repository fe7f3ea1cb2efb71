import { fail, ok, then, type Result } from "../engine/issue";
import { columnOf, type Source } from "../engine/range/source";
import { count, readQuantities, type Rows } from "./cells";

/**
 * One column per parent; one row is the month's figure, else one row an hour. A single parent's range may also have the very
 * shape of the usage range. `usage` is null where the function has none (DD.INCLUDED).
 */
export function readParentUsage(rows: Rows | null, parents: number, usage: Rows | null): Result<number[][]> {
  const path = "parentUsage";
  if (rows === null) return ok(Array.from({ length: parents }, () => []));
  if (parents === 0)
    return fail("badShape", path, "is given without parents", "give parents too, one row per column of parentUsage");
  return then(readQuantities(rows, path), (table) => {
    const columns = rows[0]?.length;
    if (parents === 1 && usage !== null && usage.length === rows.length && usage[0]?.length === columns)
      return ok([table.flat()]);
    if (columns !== parents)
      return fail(
        "badShape",
        path,
        `has ${count(columns, "column")}`,
        `parents has ${count(parents, "row")}, and each parent needs one column`,
      );
    const readings = usage?.flat().length;
    if (readings !== undefined && table.length !== 1 && table.length !== readings)
      return fail(
        "differentLength",
        path,
        `has ${table.length} rows`,
        `usage has ${count(readings, "reading")}: give as many rows, or one row for the month`,
      );
    return ok(
      Array.from({ length: parents }, (_, column) => table.flatMap((cells) => cells.slice(column, column + 1))),
    );
  });
}

/** The columns where they stand, not yet checked; null where their shape is not one of these: the thorough way says why. */
export function parentSources(rows: Rows | null, parents: number, usage: Rows): Source[] | null {
  if (rows === null) return Array.from({ length: parents }, () => ({ list: [] }));
  const columns = rows[0]?.length;
  if (parents === 1 && usage.length === rows.length && usage[0]?.length === columns)
    return [columns === 1 ? columnOf(rows) : { list: rows.flat() }];
  const fits = rows.length === 1 || (usage[0]?.length === 1 && rows.length === usage.length);
  return parents > 0 && columns === parents && fits
    ? Array.from({ length: parents }, (_, column) => columnOf(rows, column))
    : null;
}
