import { filteredSentence } from "../filteredTable";
import { freeName } from "../freeName";
import { isStructureProtected, structureSentence } from "../newSheets";
import { doneWith, refused, type Outcome } from "../outcome";
import { protectedSentence } from "../protectedSheets";
import type { FilledTable } from "./fillTables";
import { importTables, type ImportTable } from "./importTables";

/** A table of the workbook that an import goes into. Rows and columns count from 0. */
export interface HeldTable {
  readonly kind: "held";
  readonly name: string;
  readonly sheet: string;
  readonly headerRow: number;
  readonly firstColumn: number;
  /** Its width, with the columns that were added by hand. */
  readonly width: number;
  readonly titles: readonly string[];
  /** Where each column of the import stands in it. */
  readonly places: readonly number[];
  /** The cells of its rows, as wide as the table. */
  readonly body: readonly (readonly unknown[])[];
}

/** The sheet on which a table that the workbook lacks is made. */
interface NewTable {
  readonly kind: "new";
  readonly sheet: string;
}

export type TablePlace = HeldTable | NewTable;

/** Excel on the web reads 5 MB at once. */
const cellsAtOnce = 100_000;

const asTitle = (cell: unknown): string => String(cell).trim();
const isTitle = (title: string, other: string): boolean => title.toLowerCase() === other.toLowerCase();

/** Where the tables of an import go, and what those that are there hold; or why one of them cannot take it. */
export async function readHeldTables(
  context: Excel.RequestContext,
  wanted: readonly FilledTable[],
): Promise<Outcome<TablePlace[]>> {
  const { tables, names, worksheets } = context.workbook;
  tables.load("items/name,items/showHeaders,items/showTotals,items/worksheet/name,items/autoFilter/isDataFiltered");
  names.load("items/name");
  worksheets.load("items/name,items/protection/protected");
  const isStructureClosed = await isStructureProtected(context);
  const sheets = worksheets.items.map(({ name }) => name);
  const places: TablePlace[] = [];
  for (const { table } of wanted) {
    const held = tables.items.find(({ name }) => isTitle(name, table.name));
    if (held) {
      const sheet = worksheets.items.find(({ name }) => name === held.worksheet.name);
      if (sheet?.protection.protected) return refused(protectedSentence([sheet.name]));
      const read = await readTable(context, held, table);
      if (!read.ok) return read;
      places.push(read.value);
    } else {
      if (isStructureClosed) return refused(structureSentence);
      if (names.items.some(({ name }) => isTitle(name, table.name)))
        return refused(
          `The workbook has a name ${table.name}, so no table can be called so. Rename it (Formulas › Name Manager), then try again.`,
        );
      const sheet = freeName(table.sheet, sheets);
      sheets.push(sheet);
      places.push({ kind: "new", sheet });
    }
  }
  return doneWith(places);
}

async function readTable(
  context: Excel.RequestContext,
  held: Excel.Table,
  table: ImportTable,
): Promise<Outcome<HeldTable>> {
  const { name } = held;
  if (!held.showHeaders)
    return refused(
      `The header row of the table ${name} is switched off. Switch it on (Table Design › Header Row), then try again.`,
    );
  if (held.showTotals)
    return refused(
      `The table ${name} has a total row. Switch it off (Table Design › Total Row), then try again: rows are added at its end.`,
    );
  if (held.autoFilter.isDataFiltered) return refused(filteredSentence(name));
  const header = held.getHeaderRowRange().load({ values: true, rowIndex: true, columnIndex: true, columnCount: true });
  const body = held.getDataBodyRange().load({ rowCount: true });
  await context.sync();
  const titles = ((header.values as unknown[][])[0] ?? []).map(asTitle);
  const places = placesOf(table, titles, name);
  if (!places.ok) return places;
  const width = header.columnCount;
  return doneWith({
    kind: "held",
    name,
    sheet: held.worksheet.name,
    headerRow: header.rowIndex,
    firstColumn: header.columnIndex,
    width,
    titles,
    places: places.value,
    body: await readCells(context, body, body.rowCount, width),
  });
}

/** Where the import's columns stand, in whatever order; a column that is gone or there twice refuses it. */
function placesOf(table: ImportTable, titles: readonly string[], name: string): Outcome<number[]> {
  const times = (title: string): number => titles.filter((other) => isTitle(title, other)).length;
  const wanted = table.columns.map(({ title }) => title);
  const tags = otherTags(table, titles);
  if (tags !== null)
    return refused(
      `The table ${name} is broken down by ${tags}, and this import is not: its rows would count the same usage again. Rename the table (Table Design › Table Name) to keep it, or import by the same tag keys.`,
    );
  const absent = wanted.filter((title) => times(title) === 0);
  if (absent.length > 0)
    return refused(
      `The table ${name} has no column “${absent.join("” and no column “")}”. If the column was renamed, give it its name back; if it was deleted, undo, or add a column of that name.`,
    );
  const twice = wanted.filter((title) => times(title) > 1);
  if (twice.length > 0)
    return refused(
      `The table ${name} has the column “${twice.join("” and the column “")}” more than once. Delete or rename all but one.`,
    );
  return doneWith(wanted.map((title) => titles.findIndex((other) => isTitle(title, other))));
}

/** Columns between Organization and Product are tag keys: those which the import does not have; null: none. */
function otherTags(table: ImportTable, titles: readonly string[]): string | null {
  const isByTags = [importTables.attribution([]), importTables.costAttribution([])].some(
    ({ name }) => name === table.name,
  );
  if (!isByTags) return null;
  const at = (title: string): number => titles.findIndex((other) => isTitle(title, other));
  const between = titles.slice(at("Organization") + 1, Math.max(at("Product"), 0));
  const others = between.filter((title) => !table.columns.some((column) => isTitle(column.title, title)));
  return others.length === 0 ? null : others.map((title) => `“${title}”`).join(", ");
}

async function readCells(
  context: Excel.RequestContext,
  body: Excel.Range,
  rows: number,
  width: number,
): Promise<unknown[][]> {
  const atOnce = Math.max(1, Math.floor(cellsAtOnce / width));
  const cells: unknown[][] = [];
  for (let first = 0; first < rows; first += atOnce) {
    const count = Math.min(atOnce, rows - first);
    const part = body
      .getRow(first)
      .getResizedRange(count - 1, 0)
      .load({ values: true });
    await context.sync();
    for (const line of part.values as unknown[][]) cells.push(line);
  }
  return cells;
}
