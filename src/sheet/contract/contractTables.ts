import type { Input } from "../cells";

/** The tables of the contract and their columns, as formulas refer to them: `DD_Contract[Product]`. */
export const contractTables = {
  DD_Contract: [
    "Product",
    "Option",
    "Commitment",
    "Aggregation",
    "Committed rate",
    "On-demand rate",
    "Commitment mode",
    "Pooling",
  ],
  DD_Allotments: ["Parent", "Child", "Monthly quantity", "Hourly quantity"],
  DD_Settings: ["Name", "Value"],
} as const;

export type TableName = keyof typeof contractTables;
export type ColumnOf<T extends TableName> = (typeof contractTables)[T][number];
export type CellsOf<T extends TableName> = Readonly<Record<ColumnOf<T>, Input>>;
export type LineColumn = ColumnOf<"DD_Contract">;
export type LineCells = CellsOf<"DD_Contract">;

/** One row of a table. Rows count from 0, without the header. */
export interface TableRow<T extends TableName> {
  readonly row: number;
  readonly cells: CellsOf<T>;
}

/** What the three tables hold. */
export type ContractCells = { readonly [T in TableName]: readonly TableRow<T>[] };
