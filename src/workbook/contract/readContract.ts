import {
  contractTables,
  type CellsOf,
  type ColumnOf,
  type ContractCells,
  type TableName,
  type TableRow,
} from "../../sheet/contract/contractTables";
import type { Place } from "../../sheet/contract/place";
import { officeSentence } from "../officeSentence";
import { findTables, type FoundTable } from "./findTables";

/** The contract of the workbook: what its tables hold and where; or why there is none to read. */
export type ReadContract =
  | { readonly state: "read"; readonly cells: ContractCells; readonly addressOf: (place: Place) => string }
  | { readonly state: "none" | "broken"; readonly message: string };

/** Reads the three tables. */
export async function readContract(): Promise<ReadContract> {
  try {
    const found = await Excel.run(findTables);
    if (found.state !== "found") return found;
    const { tables } = found;
    const cells: ContractCells = {
      DD_Contract: rowsOf<"DD_Contract">(tables.DD_Contract),
      DD_Allotments: rowsOf<"DD_Allotments">(tables.DD_Allotments),
      DD_Settings: rowsOf<"DD_Settings">(tables.DD_Settings),
    };
    return { state: "read", cells, addressOf: ({ table, row, column }) => tables[table].addressOf(row, column) };
  } catch (error) {
    return { state: "broken", message: officeSentence(error) };
  }
}

function rowsOf<T extends TableName>({ name, values, indexOf }: FoundTable): TableRow<T>[] {
  const columns: readonly ColumnOf<TableName>[] = contractTables[name];
  return values.map((line, row) => ({
    row,
    cells: Object.fromEntries(columns.map((column) => [column, line[indexOf(column)]])) as CellsOf<T>,
  }));
}
