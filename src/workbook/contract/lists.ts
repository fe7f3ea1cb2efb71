import { products } from "../../catalog/products";

/**
 * A list in a rule of a cell may have 255 characters, and the names of the products have some thousand: they stand on a
 * hidden sheet, to which the rules refer. A name for it would be one more thing that can be deleted or collide.
 */
export const listsSheetName = "DD_Lists";
const names = products.map(({ name }) => name);

export const productList = `=${listsSheetName}!$A$2:$A$${names.length + 1}`;

/** Brings the lists up to date with the catalog of this add-in. The sheets are loaded with name and protection. */
export function writeLists({ workbook: { worksheets } }: Excel.RequestContext): void {
  const held = worksheets.items.find(({ name }) => name === listsSheetName);
  if (held?.protection.protected) return;
  const sheet = held ?? worksheets.add(listsSheetName);
  const cells = sheet.getRange(`A1:A${names.length + 1}`);
  cells.numberFormat = ["Product", ...names].map(() => ["@"]);
  cells.values = ["Product", ...names].map((name) => [name]);
  if (!held) sheet.visibility = "Hidden";
}
