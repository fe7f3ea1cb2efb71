import type { FormulaCell } from "./formulaCell";

/** The table that a cell is in, for formulas that leave out its name: [@Usage]. */
export async function tableOfCell(
  context: Excel.RequestContext,
  { sheet, cell, formula }: FormulaCell,
): Promise<string | undefined> {
  if (!/(^|[^\w\]])\[/.test(String(formula))) return undefined;
  const { tables } = context.workbook.worksheets.getItem(sheet);
  tables.load({ name: true });
  await context.sync();
  const parts = tables.items.map((table) => ({
    name: table.name,
    part: table.getRange().getIntersectionOrNullObject(cell).load({ address: true }),
  }));
  await context.sync();
  return parts.find(({ part }) => !part.isNullObject)?.name;
}
