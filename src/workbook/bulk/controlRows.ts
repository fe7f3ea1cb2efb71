import type { ProductRow } from "../../catalog/schema";
import { Exact } from "../../engine/exact";
import { ok } from "../../engine/issue";
import type { Cell } from "../../sheet/result";
import { figureCell } from "../../sheet/statement/statementRows";
import type { LargeUsage } from "./largeUsage";

export const controlHeader = [
  "Product",
  "Rows in the source",
  "Sum of the source",
  "Sum of the table",
  "Difference",
  "Unit",
  "Status",
] as const;

export interface ControlRow {
  readonly cells: readonly Cell[];
  readonly isEqual: boolean;
}

/** For each product what the source says of the whole, counted apart, beside what the table of the parts adds up to. */
export function controlRows({ control, parts }: Pick<LargeUsage, "control" | "parts">): ControlRow[] {
  const sums = new Map<ProductRow, Exact>();
  for (const { product, sum } of parts) sums.set(product, (sums.get(product) ?? Exact.zero).plus(sum));
  return control.map(({ product, rows, sum }) => {
    const inTable = sums.get(product) ?? Exact.zero;
    const difference = inTable.minus(sum);
    const isEqual = difference.isZero();
    const figures = [sum, inTable, difference].map((figure) => figureCell(ok(figure)));
    return { cells: [product.name, rows, ...figures, product.unit, isEqual ? "Equal" : "Differs"], isEqual };
  });
}
