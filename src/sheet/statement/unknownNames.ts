import type { Issue } from "../../engine/issue";
import { describe, mayBeBlank, type Input } from "../cells";
import { inContract, type ContractRow } from "../contract/contractLines";
import { contractTables } from "../contract/contractTables";
import { readProduct } from "../readChoice";
import { inTable, readTable } from "../readTable";

/** A name in a table of the contract that is no product, in a row that may be meant for one of the bill. */
export interface UnknownName {
  readonly name: string;
  readonly issues: readonly Issue[];
}

export function unknownNames(rows: readonly ContractRow[], allotments: Input): UnknownName[] {
  const pairs = readTable(allotments, "allotments", contractTables.DD_Allotments, "DD_Allotments[#All]");
  const inPairs = (pairs.ok ? (pairs.value ?? []) : []).flatMap(({ row, cells }) =>
    (["Parent", "Child"] as const).flatMap((column) => unknown(cells[column], inTable("allotments", row, column))),
  );
  return [...rows.flatMap(({ row, cells }) => unknown(cells.Product, inContract(row, "Product"))), ...inPairs];
}

function unknown(cell: Input, path: string): UnknownName[] {
  const product = readProduct(cell, path);
  return product.ok ? [] : [{ name: nameOf(cell), issues: product.issues }];
}

export const blankName = "(blank)";

/** A name without the spaces around it; a blank cell, which may arrive as 0, has one of its own. */
export function nameOf(cell: Input): string {
  const text = mayBeBlank(cell) ? "" : typeof cell === "string" ? cell.trim() : describe(cell);
  return text === "" ? blankName : text;
}
