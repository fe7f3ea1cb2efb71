import { all, fail, ok, then, type Result } from "../engine/issue";
import type { ParentTerm, Terms } from "../engine/terms";
import { at, readQuantities, readQuantity, rowsOf, usedLength, type Input, type Rows } from "./cells";
import { readOption, readProduct } from "./readChoice";
import { readMonth } from "./readMonth";
import { readSettings } from "./readSettings";

/** A commitment that is left out is no commitment. */
const noCommitment = 0;

/** The arguments that say what the contract says, in the order of the functions. */
export function readTerms(
  product: Input,
  productPath: string,
  option: Input,
  commitment: Input,
  parents: Input,
  month: Input,
  settings: Input,
): Result<Terms> {
  return then(
    all([
      readProduct(product, productPath),
      readOption(option),
      readQuantity(commitment, "commitment"),
      readParents(parents),
      readMonth(month),
      readSettings(settings),
    ] as const),
    ([row, chosen, committed, parentTerms, billed, set]) =>
      ok({
        product: row,
        option: chosen,
        commitment: committed ?? noCommitment,
        parents: parentTerms,
        month: billed,
        ...set,
      }),
  );
}

/**
 * One row per parent: name, commitment, and where the contract differs from the published quantity, its monthly and hourly
 * quantity per unit. Spare rows at the end are no parents.
 */
function readParents(value: Input): Result<ParentTerm[]> {
  const rows = rowsOf(value);
  if (rows === null) return ok([]);
  return all(rows.slice(0, usedLength(rows)).map(readParent));
}

function readParent(cells: readonly Input[], row: number): Result<ParentTerm> {
  if (cells.length < 2 || cells.length > 4)
    return fail(
      "badShape",
      "parents",
      `has ${count(cells.length, "column")}`,
      "it needs name and commitment, and may have monthly and hourly quantity per unit",
    );
  const [name, commitment, monthly, hourly] = cells;
  return then(
    all([
      readProduct(name, at("parents", row, 0)),
      readQuantity(commitment, at("parents", row, 1)),
      readQuantity(monthly, at("parents", row, 2)),
      readQuantity(hourly, at("parents", row, 3)),
    ] as const),
    ([product, committed, customMonthly, customHourly]) =>
      ok({ product, commitment: committed ?? noCommitment, custom: { monthly: customMonthly, hourly: customHourly } }),
  );
}

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

const count = (number: number | undefined, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;
