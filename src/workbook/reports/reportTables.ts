import { freeName } from "../freeName";

/** Cells to be changed on the sheet, which the report's formulas refer to by their table's name. */
export interface ReportTable {
  readonly name: string;
  /** Its first cell. */
  readonly address: string;
  /** With the titles. */
  readonly cells: readonly (readonly (string | number)[])[];
}

/** Loads what the names of new tables must not be: another table's, or a name's. */
export function loadNames({ workbook: { tables, names } }: Excel.RequestContext): void {
  tables.load({ name: true });
  names.load({ name: true });
}

/** The names that the tables get, by those that they want. The tables of the earlier sheet go, and leave theirs. */
export function tableNames(
  { workbook: { tables, names } }: Excel.RequestContext,
  wanted: readonly ReportTable[],
  before: Excel.Worksheet | null,
): ReadonlyMap<string, string> {
  if (wanted.length === 0) return new Map();
  const leaving = new Set((before?.tables.items ?? []).map(({ name }) => name));
  const taken = [...tables.items, ...names.items].map(({ name }) => name).filter((name) => !leaving.has(name));
  return new Map(wanted.map(({ name }) => [name, freeName(name, taken, "_")]));
}

export function addTable(sheet: Excel.Worksheet, { address, cells }: ReportTable, name: string): void {
  const area = sheet.getRange(address).getResizedRange(cells.length - 1, (cells[0]?.length ?? 1) - 1);
  area.values = cells.map((row) => [...row]);
  sheet.tables.add(area, true).name = name;
}

/** A formula with the names that the tables got. */
export function renamed(formula: string | number, names: ReadonlyMap<string, string>): string | number {
  if (typeof formula !== "string") return formula;
  return [...names].reduce(
    (text, [wanted, name]) => text.replace(new RegExp(`(?<![\\w.])${wanted}(?![\\w.])`, "g"), name),
    formula,
  );
}
