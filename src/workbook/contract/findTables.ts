import { contractTables, type ColumnOf, type TableName } from "../../sheet/contract/contractTables";
import { cellName } from "../moveFormula";
import { contractSheetName } from "./layout";

/** A table as it was found: the cells of its body, and where each of its columns stands. */
export interface FoundTable {
  readonly name: TableName;
  readonly table: Excel.Table;
  readonly header: Excel.Range;
  readonly values: readonly (readonly unknown[])[];
  readonly width: number;
  readonly indexOf: (column: ColumnOf<TableName>) => number;
  /** The address of a cell on the sheet of the table. Rows count from 0, without the header. */
  readonly addressOf: (row: number, column: ColumnOf<TableName>) => string;
}

/** The tables, or why the contract cannot be read; `none` where the workbook has none of them. */
export type Found =
  | { readonly state: "found"; readonly tables: Readonly<Record<TableName, FoundTable>> }
  | { readonly state: "none"; readonly message: string }
  | { readonly state: "broken"; readonly message: string };

const names = Object.keys(contractTables) as TableName[];

/** Looks the tables up by name, and reads them. Two steps: the second one only where all of them are there. */
export async function findTables(context: Excel.RequestContext): Promise<Found> {
  const found = names.map((name) => ({
    name,
    table: context.workbook.tables.getItemOrNullObject(name).load({ name: true }),
  }));
  await context.sync();
  const missing = found.filter(({ table }) => table.isNullObject).map(({ name }) => name);
  if (missing.length === names.length)
    return { state: "none", message: `This workbook has no contract: none of the tables ${names.join(", ")}.` };
  if (missing.length > 0)
    return {
      state: "broken",
      message: `The table ${missing.join(" and ")} is missing. If it was renamed, give it its name back (Table Design › Table Name); if it was deleted, undo, or rename the sheet “${contractSheetName}” and the tables that are left, and create the contract sheet anew.`,
    };
  const read = found.map(({ name, table }) => ({
    name,
    table,
    header: table.getHeaderRowRange().load({ values: true, rowIndex: true, columnIndex: true }),
    body: table.getDataBodyRange().load({ values: true }),
  }));
  await context.sync();
  const tables = {} as Record<TableName, FoundTable>;
  for (const { name, table, header, body } of read) {
    const titles = (header.values as unknown[][])[0] ?? [];
    const absent = contractTables[name].filter((column) => !titles.includes(column));
    if (absent.length > 0)
      return {
        state: "broken",
        message: `The table ${name} has no column “${absent.join("” and no column “")}”. If the column was renamed, give it its name back; if it was deleted, add a column of that name.`,
      };
    const indexOf = (column: ColumnOf<TableName>) => titles.indexOf(column);
    const { rowIndex, columnIndex } = header;
    tables[name] = {
      name,
      table,
      header,
      values: body.values as unknown[][],
      width: titles.length,
      indexOf,
      addressOf: (row, column) => cellName(rowIndex + 1 + row, columnIndex + indexOf(column)),
    };
  }
  return { state: "found", tables };
}
