import { officeSentence } from "../officeSentence";

/** What came of a change: done, or why nothing was written. */
export type Outcome = { readonly ok: true } | { readonly ok: false; readonly message: string };

export const done: Outcome = { ok: true };
export const refused = (message: string): Outcome => ({ ok: false, message });

/** Runs a change in Excel; its failures become sentences. */
export async function change(work: (context: Excel.RequestContext) => Promise<Outcome>): Promise<Outcome> {
  try {
    return await Excel.run(work);
  } catch (error) {
    return refused(officeSentence(error));
  }
}
