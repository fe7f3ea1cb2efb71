import { referenceOf } from "../formula/references";

/** Cells that a reference stands for. Rows and columns count from 0. */
export interface Cells {
  /** As it was typed or selected. */
  readonly text: string;
  /** With its sheet: Usage!C2:C745. */
  readonly address: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** How many of them are in the used part of the sheet. */
  readonly usedCells: number;
}

/** The cells of a reference, or why there are none, as the end of a sentence. */
export type FoundCells = Cells | string;

const shape = { address: true, rowIndex: true, columnIndex: true, rowCount: true, columnCount: true } as const;

/** Finds the cells of references by their texts. */
export async function findCells(
  context: Excel.RequestContext,
  texts: readonly string[],
): Promise<ReadonlyMap<string, FoundCells>> {
  const asked = [...new Set(texts)].filter((text) => text !== "");
  const found = new Map<string, FoundCells>();
  if (asked.length === 0) return found;
  const active = context.workbook.worksheets.getActiveWorksheet().load({ name: true });
  await context.sync();
  const references = asked.map((text) => ({
    text,
    reference: referenceOf(context.workbook, text, { sheet: active.name, row: 0 }),
  }));
  await context.sync();
  const ranges = references.flatMap(({ text, reference }) => {
    const missing = reference?.owners.find((owner) => !owner.found())?.missing;
    if (reference === null || missing !== undefined) {
      found.set(text, missing ?? `“${text}” is no cell, range, table column or name`);
      return [];
    }
    const range = reference.range();
    const used = range.worksheet.getUsedRangeOrNullObject(true).load({ ...shape, address: false });
    return [{ text, range: range.load(shape), sheet: range.worksheet.load({ name: true }), used }];
  });
  if (ranges.length > 0) await context.sync();
  for (const { text, range, sheet, used } of ranges)
    found.set(text, {
      text,
      address: range.address,
      sheet: sheet.name,
      row: range.rowIndex,
      column: range.columnIndex,
      rows: range.rowCount,
      columns: range.columnCount,
      usedCells: used.isNullObject
        ? 0
        : within(range.rowIndex, range.rowCount, used.rowIndex + used.rowCount) *
          within(range.columnIndex, range.columnCount, used.columnIndex + used.columnCount),
    });
  return found;
}

const within = (first: number, count: number, end: number): number => Math.max(0, Math.min(first + count, end) - first);
