import { done, inExcel, refused, type Outcome } from "./outcome";

/** Brings a sheet to the front, by its id or its name, and selects cells on it. */
export const selectCells = (sheetKey: string, cells: string): Promise<Outcome> =>
  inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetKey).load({ name: true, visibility: true });
    await context.sync();
    if (sheet.isNullObject) return refused("The sheet is no longer in the workbook.");
    if (sheet.visibility !== "Visible")
      return refused(
        sheet.visibility === "Hidden"
          ? `The sheet “${sheet.name}” is hidden. Unhide it (right-click a sheet's tab › Unhide), then try again.`
          : `The sheet “${sheet.name}” is hidden by a program and cannot be shown from the tabs.`,
      );
    sheet.activate();
    sheet.getRange(cells).select();
    await context.sync();
    return done;
  });
