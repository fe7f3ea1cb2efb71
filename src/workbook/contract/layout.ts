import { contractTables, type ColumnOf, type TableName } from "../../sheet/contract/contractTables";
import { settingNames } from "../../sheet/readSettings";
import { cellName } from "../moveFormula";

/** Name of the sheet that is made for the contract; the tables are found by their own names wherever they are. */
export const contractSheetName = "Contract";

/** The tables stand side by side, so that each can grow downwards. Rows and columns count from 0. */
const headerRow = 3;
const firstColumns: Readonly<Record<TableName, number>> = { DD_Contract: 0, DD_Allotments: 9, DD_Settings: 14 };
const captions: Readonly<Record<TableName, string>> = {
  DD_Contract: "Products",
  DD_Allotments: "Allotments that differ from the published ones",
  DD_Settings: "Settings",
};

/** Text stays text in a column of this format, whatever it looks like. */
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
  Value: figure,
};

interface Placed {
  readonly name: TableName;
  readonly caption: string;
  readonly captionCell: string;
  /** Header and body. */
  readonly area: string;
  readonly header: string;
  readonly body: string;
  readonly columns: readonly ColumnOf<TableName>[];
  readonly rows: readonly (readonly string[])[];
}

/** Where each table begins, and the rows that it begins with. */
export const placedTables: readonly Placed[] = (Object.keys(contractTables) as TableName[]).map((name) => {
  const columns: readonly ColumnOf<TableName>[] = contractTables[name];
  const rows = name === "DD_Settings" ? settingNames.map((setting) => [setting, ""]) : [columns.map(() => "")];
  const [first, last] = [firstColumns[name], firstColumns[name] + columns.length - 1];
  const cells = (from: number, to: number) => `${cellName(from, first)}:${cellName(to, last)}`;
  return {
    name,
    caption: captions[name],
    captionCell: cellName(headerRow - 1, first),
    area: cells(headerRow, headerRow + rows.length),
    header: cells(headerRow, headerRow),
    body: cells(headerRow + 1, headerRow + rows.length),
    columns,
    rows,
  };
});
