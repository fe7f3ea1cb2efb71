import { doneWith, inExcel, refused, type Outcome } from "../outcome";
import { telling, watchWorkbook } from "../watchWorkbook";
import { readTables, writtenReference } from "./workbookTables";

/** What is selected in the sheet. */
export interface Selection {
  /** As a formula refers to it. */
  readonly reference: string;
  /** Whether it is one cell: a place for a formula rather than hours. */
  readonly isCell: boolean;
}

const shape = { address: true, rowIndex: true, columnIndex: true, rowCount: true, columnCount: true } as const;

/** The selected cells; a shape, or several areas, are none. */
export const readSelection = (): Promise<Outcome<Selection>> =>
  inExcel(async (context) => {
    const range = context.workbook.getSelectedRange().load(shape);
    const sheet = range.worksheet.load({ name: true });
    try {
      await context.sync();
    } catch (error) {
      const { code } = error as { code?: unknown };
      if (code === "InvalidSelection" || code === "InvalidReference")
        return refused("The selection is not one range of cells. Select the cells without a gap.");
      throw error;
    }
    const { address, rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
    const isCell = rows * columns === 1;
    const cells = { text: address, address, sheet: sheet.name, row, column, rows, columns, usedCells: 0 };
    const tables = isCell ? [] : await readTables(context);
    return doneWith({ reference: writtenReference(tables, cells), isCell });
  });

/** Calls back when something else is selected; returns how to stop. Where the host has no such event, never. */
export const watchSelection = (onChange: () => void): Promise<() => void> =>
  watchWorkbook(({ onSelectionChanged }) => onSelectionChanged.add(telling(onChange)));
