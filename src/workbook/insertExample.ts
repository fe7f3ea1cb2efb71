import type { Example } from "./examples";
import { layOut } from "./layout";
import { loadMerged, mergedAddress } from "./mergedCells";
import { cellName, columnName } from "./moveFormula";
import { doneWith, inExcel, refused, type Outcome } from "./outcome";

/**
 * Writes an example at the selected cell, unless that would touch a cell that is not empty, and selects its formula, whose
 * address it gives.
 */
export const insertExample = (example: Example): Promise<Outcome<string>> =>
  inExcel((context) => write(context, example));

async function write(context: Excel.RequestContext, example: Example): Promise<Outcome<string>> {
  const start = context.workbook.getActiveCell().load({ rowIndex: true, columnIndex: true });
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  await context.sync();

  const { rowIndex: row, columnIndex: column } = start;
  const { formulas, formulaCell, size, fitsSheet } = layOut(example, row, column);
  const startName = cellName(row, column);
  if (!fitsSheet) {
    return refused(
      `The example does not fit between ${startName} and the end of the sheet. Select a cell further up or left.`,
    );
  }
  const lastName = cellName(row + size.rows - 1, column + size.columns - 1);
  const area = startName === lastName ? startName : `${startName}:${lastName}`;
  const needed = sheet.getRange(area).load({ formulas: true, values: true });
  const merged = loadMerged(needed);
  await context.sync();

  const mergedAt = mergedAddress(merged);
  if (mergedAt !== null)
    return refused(
      `The example would fill ${area}, where cells are merged (${mergedAt}). Select a cell away from merged cells.`,
    );
  const taken = firstTaken(needed.formulas as unknown[][], needed.values as unknown[][]);
  if (taken) {
    const takenName = cellName(row + taken.row, column + taken.column);
    return refused(
      area === takenName
        ? `The example would fill ${area}, which is not empty. Select an empty cell.`
        : `The example would fill ${area}, and ${takenName} is not empty. Select a cell with enough empty cells below and to its right.`,
    );
  }
  const lastColumn = column + (formulas[0]?.length ?? 1) - 1;
  sheet.getRange(`${startName}:${cellName(row + formulas.length - 1, lastColumn)}`).formulas = formulas;
  await context.sync();

  const address = cellName(row + formulaCell.row, column + formulaCell.column);
  sheet.getRange(address).select();
  // Whole columns, so that no longer content above or below is cut off.
  sheet.getRange(`${columnName(column)}:${columnName(lastColumn)}`).format.autofitColumns();
  await context.sync().catch(() => undefined); // A protected sheet may allow the cells and not the widths: the example stands.
  return doneWith(address);
}

/** The first cell that holds something. A spilled cell has a value but may show no formula of its own, so both are read. */
function firstTaken(formulas: unknown[][], values: unknown[][]): { row: number; column: number } | undefined {
  for (const [row, line] of formulas.entries()) {
    const column = line.findIndex((formula, index) => formula !== "" || values[row]?.[index] !== "");
    if (column >= 0) return { row, column };
  }
  return undefined;
}
