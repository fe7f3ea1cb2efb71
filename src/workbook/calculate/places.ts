import { cellName } from "../moveFormula";

/** Cells that an argument of the formula stands for, and what they hold. */
export interface ArgumentCells {
  readonly name: string;
  /** With their sheets; several where the formula sets ranges side by side. */
  readonly addresses: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** A part of a sentence; with an address it names that cell. */
export interface SentencePart {
  readonly text: string;
  readonly address?: string;
}

/** `usage (row 3, column 1)`, `contract (row 2, Commitment)`: an argument, and the place in it. */
const place = /(\w+) \(row (\d+), (?:column (\d+)|([^)]+))\)/g;

/** A sentence of the functions in parts, with the cell of every place that it names. */
export function placesIn(sentence: string, given: readonly ArgumentCells[]): SentencePart[] {
  const parts: SentencePart[] = [];
  let end = 0;
  for (const match of sentence.matchAll(place)) {
    const [text, name, row, column, title] = match;
    const cells = given.find((argument) => argument.name === name);
    const address = cells && addressIn(cells, Number(row) - 1, column === undefined ? title : Number(column) - 1);
    parts.push({ text: sentence.slice(end, match.index) }, { text, ...(address !== undefined && { address }) });
    end = match.index + text.length;
  }
  return [...parts, { text: sentence.slice(end) }].filter(({ text }) => text !== "");
}

/** The address of a cell of an argument; undefined where the argument is no range. */
export function addressIn(
  { addresses, rows }: ArgumentCells,
  row: number,
  column: number | string | undefined,
): string | undefined {
  const index = typeof column === "string" ? titleIndex(rows, column) : (column ?? 0);
  const isSideBySide = addresses.length > 1;
  const address = addresses[isSideBySide ? index : 0];
  if (address === undefined || index < 0) return undefined;
  const mark = address.lastIndexOf("!") + 1;
  const [first = ""] = address.slice(mark).replaceAll("$", "").split(":");
  const corner = /^([A-Z]*)(\d*)$/.exec(first);
  if (!corner) return undefined;
  const [, letters = "", figures = ""] = corner;
  const firstRow = figures === "" ? 0 : Number(figures) - 1;
  const firstColumn = [...(letters || "A")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return address.slice(0, mark) + cellName(firstRow + row, firstColumn + (isSideBySide ? 0 : index));
}

const titleIndex = (rows: ArgumentCells["rows"], title: string): number =>
  (rows[0] ?? []).findIndex((cell) => String(cell).trim().toLowerCase() === title.toLowerCase());
