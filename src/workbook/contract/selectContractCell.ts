import { done, inExcel, refused, type Outcome } from "../outcome";

/** Brings the sheet of a contract to the front and selects a cell on it. */
export function selectContractCell(sheetId: string, address: string): Promise<Outcome> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId).load("name,visibility");
    await context.sync();
    if (sheet.isNullObject) return refused("The sheet of this contract is no longer in the workbook.");
    if (sheet.visibility !== "Visible")
      return refused(
        `The sheet “${sheet.name}” is hidden. Unhide it (right-click a sheet's tab › Unhide), then try again.`,
      );
    sheet.activate();
    sheet.getRange(address).select();
    await context.sync();
    return done;
  });
}
