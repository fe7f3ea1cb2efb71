import { freeName } from "../../freeName";
import type { Case } from "./case";
import { place, type Placed } from "./place";
import { columnOfFigures, namedCells, tableCells, wantedNames, type Surroundings } from "./surroundings";

/** The sheet of the self-test, made anew, and what else was put into the workbook. */
export interface LaidOut {
  readonly sheet: Excel.Worksheet;
  readonly sheetName: string;
  readonly placed: readonly Placed[];
  /** The formulas that Excel did not take, with its reason. */
  readonly refused: ReadonlyMap<Placed, string>;
  readonly remove: () => Promise<void>;
}

const sheetName = "DD Self-test";
const title = "Self-test of DD Billing";
const hint = "Each case with its cells. The pane compares them with what they should show; this sheet can be deleted.";

/** Makes a sheet of its own with all cases. Nothing that the workbook holds is touched. */
export async function layOutSelfTest(
  context: Excel.RequestContext,
  casesWith: (surroundings: Surroundings) => readonly Case[],
): Promise<LaidOut> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load({ name: true });
  tables.load({ name: true });
  names.load({ name: true });
  await context.sync();
  const taken = [...tables.items, ...names.items].map(({ name }) => name);
  const surroundings: Surroundings = {
    table: freeName(wantedNames.table, taken, "_"),
    name: freeName(wantedNames.name, taken, "_"),
  };
  const sheetNames = worksheets.items.map(({ name }) => name);
  const ownName = freeName(sheetName, sheetNames);
  const sheet = worksheets.add(ownName);
  const remove = async () => {
    const name = names.getItemOrNullObject(surroundings.name).load({ name: true });
    sheet.delete();
    await context.sync();
    if (name.isNullObject) return;
    name.delete();
    await context.sync();
  };
  const placed = place(casesWith(surroundings));
  try {
    await writeCells(context, sheet, placed, surroundings);
    return { sheet, sheetName: ownName, placed, refused: await writeFormulas(context, sheet, placed), remove };
  } catch (error) {
    await remove().catch(() => undefined);
    throw error;
  }
}

/** Everything but the formulas. */
async function writeCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  placed: readonly Placed[],
  { table, name }: Surroundings,
): Promise<void> {
  context.application.suspendScreenUpdatingUntilNextSync();
  sheet.getRange("A1:A2").values = [[title], [hint]];
  sheet.getRange("A1").format.font.bold = true;
  sheet.getRange(columnOfFigures.address).values = columnOfFigures.values.map((line) => [...line]);
  sheet.getRange(tableCells.address).values = tableCells.values.map((line) => [...line]);
  for (const { of: one, captionRow, values } of placed) {
    const caption = sheet.getCell(captionRow, 0);
    caption.values = [[one.name]];
    caption.format.font.bold = true;
    for (const { row, column, value, format } of values) {
      const cell = sheet.getCell(row, column);
      if (format !== undefined) cell.numberFormat = [[format]];
      cell.values = [[value]];
    }
  }
  await context.sync();
  sheet.tables.add(tableCells.address, true).name = table;
  await context.sync();
  context.workbook.names.add(name, sheet.getRange(namedCells));
  // A name that Excel refuses makes its case differ; the others go on.
  await context.sync().catch(() => undefined);
}

/** All formulas in one batch; where Excel refuses one of them, each on its own, so that it is known which. */
async function writeFormulas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  placed: readonly Placed[],
): Promise<ReadonlyMap<Placed, string>> {
  const refused = new Map<Placed, string>();
  const write = ({ formulas }: Placed) => {
    for (const { row, column, formula } of formulas) sheet.getCell(row, column).formulas = [[formula]];
  };
  try {
    placed.forEach(write);
    await context.sync();
  } catch {
    for (const one of placed)
      try {
        write(one);
        await context.sync();
      } catch (error) {
        refused.set(one, error instanceof Error ? error.message : String(error));
      }
  }
  return refused;
}
