import type { LineColumn } from "../../sheet/contract/contractTables";
import { findTables, type FoundTable } from "./findTables";
import { formats } from "./layout";
import { change, done, refused, type Outcome } from "./outcome";

/** The cells of a line to write; those that are not named are left alone, formulas included. */
export type LineChange = Readonly<Partial<Record<LineColumn, string | number>>>;

/** A line as it was read: its row, and its product, by which a sheet that has changed since is noticed. */
export interface ReadLine {
  readonly row: number;
  readonly product: unknown;
}

/** Writes cells of a line; without `line`, into the first spare row or a new one at the end. */
export function writeContractLine(written: LineChange, line?: ReadLine): Promise<Outcome> {
  return withContract(line, (contract) => {
    const spare = contract.values.findIndex((cells) => cells.every((cell) => cell === ""));
    const row = line?.row ?? (spare < 0 ? contract.values.length : spare);
    const blank = Array.from({ length: contract.width }, () => "");
    if (row === contract.values.length) contract.table.rows.add(undefined, [blank]);
    const cells = contract.header.getOffsetRange(row + 1, 0);
    const columns = Object.keys(written) as LineColumn[];
    const filled = <T>(valueOf: (column: LineColumn) => T): (T | null)[][] => {
      const values = new Array<T | null>(contract.width).fill(null);
      for (const column of columns) values[contract.indexOf(column)] = valueOf(column);
      return [values];
    };
    // A null leaves its cell as it is.
    cells.numberFormat = filled((column) => formats[column]) as unknown[][];
    cells.values = filled((column) => written[column]) as unknown[][];
  });
}

/** Takes a line out of the table. The only row of a table stays, blank. */
export function removeContractLine(line: ReadLine): Promise<Outcome> {
  return withContract(line, ({ table, header, values }) => {
    if (values.length > 1) table.rows.getItemAt(line.row).delete();
    else header.getOffsetRange(1, 0).clear("Contents");
  });
}

/** Reads the tables and, if the line still is what it was, makes the change in one step. */
function withContract(line: ReadLine | undefined, act: (contract: FoundTable) => void): Promise<Outcome> {
  return change(async (context) => {
    const found = await findTables(context);
    if (found.state !== "found") return refused(found.message);
    const contract = found.tables.DD_Contract;
    if (line !== undefined && contract.values[line.row]?.[contract.indexOf("Product")] !== line.product)
      return refused("The table has changed since it was read. Refresh, then try again.");
    act(contract);
    await context.sync();
    return done;
  });
}
