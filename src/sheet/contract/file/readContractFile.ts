import type { Node } from "jsonc-parser";
import type { Input } from "../../cells";
import { sentence } from "../../result";
import { checkContract, type CheckedContract } from "../checkContract";
import { contractTables, type ContractCells, type TableName, type TableRow } from "../contractTables";
import type { Place } from "../place";
import { fieldOf, parts } from "./fields";
import { readJson, type FileFinding } from "./jsonText";
import { Shape, type Row } from "./shape";

/** A contract out of a file in which everything is right; else everything that is not. */
export type ReadContractFile =
  | {
      readonly ok: true;
      /** What the contract was called where it was exported; null where the file does not say. */
      readonly name: string | null;
      readonly cells: ContractCells;
      readonly checked: CheckedContract;
    }
  | { readonly ok: false; readonly findings: readonly FileFinding[] };

/** Reads the text of a contract file: as JSON, by its shape, and its terms by the readers of the cells. */
export function readContractFile(given: string): ReadContractFile {
  const json = readJson(given);
  if ("path" in json) return { ok: false, findings: [json] };
  const shape = new Shape(json);
  const name = shape.member("name");
  const products = shape.rows("DD_Contract");
  const allotments = shape.rows("DD_Allotments");
  const settings = shape.settings();
  const cells: ContractCells = {
    DD_Contract: products.map(({ values }, row) => cellsOf("DD_Contract", values, row)),
    DD_Allotments: allotments.map(({ values }, row) => cellsOf("DD_Allotments", values, row)),
    DD_Settings: settings.map(({ setting, value }, row) => ({ row, cells: { Name: setting, Value: value } })),
  };
  const checked = checkContract(cells);
  const nodeAt = ({ table, row, column }: Place): { path: string; node: Node | undefined } => {
    if (table === "DD_Settings")
      return { path: `${parts.DD_Settings}.${settings[row]?.field}`, node: settings[row]?.node };
    const field = fieldOf(column);
    const found = (table === "DD_Contract" ? products : allotments)[row];
    return { path: `${parts[table]}[${row}].${field}`, node: found?.nodes.get(field) ?? found?.node };
  };
  for (const issue of [...checked.lines.flatMap((line) => line.issues), ...checked.issues]) {
    const { path, node } = nodeAt(issue.place);
    // A field that is already said to be no single value, or missing, is not said to be blank as well.
    if (!shape.hasTold(path)) shape.tell(path, node, sentence(issue));
  }
  const findings = shape.findings();
  if (findings.length > 0) return { ok: false, findings };
  return { ok: true, name: name ?? null, cells, checked };
}

function cellsOf<T extends "DD_Contract" | "DD_Allotments">(table: T, values: Row["values"], row: number): TableRow<T> {
  const columns: readonly string[] = contractTables[table as TableName];
  const filled = columns.map((column) => [column, values.get(fieldOf(column)) ?? ""] as const);
  return { row, cells: Object.fromEntries<Input>(filled) as TableRow<T>["cells"] };
}
