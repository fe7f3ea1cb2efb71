import type { Argument } from "../reports/call";
import type { ReportTable } from "../reports/reportTables";
import type { FilterRows } from "./question";

/** A filter on the sheet, to be changed there, and as the argument of a formula. */
export interface FilterTable {
  readonly table: ReportTable;
  readonly argument: Argument;
}

/** Stands to the left of the figures, from row 6 on. Its last row is spare, for one more condition. */
export function filterTable(name: string, rows: FilterRows): FilterTable {
  const cells = [...rows.map((row) => [...row]), ["", ""]];
  return {
    table: { name, address: "A6", cells: [["Column", "Value"], ...cells] },
    argument: { written: name, value: cells },
  };
}
