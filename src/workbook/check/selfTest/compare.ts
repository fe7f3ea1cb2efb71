import type { Case, Expected } from "./case";

/** What a case showed: the cells of its result, and the sentence of an error. */
export interface Observed {
  readonly cells: readonly (readonly unknown[])[];
  readonly sentence: string;
}

/** `noted`: one of several outcomes that are all accepted. */
export type Result = "equal" | "differs" | "noted" | "not calculated";

/** A line of the report. */
export interface Entry {
  readonly name: string;
  readonly formula: string;
  readonly expected: string;
  readonly found: string;
  readonly result: Result;
}

/** Sets what was found against what was expected: figures to the last digit, text to the letter. */
export function compare({ name, expected }: Pick<Case, "name" | "expected">, formula: string, seen: Observed): Entry {
  const found = shownAs(expected, seen);
  if (expected.kind === "oneOf") {
    const outcome = expected.outcomes.find((one) => matches(one.found, found));
    return {
      name,
      formula,
      expected: expected.outcomes.map((one) => `${one.found || "nothing"} (${one.means})`).join(", or "),
      found: outcome ? `${found || "nothing"}: ${outcome.means}` : found || "nothing",
      result: outcome ? "noted" : "differs",
    };
  }
  const result = isEqual(expected, seen) ? "equal" : "differs";
  return { name, formula, expected: wanted(expected), found, result };
}

const matches = (pattern: string, found: string): boolean =>
  pattern.endsWith("…") ? found.startsWith(pattern.slice(0, -1)) : found === pattern;

type Exact = Exclude<Expected, { kind: "oneOf" }>;

function isEqual(expected: Exact, { cells, sentence }: Observed): boolean {
  const [rows, columns] = [cells.length, cells[0]?.length ?? 0];
  if (expected.kind === "spill")
    return (
      rows === expected.rows &&
      columns === expected.columns &&
      expected.cells.every(([row, column, value]) => cells[row]?.[column] === value)
    );
  if (rows !== 1 || columns !== 1) return false;
  const value = cells[0]?.[0];
  return expected.kind === "value"
    ? value === expected.value
    : value === expected.error && sentence === expected.sentence;
}

function wanted(expected: Exact): string {
  if (expected.kind === "value") return typeof expected.value === "number" ? String(expected.value) : expected.value;
  if (expected.kind === "error") return `${expected.error} ${expected.sentence}`;
  return pickedCells(expected, (_row, _column, value) => value, expected.rows, expected.columns);
}

function shownAs(expected: Expected, { cells, sentence }: Observed): string {
  if (expected.kind === "spill")
    return pickedCells(expected, (row, column) => cells[row]?.[column], cells.length, cells[0]?.length ?? 0);
  const text = cells.map((line) => line.map(plain).join(", ")).join("; ");
  return sentence === "" ? text : `${text} ${sentence}`;
}

function pickedCells(
  { cells }: Extract<Expected, { kind: "spill" }>,
  valueOf: (row: number, column: number, value: unknown) => unknown,
  rows: number,
  columns: number,
): string {
  const size = `${rows} × ${columns} cells`;
  const picked = cells.map(
    ([row, column, value]) =>
      `row ${row + 1}, column ${column + 1}: ${plain(valueOf(row, column, value)) || "nothing"}`,
  );
  return [size, ...picked].join("; ");
}

/** JavaScript's shortest decimal has every digit of the figure. */
function plain(value: unknown): string {
  if (typeof value === "boolean") return String(value).toUpperCase();
  return typeof value === "number" || typeof value === "string" ? String(value) : "";
}
