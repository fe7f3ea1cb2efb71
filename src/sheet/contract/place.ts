import type { Issue, Result } from "../../engine/issue";
import type { ColumnOf, TableName } from "./contractTables";

/** A cell of the contract: rows count from 0, without the header. */
export interface Place {
  readonly table: TableName;
  readonly row: number;
  readonly column: ColumnOf<TableName>;
}

/** Something that keeps a row of the contract from being terms, and the cell to blame. */
export interface ContractIssue extends Issue {
  readonly place: Place;
}

/** Something to look at that is obeyed all the same. */
export interface ContractWarning {
  readonly place: Place;
  readonly text: string;
}

/** The issues of a row. Readers of a row name the column as their path. */
export function issuesAt<T extends TableName>(
  table: T,
  row: number,
  result: Result<unknown>,
  columnOf = (path: string): ColumnOf<T> => path as ColumnOf<T>,
): ContractIssue[] {
  if (result.ok) return [];
  return result.issues.map((issue) => ({ ...issue, place: { table, row, column: columnOf(issue.path) } }));
}
