import { all, fail, ok, then, type Result } from "../engine/issue";
import { at, count, mayBeBlank, readQuantity, rowsOf, usedLength, type Input } from "./cells";
import type { GivenParent } from "./givenTerms";
import { readProduct } from "./readChoice";

/**
 * One row per parent: name, commitment, and where the contract differs from the published quantity, its monthly and hourly
 * quantity per unit. Names alone will do where a contract gives the commitments. Spare rows at the end are no parents.
 */
export function readParents(value: Input, hasContract: boolean): Result<GivenParent[]> {
  const rows = rowsOf(value);
  if (rows === null) return ok([]);
  return all(rows.slice(0, usedLength(rows, mayBeBlank)).map((cells, row) => readParent(cells, row, hasContract)));
}

function readParent(cells: readonly Input[], row: number, hasContract: boolean): Result<GivenParent> {
  if (cells.length < (hasContract ? 1 : 2) || cells.length > 4)
    return fail(
      "badShape",
      "parents",
      `has ${count(cells.length, "column")}`,
      hasContract
        ? "it needs the name, and may have commitment, monthly and hourly quantity per unit"
        : "it needs name and commitment, and may have monthly and hourly quantity per unit",
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
      ok({
        product,
        path: `parents (row ${row + 1})`,
        commitment: committed,
        custom: { monthly: customMonthly, hourly: customHourly },
      }),
  );
}
