import { contractTables, type ColumnOf, type TableName } from "../../sheet/contract/contractTables";
import { cellName } from "../moveFormula";
import type { ContractRows } from "./contractRows";

/** The tables stand side by side, so that each can grow downwards. Rows and columns count from 0. */
const headerRow = 3;
const firstColumns: Readonly<Record<TableName, number>> = { DD_Contract: 0, DD_Allotments: 9, DD_Settings: 14 };
const captions: Readonly<Record<TableName, string>> = {
  DD_Contract: "Products",
  DD_Allotments: "Allotments that differ from the published ones",
  DD_Settings: "Settings",
};

/** Text stays text in a column of this format, whatever it looks like: "2026-11" no date, "=A1" no formula. */
const text = "@";
const figure = "General";
const rate = "#,##0.00##########";
export const formats: Readonly<Record<ColumnOf<TableName>, string>> = {
  Product: text,
  Option: text,
  Commitment: figure,
  Aggregation: text,
  "Committed rate": rate,
  "On-demand rate": rate,
  "Commitment mode": text,
  Pooling: text,
  Parent: text,
  Child: text,
  "Monthly quantity": figure,
  "Hourly quantity": figure,
  Name: text,
  Value: text,
};

interface Placed {
  readonly kind: TableName;
  readonly caption: string;
  readonly captionCell: string;
  /** Header and body. */
  readonly area: string;
  readonly header: string;
  readonly body: string;
  readonly columns: readonly ColumnOf<TableName>[];
  readonly rows: ContractRows[TableName];
}

/** Where each table of a new sheet begins, and the rows that it begins with. */
export const placeTables = (contract: ContractRows): readonly Placed[] =>
  (Object.keys(contractTables) as TableName[]).map((kind) => {
    const columns: readonly ColumnOf<TableName>[] = contractTables[kind];
    const rows = contract[kind];
    const [first, last] = [firstColumns[kind], firstColumns[kind] + columns.length - 1];
    const cells = (from: number, to: number) => `${cellName(from, first)}:${cellName(to, last)}`;
    return {
      kind,
      caption: captions[kind],
      captionCell: cellName(headerRow - 1, first),
      area: cells(headerRow, headerRow + rows.length),
      header: cells(headerRow, headerRow),
      body: cells(headerRow + 1, headerRow + rows.length),
      columns,
      rows,
    };
  });
