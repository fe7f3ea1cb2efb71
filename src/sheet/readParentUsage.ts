import { fail, ok, then, type Result } from "../engine/issue";
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
