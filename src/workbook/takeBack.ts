/** Deletes a sheet that could not be written whole, if it came to be. */
export async function takeBack(context: Excel.RequestContext, name: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name).load({ name: true });
  await context.sync();
  if (!sheet.isNullObject) sheet.delete();
  await context.sync();
}

export const protectedStructure =
  "The structure of the workbook is protected, so no sheet can be added. Unprotect it (Review › Protect Workbook), then try again.";
