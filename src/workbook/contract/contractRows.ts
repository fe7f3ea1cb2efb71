import type { Input } from "../../sheet/cells";
import { contractTables, type ColumnOf, type ContractCells, type TableName } from "../../sheet/contract/contractTables";
import { contractSettingNames } from "../../sheet/readSettings";

/** The rows of the three tables as they are written, in the order of their columns; no table is without a row. */
export type ContractRows = Readonly<Record<TableName, readonly (readonly Input[])[]>>;

/** The rows of cells that were read, without the spare ones. Every setting has its row, the known ones first. */
export function toContractRows(cells: ContractCells): ContractRows {
  const given = rowsOf(cells, "DD_Settings");
  const named = (setting: string) =>
    given.find(([name]) => String(name).trim().toLowerCase() === setting.toLowerCase());
  const known = contractSettingNames.map((setting) => [setting, named(setting)?.[1] ?? ""]);
  const others = given.filter((row) => !contractSettingNames.some((setting) => named(setting) === row));
  return {
    DD_Contract: orBlank("DD_Contract", rowsOf(cells, "DD_Contract")),
    DD_Allotments: orBlank("DD_Allotments", rowsOf(cells, "DD_Allotments")),
    DD_Settings: [...known, ...others],
  };
}

function rowsOf(cells: ContractCells, kind: TableName): Input[][] {
  const columns: readonly ColumnOf<TableName>[] = contractTables[kind];
  const rows = cells[kind].map((row) => columns.map((column) => (row.cells as Record<string, Input>)[column]));
  return rows.filter((row) => row.some((cell) => cell !== ""));
}

function orBlank(kind: TableName, rows: Input[][]): Input[][] {
  return rows.length > 0 ? rows : [contractTables[kind].map(() => "")];
}

export const blankContract = toContractRows({ DD_Contract: [], DD_Allotments: [], DD_Settings: [] });
