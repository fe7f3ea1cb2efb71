import { officeSentence } from "./officeSentence";

/** What came of something done in the workbook: its value, or why nothing was changed. */
export type Outcome<T = null> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

export const done: Outcome = { ok: true, value: null };
export const doneWith = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const refused = (message: string): Outcome<never> => ({ ok: false, message });

/** Does something in Excel; its failures become sentences. */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await Excel.run(work);
  } catch (error) {
    return refused(officeSentence(error));
  }
}
