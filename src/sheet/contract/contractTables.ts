import type { Input } from "../cells";
import type { TableLine } from "../readTable";

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

export type TableRow<T extends TableName> = TableLine<ColumnOf<T>>;

/** What the three tables hold. */
export type ContractCells = { readonly [T in TableName]: readonly TableRow<T>[] };
