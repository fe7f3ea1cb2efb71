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

/** The contract's own quantity; the path of an issue is its column. */
export function readAllotment(cells: CellsOf<"DD_Allotments">): Result<AllotmentTerms> {
  return then(
    all([
      readProduct(cells.Parent, "Parent"),
      readProduct(cells.Child, "Child"),
      readQuantity(cells["Monthly quantity"], "Monthly quantity"),
      readQuantity(cells["Hourly quantity"], "Hourly quantity"),
    ] as const),
    ([parent, child, monthlyQuantity, hourlyQuantity]) =>
      monthlyQuantity === null && hourlyQuantity === null
        ? fail("badValue", "Monthly quantity", "is blank, and Hourly quantity too", "give at least one of them")
        : ok({ parent, child, monthlyQuantity, hourlyQuantity }),
  );
}
