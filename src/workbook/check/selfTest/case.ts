/** A cell of a case: a figure, text or a formula; text that Excel might take for something else; a date with its format. */
export type CaseCell =
  string | number | { readonly text: string } | { readonly serial: number; readonly format: string };

/** What has to be found, or what may be found where Excels differ and the add-in depends on neither. */
export type Expected =
  | { readonly kind: "value"; readonly value: string | number }
  /** Some cells of a spill, counted from 0, and its size. */
  | {
      readonly kind: "spill";
      readonly rows: number;
      readonly columns: number;
      readonly cells: readonly (readonly [row: number, column: number, value: string | number])[];
    }
  | { readonly kind: "error"; readonly error: "#VALUE!" | "#N/A"; readonly sentence: string }
  | { readonly kind: "oneOf"; readonly outcomes: readonly Outcome[] };

/** An outcome that is accepted, and what it says about this Excel. `found` may end in …, for whatever follows. */
interface Outcome {
  readonly found: string;
  readonly means: string;
}

/** Something to evaluate in the Excel at hand. The cells are written as if the first one were A1. */
export interface Case {
  readonly name: string;
  readonly cells: readonly (readonly CaseCell[])[];
  /** Rows and columns that the result fills; 1 and 1 where it does not spill. */
  readonly fills: readonly [rows: number, columns: number];
  readonly expected: Expected;
  /** What is looked at: the result, the formula as Excel gives it back, or what it gives as formula of the second cell of a spill. */
  readonly observed?: "result" | "formula" | "spilled formula";
  /** Looks at the result once more after Re-enter. */
  readonly reentered?: string;
}

export const isFormula = (cell: CaseCell): cell is string => typeof cell === "string" && cell.startsWith("=");

/** Where the tested formula stands in the cells: the last one that calls a DD function. */
export function testedCell({ cells }: Case): {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
} {
  for (const [r, line] of [...cells.entries()].reverse())
    for (const [c, cell] of [...line.entries()].reverse())
      if (isFormula(cell) && /DD[._]/i.test(cell)) return { row: r, column: c, formula: cell };
  throw new Error("The case has no formula.");
}

/** A formula alone, and its figure. */
export const figure = (name: string, formula: string, value: string | number): Case => ({
  name,
  cells: [[formula]],
  fills: [1, 1],
  expected: { kind: "value", value },
});
