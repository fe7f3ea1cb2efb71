import { settingNames } from "../../readSettings";
import { contractTables, type TableName } from "../contractTables";

/** The members of a contract file that hold the tables, in their order. */
export const parts = {
  DD_Contract: "products",
  DD_Allotments: "allotments",
  DD_Settings: "settings",
} as const satisfies Record<TableName, string>;

export const fileName = "contract.schema.json";

/** "On-demand rate" is `onDemandRate` in a file. */
export function fieldOf(column: string): string {
  const [first = "", ...rest] = column.split(/[ -]/);
  return [first.toLowerCase(), ...rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join("");
}

/** The fields of a row of each table, and those of the settings, each with the column or setting that it fills. */
export const fields: Readonly<Record<TableName, ReadonlyMap<string, string>>> = {
  DD_Contract: new Map(contractTables.DD_Contract.map((column) => [fieldOf(column), column])),
  DD_Allotments: new Map(contractTables.DD_Allotments.map((column) => [fieldOf(column), column])),
  DD_Settings: new Map(settingNames.map((setting) => [fieldOf(setting), setting])),
};

/** The fields that hold a number. */
export const figures: ReadonlySet<string> = new Set(
  ["Commitment", "Committed rate", "On-demand rate", "Monthly quantity", "Hourly quantity", "Elapsed hours"].map(
    fieldOf,
  ),
);

/** The fields that a row cannot do without. */
export const required: Readonly<Record<"DD_Contract" | "DD_Allotments", readonly string[]>> = {
  DD_Contract: ["product"],
  DD_Allotments: ["parent", "child"],
};
