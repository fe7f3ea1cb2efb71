import type { ProductRow } from "../../catalog/schema";
import { fail, ok, then, type Result } from "../../engine/issue";
import type { CustomQuantity } from "../../engine/quantity";
import type { Input } from "../cells";
import { readProduct } from "../readChoice";
import { inTable, readTable, type TableLine } from "../readTable";
import { contractTables, type ColumnOf } from "./contractTables";
import { readAllotment } from "./readAllotment";

type Column = ColumnOf<"DD_Allotments">;

/** A row of the contract's own quantities whose two names are products; its quantities are unread. */
export interface AllotmentPair {
  readonly parent: ProductRow;
  readonly child: ProductRow;
  readonly line: TableLine<Column>;
}

const path = "allotments";
const noQuantity: CustomQuantity = { monthly: null, hourly: null };

/** The pairs of the table; rows with other names are about other products. Null: no table is given. */
export function readAllotmentPairs(allotments: Input): Result<AllotmentPair[] | null> {
  return then(readTable(allotments, path, contractTables.DD_Allotments, "DD_Allotments[#All]"), (lines) =>
    ok(
      lines?.flatMap((line) => {
        const parent = readProduct(line.cells.Parent, path);
        const child = readProduct(line.cells.Child, path);
        return parent.ok && child.ok ? [{ parent: parent.value, child: child.value, line }] : [];
      }) ?? null,
    ),
  );
}

/** What the table says that one unit of a parent includes of a child; none where it does not have the pair. */
export function findQuantity(
  pairs: readonly AllotmentPair[],
  parent: ProductRow,
  child: ProductRow,
): Result<CustomQuantity> {
  const [pair, ...more] = pairs.filter((row) => row.parent === parent && row.child === child);
  if (pair === undefined) return ok(noQuantity);
  if (more.length > 0)
    return fail(
      "badValue",
      path,
      `has ${more.length + 1} rows for ${parent.name} and ${child.name}: ${[pair, ...more].map(({ line }) => line.row + 2).join(" and ")}`,
      "leave one of them",
    );
  const { row, cells } = pair.line;
  const read = readAllotment(cells);
  return read.ok
    ? ok({ monthly: read.value.monthlyQuantity, hourly: read.value.hourlyQuantity })
    : { ok: false, issues: read.issues.map((issue) => ({ ...issue, path: inTable(path, row, issue.path) })) };
}
