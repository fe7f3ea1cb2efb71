import { fail, ok, type Result } from "../../engine/issue";
import type { ContractCells, LineCells } from "./contractTables";
import { issuesAt, type ContractIssue } from "./place";
import { isSpare } from "../readTable";
import { readAllotment } from "./readAllotment";
import type { LineTerms } from "./readLine";

/** Two lines of one product are no terms: nothing says which of them holds. Every one of them is told. */
export function requireSingle({ product }: LineTerms, cells: LineCells, lines: readonly LineTerms[]): Result<unknown> {
  const times = lines.filter((line) => line.product === product).length;
  if (times === 1) return ok(null);
  const spelling = String(cells.Product);
  const named = spelling === product.name ? "" : `, another spelling of "${product.name}"`;
  return fail(
    "badValue",
    "Product",
    `is "${spelling}"${named}, one of ${times} lines for that product`,
    "leave one of them",
  );
}

/** Two quantities for one pair are none either. */
export function repeatedPairs({ DD_Allotments }: ContractCells): ContractIssue[] {
  const pairs = DD_Allotments.filter((row) => !isSpare(row)).flatMap(({ row, cells }) => {
    const read = readAllotment(cells);
    return read.ok ? [{ row, ...read.value }] : [];
  });
  return pairs.flatMap(({ row, parent, child }) => {
    const times = pairs.filter((other) => other.parent === parent && other.child === child).length;
    if (times === 1) return [];
    const received = `is "${child.name}" for "${parent.name}", one of ${times} rows for that pair`;
    return issuesAt("DD_Allotments", row, fail("badValue", "Child", received, "leave one of them"));
  });
}
