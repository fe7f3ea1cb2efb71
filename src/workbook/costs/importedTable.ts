import type { Input } from "../../sheet/cells";
import { readTables } from "../calculate/workbookTables";
import { readRanges } from "../formula/readRange";
import { doneWith, inExcel, type Outcome } from "../outcome";

/** The tables that an import writes and that are looked at here, by their names. */
const importedNames = [
  "DD_Cost",
  "DD_Billable",
  "DD_Monthly_Usage",
  "DD_Usage",
  "DD_Attribution",
  "DD_Cost_Attribution",
] as const;
export type ImportedName = (typeof importedNames)[number];

/** An imported table with its headers, as a function is given it. */
export interface ImportedTable {
  readonly name: ImportedName;
  readonly values: readonly (readonly Input[])[];
}

/** Reads those of the named tables that the workbook has. Changes nothing. */
export const readImported = (wanted: readonly ImportedName[]): Promise<Outcome<readonly ImportedTable[]>> =>
  inExcel(async (context) => doneWith(await readImportedIn(context, wanted)));

export async function readImportedIn(
  context: Excel.RequestContext,
  wanted: readonly ImportedName[],
): Promise<ImportedTable[]> {
  const held = new Set((await readTables(context)).map(({ name }) => name.toLowerCase()));
  const names = wanted.filter((name) => held.has(name.toLowerCase()));
  const ranges = await readRanges(
    context,
    names.map((name) => ({ range: context.workbook.tables.getItem(name).getRange(), spill: false })),
  );
  return names.map((name, index) => ({ name, values: ranges[index]?.values ?? [] }));
}

/** Which of the tables the workbook has. */
export const namesHeld = (): Promise<Outcome<readonly ImportedName[]>> =>
  inExcel(async (context) => {
    const held = new Set((await readTables(context)).map(({ name }) => name.toLowerCase()));
    return doneWith(importedNames.filter((name) => held.has(name.toLowerCase())));
  });

/** The cells of a column below its title, without those that are blank; none where there is no such column. */
export function cellsOf({ values }: ImportedTable, title: string): readonly Input[] {
  const place = placeOf(values[0] ?? [], title);
  return place < 0 ? [] : values.slice(1).map((row) => row[place]);
}

export const placeOf = (titles: readonly Input[], title: string): number =>
  titles.findIndex((cell) => typeof cell === "string" && cell.trim().toLowerCase() === title.toLowerCase());
