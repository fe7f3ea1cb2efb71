import { frozenResults, type FrozenResult } from "./frozenResults";
import type { FrozenRow } from "./frozenTable";
import { readParts, type Part } from "./readCells";
import type { Sheet } from "./sheets";

/** A frozen result beside what its cells hold now. */
export interface Judged {
  readonly result: FrozenResult;
  readonly sheet: Sheet | undefined;
  /** The number formats of its cells now. */
  readonly formats: readonly (readonly unknown[])[];
  /** Somebody has written the formula again already. */
  readonly isFormulaAgain: boolean;
  /** Why the formula must not be restored; null where it may be. */
  readonly why: string | null;
}

interface Now {
  readonly result: FrozenResult;
  readonly sheet: Sheet | undefined;
  readonly values: unknown[][];
  readonly formulas: unknown[][];
  readonly formats: unknown[][];
}

/** Looks at the cells of every frozen result. A sheet is found by its id, which it keeps when it is renamed, else by name. */
export async function judgeFrozen(
  context: Excel.RequestContext,
  rows: readonly FrozenRow[],
  sheets: readonly Sheet[],
): Promise<Judged[]> {
  const now = frozenResults(rows).map((result): Now => {
    const sheet = sheets.find(({ id }) => id === result.sheetId) ?? sheets.find(({ name }) => name === result.sheet);
    return { result, sheet, values: [], formulas: [], formats: [] };
  });
  const parts = now.flatMap((one): (Part & { readonly one: Now })[] => {
    const { row, column, size, isWhole } = one.result;
    return one.sheet && isWhole ? [{ one, sheet: one.sheet.item, row, column, ...size }] : [];
  });
  await readParts(
    context,
    parts,
    (range) => range.load({ values: true, formulas: true, numberFormat: true }),
    (range, { one }) => {
      one.values.push(...(range.values as unknown[][]));
      one.formulas.push(...(range.formulas as unknown[][]));
      one.formats.push(...(range.numberFormat as unknown[][]));
    },
  );
  return now.map((one) => {
    const { result, sheet, formats, formulas } = one;
    const isFormulaAgain = formulas[0]?.[0] === result.formula;
    return { result, sheet, formats, isFormulaAgain, why: isFormulaAgain ? null : difference(one) };
  });
}

function difference({ result, sheet, values, formulas }: Now): string | null {
  if (!sheet) return "its sheet is no longer there";
  if (!result.isWhole) return "rows of its result are missing in the table";
  for (const { row, column, saved } of result.cells) {
    const [r, c] = [row - result.row, column - result.column];
    const [value, formula] = [values[r]?.[c], formulas[r]?.[c]];
    const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
    if (value !== saved.value || isFormula)
      return `${saved.cell} now holds ${shown(isFormula ? formula : value)}; it was frozen as ${shown(saved.value)}`;
  }
  return null;
}

function shown(value: unknown): string {
  if (value === "") return "nothing";
  return typeof value === "string" ? `“${value}”` : String(value);
}
