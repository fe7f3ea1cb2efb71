import type { CellsOf, ContractCells, LineCells } from "../../../src/sheet/contract/contractTables";

const blank: LineCells = {
  Product: "",
  Option: "",
  Commitment: "",
  Aggregation: "",
  "Committed rate": "",
  "On-demand rate": "",
  "Commitment mode": "",
  Pooling: "",
};

const lineCells = (filled: Partial<LineCells>): LineCells => ({ ...blank, ...filled });

/** A contract with these lines, allotments and settings. */
export function contractCells(
  lines: readonly Partial<LineCells>[],
  allotments: readonly CellsOf<"DD_Allotments">[] = [],
  settings: readonly (readonly [unknown, unknown])[] = [],
): ContractCells {
  return {
    DD_Contract: lines.map((filled, row) => ({ row, cells: lineCells(filled) })),
    DD_Allotments: allotments.map((cells, row) => ({ row, cells })),
    DD_Settings: settings.map(([Name, Value], row) => ({ row, cells: { Name, Value } })),
  };
}
