import { evaluate } from "../../sheet/evaluate";
import { examples } from "../examples";
import { ddCalls } from "../formula/ddCalls";
import { readCalls, type ReadArgument, type SitedCall } from "../formula/readCalls";
import { officeSentence } from "../officeSentence";
import { doneWith, inExcel, type Outcome } from "../outcome";
import type { Formula } from "./formula";

/** Whether the add-in has a function of this name; every one has an example. */
export const isKnown = (name: string): boolean => Object.hasOwn(examples, name);

/**
 * Why formulas show errors, in a sentence each. Excel does not give away the message of a function's error, so the calls are
 * evaluated again from what their arguments hold.
 */
export const explainErrors = (formulas: readonly Formula[]): Promise<Outcome<string[]>> =>
  inExcel(async (context) => {
    try {
      return doneWith(await sentencesOf(context, formulas));
    } catch {
      const sentences: string[] = [];
      for (const formula of formulas) sentences.push(await sentenceAlone(context, formula));
      return doneWith(sentences);
    }
  });

/** One formula that Excel will not read must not keep the others from being explained. */
async function sentenceAlone(context: Excel.RequestContext, formula: Formula): Promise<string> {
  try {
    const [sentence = ""] = await sentencesOf(context, [formula]);
    return sentence;
  } catch (error) {
    return `What the formula refers to could not be read. ${officeSentence(error)}`;
  }
}

/** The calls within a formula from the innermost one, whose failure is the cause of the others. */
const callsOf = ({ text, sheet, row }: Formula): SitedCall[] =>
  ddCalls(text)
    .reverse()
    .map((call) => ({ call, site: { sheet: sheet.name, row } }));

export async function sentencesOf(context: Excel.RequestContext, formulas: readonly Formula[]): Promise<string[]> {
  const calls = formulas.map((formula) => (needsReading(formula) ? callsOf(formula) : []));
  const read = await readCalls(context, calls.flat());
  let next = 0;
  return formulas.map((formula, index) => {
    const own = calls[index] ?? [];
    const args = read.slice(next, next + own.length);
    next += own.length;
    return known(formula) ?? causeIn(own, args);
  });
}

const needsReading = (formula: Formula): boolean => known(formula) === null;

/** Errors that do not come from a function of the add-in. */
function known({ text, state, value }: Formula): string | null {
  const unknown = ddCalls(text).find(({ name }) => !isKnown(name));
  if (unknown) return `There is no function DD.${unknown.name}.`;
  if (state === "calculating") return "Excel is waiting for the result.";
  if (/_xldudf_/i.test(text))
    return "Excel did not know the add-in when it opened the formula. Re-enter the formulas to mend it.";
  if (state === "name")
    return "Excel does not know a name in this formula. Re-enter it; if that does not help, look for a misspelt name.";
  if (value === "#SPILL!") return "The result needs more room: cells below or to the right of it are not empty.";
  return null;
}

function causeIn(calls: readonly SitedCall[], read: readonly (readonly ReadArgument[])[]): string {
  let unread: string | null = null;
  for (const [index, { call }] of calls.entries()) {
    const args = read[index] ?? [];
    const missing = args.findIndex((arg) => !arg.read.ok);
    const argument = args[missing];
    if (argument && !argument.read.ok) {
      unread ??= `Argument ${missing + 1} of DD.${call.name}, ${argument.text}, cannot be read by the pane: ${argument.read.why}. Select the cell and point at its error sign: Excel shows the message there.`;
      continue;
    }
    const result = evaluate(
      call.name,
      args.map(({ read: value }) => (value.ok ? value.value : null)),
    );
    if (result?.ok === false) return call.whole ? result.message : `DD.${call.name}: ${result.message}`;
  }
  if (unread !== null) return unread;
  return calls.some(({ call }) => call.whole)
    ? "The function gives a value for these cells now. Recalculate: press Ctrl+Alt+F9."
    : "The DD functions in it give values: the error comes from the rest of the formula.";
}
