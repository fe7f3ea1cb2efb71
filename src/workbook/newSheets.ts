/** No sheet can be added, deleted or renamed while the structure of the workbook is protected. */
export const structureSentence =
  "The structure of the workbook is protected, so no sheet can be added. Unprotect it (Review › Protect Workbook), then try again.";

export async function isStructureProtected(context: Excel.RequestContext): Promise<boolean> {
  const protection = context.workbook.protection.load({ protected: true });
  await context.sync();
  return protection.protected;
}

/** Adds sheets of these names, which are free, and writes on them; where Excel refuses any of it, none of them stays. */
export async function writeNewSheets<T>(
  context: Excel.RequestContext,
  names: readonly string[],
  write: () => T | Promise<T>,
): Promise<T> {
  try {
    const written = await write();
    await context.sync();
    return written;
  } catch (error) {
    // A sheet that somebody else added in this moment is not ours to delete.
    const isTaken = (error as { code?: unknown } | null)?.code === "ItemAlreadyExists";
    // The first failure is the one to tell.
    if (!isTaken) await takeBack(context, names).catch(() => undefined);
    throw error;
  }
}

async function takeBack(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name).load({ name: true }));
  await context.sync();
  for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
  await context.sync();
}
