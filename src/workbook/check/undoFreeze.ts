import { isStructureProtected } from "../newSheets";
import { doneWith, inExcel, refused, type Outcome } from "../outcome";
import { frozenResults } from "./frozenResults";
import { fill, findFrozenTable, frozenSheetName, readFrozenRows, width, type FoundTable } from "./frozenTable";
import { judgeFrozen, type Judged } from "./judgeFrozen";
import { findSheets, protectedSentence } from "./sheets";
import { shortly, whenCalculated } from "../whenCalculated";

/** A formula that was not restored, and why. */
export interface Kept {
  /** Null where the sheet is gone. */
  readonly sheetId: string | null;
  readonly sheet: string;
  readonly address: string;
  readonly why: string;
}

export interface Undone {
  /** Formulas that stand in their cells again. */
  readonly restored: number;
  readonly kept: readonly Kept[];
}

/** How many formulas are saved; 0 where nothing is frozen. */
export const countFrozen = (): Promise<Outcome<number>> =>
  inExcel(async (context) => {
    const table = await findFrozenTable(context);
    if (table.state === "broken") return refused(table.message);
    return doneWith(table.state === "none" ? 0 : frozenResults(await readFrozenRows(context, table)).length);
  });

/**
 * Restores the frozen formulas where the cells still hold the frozen values; leaves the others alone and says why. Their
 * results are waited for, so that what is read next is not a cell that shows nothing yet.
 */
export function undoFreeze(): Promise<Outcome<Undone>> {
  return inExcel(async (context) => {
    const table = await findFrozenTable(context);
    if (table.state === "none") return refused("No formulas are frozen in this workbook.");
    if (table.state === "broken") return refused(table.message);
    if (table.filtered !== null) return refused(table.filtered);
    const rows = await readFrozenRows(context, table);
    const sheets = await findSheets(context);
    const judged = await judgeFrozen(context, rows, sheets);
    const restorable = judged.filter(({ why }) => why === null);
    const own = sheets.filter(({ name }) => name === table.sheet.name);
    const sentence = protectedSentence([...restorable.flatMap(({ sheet }) => sheet ?? []), ...own]);
    if (sentence !== null) return refused(sentence);
    const isAlone = await standsAlone(context, table);

    const cells: Excel.Range[] = [];
    for (const [index, one] of restorable.entries()) {
      if (index % restoredAtOnce === 0) {
        if (index > 0) await context.sync();
        context.application.suspendScreenUpdatingUntilNextSync();
      }
      cells.push(...restore(one));
    }
    const left = judged.filter(({ why }) => why !== null);
    if (left.length > 0)
      await keepRows(
        context,
        table,
        left.flatMap(({ result }) => result.rows),
      );
    else if (isAlone) table.sheet.delete();
    else table.table.delete();
    await context.sync();
    await whenCalculated(context, cells, shortly);
    return doneWith({ restored: restorable.length, kept: left.map(keptOf) });
  });
}

const restoredAtOnce = 1_000;

const keptOf = ({ result, sheet, why }: Judged): Kept => ({
  sheetId: sheet?.id ?? null,
  sheet: sheet?.name ?? result.sheet,
  address: result.cell,
  why: why ?? "",
});

/** Whether nothing but the table and its heading stands on the sheet that was made for it, and it may be deleted. */
async function standsAlone(context: Excel.RequestContext, { sheet, header, count }: FoundTable): Promise<boolean> {
  const used = sheet.getUsedRange(true).load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  const isProtected = await isStructureProtected(context);
  return (
    !isProtected &&
    sheet.name === frozenSheetName &&
    used.rowIndex + used.rowCount <= header.rowIndex + 1 + count &&
    used.columnIndex + used.columnCount <= header.columnIndex + width
  );
}

/** Empties the cells of the result, so that it can spill again, and writes the formula; the cell that was written. */
function restore({ result, sheet, formats, isFormulaAgain }: Judged): Excel.Range[] {
  if (!sheet || isFormulaAgain) return [];
  const { row, column, size, cells, formula } = result;
  const area = sheet.item.getRangeByIndexes(row, column, size.rows, size.columns);
  area.clear("Contents");
  const before = formats.map((line) => line.map((): string | null => null));
  for (const cell of cells) {
    const [r, c] = [cell.row - row, cell.column - column];
    const line = before[r];
    if (line && formats[r]?.[c] === "@" && cell.saved.numberFormat !== "@") line[c] = cell.saved.numberFormat;
  }
  // A formula written into a cell of text format would stay text.
  if (before.flat().some((format) => format !== null)) area.numberFormat = before;
  const cell = area.getCell(0, 0);
  cell.formulas = [[formula]];
  return [cell];
}

/** Leaves these rows in the table. */
async function keepRows(
  context: Excel.RequestContext,
  { table, header, count }: FoundTable,
  rows: Parameters<typeof fill>[2],
): Promise<void> {
  if (rows.length === count) return;
  const first = header.getCell(0, 0);
  const body = first.getOffsetRange(1, 0);
  body.getResizedRange(count - 1, width - 1).clear();
  await fill(context, body, rows);
  table.resize(first.getResizedRange(rows.length, width - 1));
}
