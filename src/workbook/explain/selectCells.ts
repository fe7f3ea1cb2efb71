import { done, inExcel, refused, type Outcome } from "../outcome";
import type { Cells } from "./cellAddress";

export type { Cells };

/** Brings a sheet to the front and selects cells on it. */
export function selectCells({ sheet: name, cells }: Cells): Promise<Outcome> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load({ visibility: true });
    await context.sync();
    if (sheet.isNullObject) return refused(`There is no sheet “${name}” any more.`);
    if (sheet.visibility !== "Visible") return refused(`The sheet “${name}” is hidden. Unhide it to see ${cells}.`);
    sheet.activate();
    sheet.getRange(cells).select();
    await context.sync();
    return done;
  });
}
