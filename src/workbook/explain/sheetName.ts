const longest = 31;

/** A name for the sheet with the working of a cell that no sheet has: “Working Sheet1 D5”, “Working Sheet1 D5 2”. */
export function workingSheetName(sheet: string, cell: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let count = 1; ; count++) {
    const end = count === 1 ? ` ${cell}` : ` ${cell} ${count}`;
    const name = `Working ${sheet}`.slice(0, longest - end.length).trimEnd() + end;
    if (!used.has(name.toLowerCase())) return name;
  }
}
