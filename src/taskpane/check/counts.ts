import type { Formula, State } from "../../workbook/check/formula";

/** "1 formula", "2 formulas". */
export const counted = (count: number, thing: string): string =>
  `${figures.format(count)} ${count === 1 ? thing : `${thing}s`}`;

const figures = new Intl.NumberFormat("en", { maximumSignificantDigits: 15 });

/** A value of a cell as the pane shows it: every digit that the cell holds. */
export function shownValue(value: unknown): string {
  if (typeof value === "number") return figures.format(value);
  if (typeof value === "boolean") return String(value).toUpperCase();
  return value === "" ? "(empty text)" : String(value);
}

export const countOf = (formulas: readonly Formula[], state: State): number =>
  formulas.filter((formula) => formula.state === state).length;

const verbs: Readonly<Record<State, readonly [one: string, more: string]>> = {
  value: ["shows a value", "show values"],
  error: ["shows an error", "show errors"],
  name: ["shows #NAME?", "show #NAME?"],
  calculating: ["is being calculated", "are being calculated"],
};

/** How many formulas are in each state, in words; states that none is in are left out. */
export function stateWords(formulas: readonly Formula[]): string {
  const told = (Object.keys(verbs) as State[]).flatMap((state) => {
    const count = countOf(formulas, state);
    const [one, more] = verbs[state];
    return count === 0 ? [] : [`${figures.format(count)} ${count === 1 ? one : more}`];
  });
  return told.join(", ");
}
