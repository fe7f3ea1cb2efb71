import { checkContract, type CheckedContract } from "../../sheet/contract/checkContract";
import {
  contractTables,
  type CellsOf,
  type ColumnOf,
  type ContractCells,
  type TableName,
  type TableRow,
} from "../../sheet/contract/contractTables";
import type { Place } from "../../sheet/contract/place";
import { doneWith, inExcel, type Outcome } from "../outcome";
import { findContracts, type FoundContract, type FoundTable, type FoundTables } from "./findTables";

/** The cells of a contract and what there is to say of them. */
export interface ReadContract {
  /** The names of its tables, for formulas: `DD_Contract[#All]`, in a copy of the sheet `DD_Contract2[#All]`. */
  readonly tables: Readonly<Record<TableName, string>>;
  readonly cells: ContractCells;
  readonly checked: CheckedContract;
  readonly addressOf: (place: Place) => string;
  /** Columns that were added to its tables by hand. */
  readonly ownColumns: readonly string[];
}

/** A contract of the workbook, named by its sheet. */
export interface WorkbookContract {
  /** Stays the same when the sheet is renamed or moved. */
  readonly sheetId: string;
  readonly sheet: string;
  readonly isProtected: boolean;
  /** What its tables hold, or the sentence that says why they are no contract and what to do. */
  readonly read: { readonly ok: true; readonly value: ReadContract } | { readonly ok: false; readonly message: string };
}

/** Reads and checks all contracts of the workbook, in the order of their sheets. */
export async function readContracts(context: Excel.RequestContext): Promise<WorkbookContract[]> {
  return (await findContracts(context)).map(read);
}

/** The same in a batch of its own; a failure of Excel is a sentence. */
export const readWorkbookContracts = (): Promise<Outcome<WorkbookContract[]>> =>
  inExcel(async (context) => doneWith(await readContracts(context)));

function read({ found, ...contract }: FoundContract): WorkbookContract {
  if (!found.ok) return { ...contract, read: found };
  const { tables } = found;
  const cells = cellsOf(tables);
  const own = Object.values(tables).flatMap(({ kind, titles }) =>
    titles.map(String).filter((title) => !isOf(kind, title)),
  );
  return {
    ...contract,
    read: {
      ok: true,
      value: {
        tables: {
          DD_Contract: tables.DD_Contract.name,
          DD_Allotments: tables.DD_Allotments.name,
          DD_Settings: tables.DD_Settings.name,
        },
        cells,
        checked: checkContract(cells),
        addressOf: ({ table, row, column }) => tables[table].addressOf(row, column),
        ownColumns: own,
      },
    },
  };
}

const isOf = (kind: TableName, title: string): boolean =>
  contractTables[kind].some((column) => column.toLowerCase() === title.trim().toLowerCase());

function cellsOf(tables: FoundTables): ContractCells {
  return {
    DD_Contract: rowsOf<"DD_Contract">(tables.DD_Contract),
    DD_Allotments: rowsOf<"DD_Allotments">(tables.DD_Allotments),
    DD_Settings: rowsOf<"DD_Settings">(tables.DD_Settings),
  };
}

function rowsOf<T extends TableName>({ kind, values, indexOf }: FoundTable): TableRow<T>[] {
  const columns: readonly ColumnOf<TableName>[] = contractTables[kind];
  return values.map((line, row) => ({
    row,
    cells: Object.fromEntries(columns.map((column) => [column, line[indexOf(column)]])) as CellsOf<T>,
  }));
}
