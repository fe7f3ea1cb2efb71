import { loadMerged, mergedAddress } from "../mergedCells";
import { cellName } from "../moveFormula";
import { doneWith, inExcel, refused, type Outcome } from "../outcome";
import { findCells, type Cells } from "./findCells";
import { readTables, tableAround } from "./workbookTables";

/** A formula to write, and what the place for it must keep clear of. */
export interface Insertion {
  readonly formula: string;
  /** The cell; a reference. */
  readonly target: string;
  /** The cells that the formula refers to, with their sheets. */
  readonly inputs: readonly string[];
  /** Rows that the result fills. */
  readonly rows: number;
}

/** The longest formula that a cell holds. */
const longestFormula = 8_192;
const sheetRows = 1_048_576;

/** Writes the formula and selects its cell, whose address it gives; refuses a place where it would change or hide anything. */
export const insertFormula = (insertion: Insertion): Promise<Outcome<string>> =>
  inExcel(async (context) => {
    const { formula, target, inputs, rows } = insertion;
    if (target === "") return refused("Choose a cell for the formula: click an empty cell in the sheet.");
    const found = await findCells(context, [target, ...inputs]);
    const cell = found.get(target);
    if (typeof cell !== "object") return refused(`There is no place for the formula: ${cell}.`);
    const refusal = await whyNot(context, cell, insertion, inputs.map((input) => found.get(input)).filter(isCells));
    if (refusal !== null) return refused(refusal);

    const sheet = context.workbook.worksheets.getItem(cell.sheet);
    const area = sheet.getRangeByIndexes(cell.row, cell.column, rows, 1).load({ formulas: true, values: true });
    const merged = loadMerged(area);
    const first = sheet.getRangeByIndexes(cell.row, cell.column, 1, 1).load({ numberFormat: true });
    await context.sync();
    const mergedAt = mergedAddress(merged);
    if (mergedAt !== null)
      return refused(
        `The formula would meet merged cells (${mergedAt}), over which no result spills. Choose a cell away from them.`,
      );
    const taken = firstTaken(area.formulas as unknown[][], area.values as unknown[][]);
    if (taken === 0) return refused(`${cell.address} is not empty. Choose an empty cell for the formula.`);
    if (taken > 0)
      return refused(
        `The result would fill ${rows} rows from ${cell.address} on, and ${cellName(cell.row + taken, cell.column)} is not empty. Choose a cell with enough empty cells below it.`,
      );
    if (first.numberFormat[0]?.[0] === "@") first.numberFormat = [["General"]]; // as text, the formula would stay one
    first.formulas = [[formula]];
    await context.sync();
    sheet.activate();
    first.select();
    await context.sync().catch(() => undefined); // The formula stands, selected or not.
    return doneWith(cell.address);
  });

const isCells = (cells: Cells | string | undefined): cells is Cells => typeof cells === "object";

async function whyNot(
  context: Excel.RequestContext,
  cell: Cells,
  { formula, rows }: Insertion,
  inputs: readonly Cells[],
): Promise<string | null> {
  if (formula.length > longestFormula)
    return `The formula has ${formula.length} characters, and a cell holds ${longestFormula}. Shorten the names of sheets or tables.`;
  if (cell.rows * cell.columns > 1) return `The place for the formula is the range ${cell.address}. Choose one cell.`;
  if (cell.row + rows > sheetRows)
    return `The result would fill ${rows} rows, more than there are below ${cell.address}. Choose a cell further up.`;
  const area = { ...cell, rows };
  const input = inputs.find((other) => overlap(area, other));
  if (input)
    return `${cell.address} lies within ${input.address}, which the formula reads. Choose a cell outside of it.`;
  const tables = await readTables(context);
  const table = tables.find((other) =>
    overlap(area, { ...other, row: other.row - 1, rows: other.rows + 1, columns: other.titles.length }),
  );
  if (table)
    return `${cell.address} ${tableAround(tables, cell) ? "lies within" : "has below it"} the table ${table.name}, which the formula would become a part of. Choose a cell outside of it.`;
  const { protection } = context.workbook.worksheets.getItem(cell.sheet);
  protection.load({ protected: true });
  await context.sync();
  return protection.protected
    ? `The sheet “${cell.sheet}” is protected. Unprotect it (Review › Unprotect Sheet), or choose a cell on another sheet.`
    : null;
}

type Place = Pick<Cells, "sheet" | "row" | "column" | "rows" | "columns">;

const overlap = (a: Place, b: Place): boolean =>
  a.sheet === b.sheet &&
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/** The first row that holds something; a spilled cell has a value and may show no formula of its own. */
const firstTaken = (formulas: unknown[][], values: unknown[][]): number =>
  formulas.findIndex((row, index) => row[0] !== "" || values[index]?.[0] !== "");
