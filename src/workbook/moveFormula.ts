const LETTERS = 26;
const REFERENCE = /"[^"]*"|\b([A-Z]{1,3})([1-9]\d*)\b(?!\()/g;

/**
 * Moves the cell references of a formula by whole rows and columns, as copying a cell does.
 * Text in quotes stays as it is. Only relative references are known; the examples hold no others.
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(REFERENCE, (found: string, column?: string, row?: string) =>
    column === undefined || row === undefined ? found : cellName(Number(row) - 1 + rows, columnIndex(column) + columns),
  );
}

/** "B2" for row 1, column 1, both counted from 0. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** "B" for column 1, counted from 0. */
export function columnName(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    letters = String.fromCharCode(65 + ((rest - 1) % LETTERS)) + letters;
  }
  return letters;
}

/** Row and column of "B2", both counted from 0; null where the text is no name of a cell. */
export function cellIndex(name: string): { readonly row: number; readonly column: number } | null {
  const [, column, row] = /^([A-Z]{1,3})([1-9]\d*)$/.exec(name) ?? [];
  return column === undefined || row === undefined ? null : { row: Number(row) - 1, column: columnIndex(column) };
}

function columnIndex(letters: string): number {
  return [...letters].reduce((index, letter) => index * LETTERS + letter.charCodeAt(0) - 64, 0) - 1;
}
