import { inExcel, doneWith, refused, type Outcome } from "../outcome";
import { selectCells } from "../selectCells";
import { findCells } from "./findCells";

/** Brings a cell that a text refers to into view and selects it. */
export async function selectCell(address: string): Promise<Outcome> {
  const found = await inExcel(async (context) => {
    const cells = (await findCells(context, [address])).get(address);
    return typeof cells === "object" ? doneWith(cells) : refused(`${address} cannot be selected: ${cells}.`);
  });
  return found.ok ? selectCells(found.value.sheet, address.slice(address.lastIndexOf("!") + 1)) : found;
}
