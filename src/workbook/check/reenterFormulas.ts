import { ddCalls, withPlainNames } from "../formula/ddCalls";
import { doneWith, inExcel, refused, type Outcome } from "../outcome";
import { isKnown } from "./explainErrors";
import { findFormulas } from "./findFormulas";
import type { Formula } from "./formula";
import { findSheets, protectedSentence } from "./sheets";
import { shortly, whenCalculated } from "../whenCalculated";

/** How many formulas were written again, and how many of them Excel still does not know. */
export interface Reentered {
  readonly written: number;
  readonly unknown: number;
}

/** Formulas that writing again may mend: Excel did not know a name in them, and the add-in has every function they call. */
export const canBeReentered = ({ state, text }: Formula): boolean =>
  state === "name" && ddCalls(text).every(({ name }) => isKnown(name));

const writtenAtOnce = 1_000;

/** Writes the formulas that Excel does not know again, with the names that a user types. */
export function reenterFormulas(): Promise<Outcome<Reentered>> {
  return inExcel(async (context) => {
    const formulas = (await findFormulas(context, await findSheets(context))).filter(canBeReentered);
    if (formulas.length === 0) return refused("No formula shows #NAME? any more. Refresh the list.");
    const sentence = protectedSentence(formulas.map(({ sheet }) => sheet));
    if (sentence !== null) return refused(sentence);

    const cells = formulas.map(({ sheet, row, column }) => sheet.item.getCell(row, column));
    for (const [index, cell] of cells.entries()) {
      if (index % writtenAtOnce === 0) {
        if (index > 0) await context.sync();
        context.application.suspendScreenUpdatingUntilNextSync();
      }
      cell.formulas = [[withPlainNames(formulas[index]?.text ?? "")]];
    }
    await context.sync();
    await whenCalculated(context, cells, shortly);
    const unknown = cells.filter(({ values }) => (values as unknown[][])[0]?.[0] === "#NAME?").length;
    return doneWith({ written: formulas.length, unknown });
  });
}
