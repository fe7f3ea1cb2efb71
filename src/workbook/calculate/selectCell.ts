import { done, inExcel, refused, type Outcome } from "../outcome";
import { findCells } from "./findCells";

/** Brings a cell into view and selects it. */
export const selectCell = (address: string): Promise<Outcome> =>
  inExcel(async (context) => {
    const cells = (await findCells(context, [address])).get(address);
    if (typeof cells !== "object") return refused(`${address} cannot be selected: ${cells}.`);
    const sheet = context.workbook.worksheets.getItem(cells.sheet).load({ visibility: true });
    await context.sync();
    if (sheet.visibility !== "Visible")
      return refused(
        `The sheet “${cells.sheet}” is hidden. Unhide it (right-click a sheet's tab › Unhide), then try again.`,
      );
    sheet.activate();
    sheet.getRange(address.slice(address.lastIndexOf("!") + 1)).select();
    await context.sync();
    return done;
  });
