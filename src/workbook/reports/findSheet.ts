import { freeName } from "../freeName";

/** What a sheet of ours keeps, unseen: the name it was made for. A name alone would take the user's own sheet for ours. */
export const property = "DD Report";

/** Where a report goes: onto the sheet that an earlier one was written to, or onto a new one. */
export type Place =
  | { readonly kind: "new"; readonly name: string }
  | { readonly kind: "replaced"; readonly name: string; readonly isProtected: boolean };

/**
 * The sheet that was made for this report and still has its name, with a figure behind it where the user has a sheet of that
 * name; else a name that is free. A report that was renamed is the user's, and stays.
 */
export async function findSheet(context: Excel.RequestContext, wanted: string): Promise<Place> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/protection/protected");
  await context.sync();
  const named = worksheets.items.filter(({ name }) => isNumbered(name, wanted));
  const found = named.map((sheet) => ({
    sheet,
    made: sheet.customProperties.getItemOrNullObject(property).load({ value: true }),
  }));
  if (found.length > 0) await context.sync();
  const ours = found.find(({ made }) => !made.isNullObject && made.value === wanted)?.sheet;
  if (ours) return { kind: "replaced", name: ours.name, isProtected: ours.protection.protected };
  const taken = worksheets.items.map(({ name }) => name);
  return { kind: "new", name: freeName(wanted, taken) };
}

function isNumbered(name: string, wanted: string): boolean {
  const [start, end] = [name.slice(0, wanted.length), name.slice(wanted.length)];
  return start.toLowerCase() === wanted.toLowerCase() && /^( \d+)?$/.test(end);
}
