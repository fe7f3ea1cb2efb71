import { splitSheet } from "./cellAddress";

/** A cell, or the cell whose formula fills it, with what it shows. */
export interface FormulaCell {
  readonly sheet: string;
  /** On its sheet: D5. */
  readonly cell: string;
  readonly row: number;
  readonly column: number;
  /** The formula, or the constant; "" for a blank cell. */
  readonly formula: unknown;
  /** The selected cell where it is another one: it is filled by this one's formula. */
  readonly filled: string | null;
  /** What the formula fills; of a single value, the cell alone. */
  readonly shown: readonly (readonly unknown[])[];
}

const cellShape = { address: true, formulas: true, values: true, rowIndex: true, columnIndex: true } as const;

/** Reads the active cell; of the cells that a formula fills, the one that holds it. */
export async function readFormulaCell(context: Excel.RequestContext): Promise<FormulaCell> {
  const active = context.workbook.getActiveCell().load(cellShape);
  const parent = active.getSpillParentOrNullObject().load(cellShape);
  await context.sync();
  const holder = parent.isNullObject ? active : parent;
  const fills = holder.getSpillingToRangeOrNullObject().load({ values: true });
  await context.sync();
  const { sheet, cells: cell } = splitSheet(holder.address);
  return {
    sheet,
    cell,
    row: holder.rowIndex,
    column: holder.columnIndex,
    formula: (holder.formulas as unknown[][])[0]?.[0],
    filled: holder.address === active.address ? null : splitSheet(active.address).cells,
    shown: (fills.isNullObject ? holder.values : fills.values) as unknown[][],
  };
}
