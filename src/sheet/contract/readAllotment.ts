import type { ProductRow } from "../../catalog/schema";
import { all, fail, ok, then, type Result } from "../../engine/issue";
import { readQuantity } from "../cells";
import { readProduct } from "../readChoice";
import type { CellsOf } from "./contractTables";

/** What one unit of a parent includes of a child by this contract. */
export interface AllotmentTerms {
  readonly parent: ProductRow;
  readonly child: ProductRow;
  readonly monthlyQuantity: number | null;
  readonly hourlyQuantity: number | null;
}

/**
 * The contract's own quantity; the path of an issue is its column. A blank cell may arrive as 0: beside a quantity a 0 is one,
 * a single 0 beside a blank cell says that nothing is included, and two zeros say too little to be a term.
 */
export function readAllotment(cells: CellsOf<"DD_Allotments">): Result<AllotmentTerms> {
  return then(
    all([
      readProduct(cells.Parent, "Parent"),
      readProduct(cells.Child, "Child"),
      readQuantity(cells["Monthly quantity"], "Monthly quantity"),
      readQuantity(cells["Hourly quantity"], "Hourly quantity"),
    ] as const),
    ([parent, child, monthly, hourly]) => {
      if (monthly === null && hourly === null)
        return fail("badValue", "Monthly quantity", "is blank, and Hourly quantity too", "give at least one of them");
      if (monthly === 0 && hourly === 0)
        return fail(
          "badValue",
          "Monthly quantity",
          "is 0, and Hourly quantity too, as two blank cells may arrive",
          "give a quantity, or where nothing is included a single 0 beside a blank cell",
        );
      if ((monthly ?? hourly) === 0 && (monthly === null || hourly === null))
        return ok({ parent, child, monthlyQuantity: 0, hourlyQuantity: 0 });
      const positive = (quantity: number | null): number | null => (quantity === 0 ? null : quantity);
      return ok({ parent, child, monthlyQuantity: positive(monthly), hourlyQuantity: positive(hourly) });
    },
  );
}
