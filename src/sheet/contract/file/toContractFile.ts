import type { Input } from "../../cells";
import { settingNames } from "../../readSettings";
import type { ContractCells, TableRow } from "../contractTables";
import { isSpare } from "../../readTable";
import { settingCell, settingText } from "../settingText";
import { fieldOf, parts } from "./fields";

/** A contract in which everything is right, as the text of a file. What a cell leaves blank is left out. */
export function toContractFile(name: string, schema: string, cells: ContractCells): string {
  const file = {
    $schema: schema,
    name,
    [parts.DD_Contract]: cells.DD_Contract.filter((row) => !isSpare(row)).map(rowOf),
    [parts.DD_Allotments]: cells.DD_Allotments.filter((row) => !isSpare(row)).map(rowOf),
    [parts.DD_Settings]: settingsOf(cells.DD_Settings),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const rowOf = ({ cells }: TableRow<"DD_Contract"> | TableRow<"DD_Allotments">): Record<string, Input> =>
  Object.fromEntries(
    Object.entries<Input>(cells)
      .filter(([, value]) => value !== "")
      .map(([column, value]) => [fieldOf(column), value]),
  );

function settingsOf(rows: ContractCells["DD_Settings"]): Record<string, Input> {
  const valueOf = (setting: (typeof settingNames)[number]): Input =>
    setting === "Elapsed hours" ? settingCell(rows, setting) : settingText(rows, setting);
  return Object.fromEntries(
    settingNames
      .map((setting) => [fieldOf(setting), valueOf(setting)] as const)
      .filter(([, value]) => value !== "" && value !== undefined),
  );
}
