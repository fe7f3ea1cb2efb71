import type { ProductRow } from "../../catalog/schema";
import type { CheckedLine } from "../../sheet/contract/checkContract";
import type { TableName } from "../../sheet/contract/contractTables";
import { readProduct } from "../../sheet/readChoice";
import type { WorkbookContract } from "../contract/readContract";
import { onSheet } from "./written";

/** What the chosen contract says of the products of a calculation, and where. */
export interface ContractTerms {
  readonly sheetId: string;
  readonly sheet: string;
  readonly tables: Readonly<Record<TableName, string>>;
  readonly lineOf: (product: ProductRow) => ContractLine | null;
  /** The products that its own quantities name as parents of one. */
  readonly parentsOf: (child: ProductRow) => readonly ProductRow[];
}

/** A line as the pane shows it. */
export interface ContractLine {
  readonly commitment: unknown;
  /** With its sheet. */
  readonly cell: string;
}

/** The contract of a sheet, else the first one; with its sentence where its tables are none. */
export function chooseContract(contracts: readonly WorkbookContract[], sheetId: string | null) {
  return contracts.find((contract) => contract.sheetId === sheetId) ?? contracts[0] ?? null;
}

export function contractTerms({ sheetId, sheet, read }: WorkbookContract): ContractTerms | null {
  if (!read.ok) return null;
  const { tables, cells, checked, addressOf } = read.value;
  return {
    sheetId,
    sheet,
    tables,
    lineOf: (product) => {
      const line = checked.lines.find((candidate) => productOf(candidate) === product);
      if (!line) return null;
      const cell = onSheet(sheet, addressOf({ table: "DD_Contract", row: line.row, column: "Commitment" }));
      return { commitment: line.cells.Commitment, cell };
    },
    parentsOf: (child) =>
      cells.DD_Allotments.flatMap(({ cells: { Parent, Child } }) => {
        const [parent, included] = [readProduct(Parent, "Parent"), readProduct(Child, "Child")];
        return parent.ok && included.ok && included.value === child ? [parent.value] : [];
      }),
  };
}

const productOf = ({ cells }: CheckedLine): ProductRow | null => {
  const product = readProduct(cells.Product, "Product");
  return product.ok ? product.value : null;
};
