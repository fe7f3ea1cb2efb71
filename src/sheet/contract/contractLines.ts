import type { ProductRow } from "../../catalog/schema";
import { fail, ok, then, type Result } from "../../engine/issue";
import { describe, mayBeBlank, rowsOf, type Input } from "../cells";
import { readProduct } from "../readChoice";
import { inTable, readTable, type TableLine } from "../readTable";
import type { LineCells, LineColumn } from "./contractTables";
import { readLine, type LineTerms } from "./readLine";

/** A row of the contract as it came: its product where the name is one, its other cells unread. */
export interface ContractRow {
  readonly row: number;
  readonly product: ProductRow | null;
  readonly cells: LineCells;
}

/** A row of a statement's contract: its terms without its rates, which are read apart, so that a slip in one leaves the quantities. */
export interface PricedRow extends ContractRow {
  readonly rates: Readonly<Record<RateColumn, Input>>;
}

/** The terms of a line and where they stand. */
export interface PlacedLine {
  readonly row: number;
  readonly terms: LineTerms;
}

const path = "contract";
/** What a quantity depends on. Rates do not: a contract without them, or with a typo in one, still has quantities. */
const columns = ["Product", "Option", "Commitment", "Aggregation", "Commitment mode", "Pooling"] as const;
const noRates = { "Committed rate": null, "On-demand rate": null };

export const rateColumns = ["Committed rate", "On-demand rate"] as const satisfies readonly LineColumn[];
export type RateColumn = (typeof rateColumns)[number];

export const inContract = (row: number, column: LineColumn): string => inTable(path, row, column);

/** The rows of the table that the argument holds; null where it is left out. */
export function readContractRows(contract: Input): Result<ContractRow[] | null> {
  return then(readTable(contract, path, columns, "DD_Contract[#All]"), (lines) =>
    ok(lines?.map(({ row, cells }) => toContractRow({ row, cells: { ...noRates, ...cells } })) ?? null),
  );
}

function toContractRow({ row, cells }: TableLine<LineColumn>): ContractRow {
  const product = readProduct(cells.Product, inContract(row, "Product"));
  return { row, product: product.ok ? product.value : null, cells };
}

/** A row whose rates stand apart from its other terms: quantities do not depend on them. */
export const pricedRow = ({ row, cells }: TableLine<LineColumn>): PricedRow => ({
  ...toContractRow({ row, cells: { ...cells, ...noRates } }),
  rates: { "Committed rate": cells["Committed rate"], "On-demand rate": cells["On-demand rate"] },
});

/** The contract of a statement, with its rates. Only the names of its products are required; columns of other titles are told. */
export function readStatementContract(
  contract: Input,
): Result<{ readonly rows: PricedRow[]; readonly unread: string[] }> {
  const all = [...columns, ...rateColumns];
  return then(readTable(contract, path, all, "DD_Contract[#All]", ["Product"]), (lines) => {
    if (lines === null)
      return fail("badValue", path, "is left out", "give the table with its headers: DD_Contract[#All]");
    const known = new Set<string>(all.map((title) => title.toLowerCase()));
    const titles = (rowsOf(contract)?.[0] ?? []).flatMap((cell) => (typeof cell === "string" ? cell.trim() : []));
    return ok({
      rows: lines.map(pricedRow),
      unread: titles.filter((title) => title !== "" && !known.has(title.toLowerCase())),
    });
  });
}

/** The line of a product, or null. Two of them are no terms. Only this line is read: a slip in another product's is none here. */
export function findLine(rows: readonly ContractRow[], product: ProductRow): Result<PlacedLine | null> {
  const [line, ...more] = rows.filter((row) => row.product === product);
  if (line === undefined) return ok(null);
  if (more.length > 0)
    return fail(
      "badValue",
      path,
      `has ${more.length + 1} lines for "${product.name}", in rows ${[line, ...more].map(({ row }) => row + 2).join(" and ")}`,
      "leave one of them",
    );
  return then(placedLine(line), (terms) => ok({ row: line.row, terms }));
}

/** The terms of a row; its issues name the cell. */
function placedLine({ row, cells }: ContractRow): Result<LineTerms> {
  const read = readLine(cells);
  return read.ok
    ? read
    : {
        ok: false,
        issues: read.issues.map((issue) => ({ ...issue, path: inContract(row, issue.path as LineColumn) })),
      };
}

/** A contract that does not have the product: with the names in it that are none, since one of them may be meant. */
export function noLine(rows: readonly ContractRow[], product: ProductRow, expected: string): Result<never> {
  const unknown = rows.filter((row) => row.product === null && !mayBeBlank(row.cells.Product));
  const named = unknown.map(({ row, cells }) => `row ${row + 2} is ${describe(cells.Product)}`);
  const hint = named.length === 0 ? "" : ` (no product: ${named.slice(0, 3).join(", ")})`;
  return fail("noData", path, `has no line for "${product.name}"${hint}`, expected);
}
