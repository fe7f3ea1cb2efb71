import { done, inExcel, refused, type Outcome } from "../outcome";

/** A cell on a sheet, the sheet by its id. */
export interface Cell {
  readonly sheetId: string;
  readonly address: string;
}

/** Brings the sheet of a cell to the front and selects the cell. */
export function selectFormula({ sheetId, address }: Cell): Promise<Outcome> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId).load({ name: true, visibility: true });
    await context.sync();
    if (sheet.isNullObject) return refused("The sheet is no longer there. Refresh the list.");
    if (sheet.visibility !== "Visible")
      return refused(
        sheet.visibility === "Hidden"
          ? `The sheet “${sheet.name}” is hidden. Unhide it (right-click a tab › Unhide), then try again.`
          : `The sheet “${sheet.name}” is hidden by a program and cannot be shown from the tabs.`,
      );
    sheet.activate();
    sheet.getRange(address).select();
    await context.sync();
    return done;
  });
}
