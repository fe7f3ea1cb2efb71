import { protectedSentence as sentenceOf } from "../protectedSheets";

/** A sheet of the workbook as it was found. It keeps its id when it is renamed. */
export interface Sheet {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly isProtected: boolean;
  readonly item: Excel.Worksheet;
}

/** All sheets in their order, hidden ones too. */
export async function findSheets(context: Excel.RequestContext): Promise<Sheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load({ id: true, name: true, visibility: true, protection: { protected: true } });
  await context.sync();
  return worksheets.items.map((item) => ({
    id: item.id,
    name: item.name,
    hidden: item.visibility !== "Visible",
    isProtected: item.protection.protected,
    item,
  }));
}

/** Why these sheets cannot be written to, in a sentence; null where they can. */
export function protectedSentence(sheets: readonly Sheet[]): string | null {
  const names = sheets.filter(({ isProtected }) => isProtected).map(({ name }) => name);
  return names.length === 0 ? null : sentenceOf(names);
}
