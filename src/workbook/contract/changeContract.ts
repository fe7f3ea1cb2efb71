import { done, inExcel, refused, type Outcome } from "../outcome";
import { filteredSentence } from "../filteredTable";
import { protectedSentence } from "../protectedSheets";
import { findContracts, type FoundTables } from "./findTables";

/** What a change has to hand: the tables as they are now. It says why not, or queues all of its writes. */
export type Change = (tables: FoundTables, context: Excel.RequestContext) => Outcome | undefined;

/** Looks at the contract of a sheet as it is now and, where nothing stands against it, changes it in one step. */
export function changeContract(sheetId: string, change: Change): Promise<Outcome> {
  return inExcel(async (context) => {
    const contract = (await findContracts(context)).find((other) => other.sheetId === sheetId);
    if (!contract) return refused("The sheet of this contract is no longer in the workbook.");
    if (!contract.found.ok) return refused(contract.found.message);
    if (contract.isProtected) return refused(protectedSentence([contract.sheet]));
    const { tables } = contract.found;
    const filtered = Object.values(tables).find(({ table }) => table.autoFilter.isDataFiltered);
    if (filtered) return refused(filteredSentence(filtered.name));
    const refusal = change(tables, context);
    if (refusal) return refusal;
    await context.sync();
    return done;
  });
}
