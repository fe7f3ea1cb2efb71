import { contractTables, type TableName } from "../../sheet/contract/contractTables";
import type { Outcome } from "../outcome";
import { cellText } from "./cellText";
import { changeContract } from "./changeContract";
import type { ContractRows } from "./contractRows";
import type { FoundTable } from "./findTables";
import { formats } from "./layout";
import { writeLists } from "./lists";
import { putRules } from "./rules";

/** Writes other rows into the tables of a contract, in place of all that they hold; columns added by hand keep their cells. */
export function replaceContract(sheetId: string, contract: ContractRows): Promise<Outcome> {
  return changeContract(sheetId, (tables, context) => {
    context.application.suspendScreenUpdatingUntilNextSync();
    writeLists(context);
    for (const kind of Object.keys(contractTables) as TableName[]) replaceRows(tables[kind], contract[kind]);
    return undefined;
  });
}

/** Rows are added or deleted at the end, so that what stands below a table moves with it and is not overwritten. */
function replaceRows(
  { kind, table, header, titles, values, indexOf }: FoundTable,
  rows: ContractRows[TableName],
): void {
  const blank = titles.map(() => "");
  const missing = rows.length - values.length;
  if (missing > 0)
    table.rows.add(
      undefined,
      Array.from({ length: missing }, () => blank),
    );
  for (let row = values.length - 1; row >= rows.length; row--) table.rows.getItemAt(row).delete();

  const columns = contractTables[kind];
  // A null leaves its cell as it is.
  const filled = (valueOf: (row: ContractRows[TableName][number], index: number) => unknown): unknown[][] =>
    rows.map((row) => {
      const line = new Array<unknown>(titles.length).fill(null);
      columns.forEach((column, index) => (line[indexOf(column)] = valueOf(row, index)));
      return line;
    });
  const body = header.getOffsetRange(1, 0).getResizedRange(rows.length - 1, 0);
  body.numberFormat = filled((_row, index) => columns.map((column) => formats[column])[index]);
  body.values = filled((row, index) => cellText(row[index]));
  putRules(
    kind,
    body,
    indexOf,
    filled((row, index) => row[index]),
  );
}
