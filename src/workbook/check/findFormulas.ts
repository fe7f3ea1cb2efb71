import { ddCalls } from "../formula/ddCalls";
import { cellName } from "../moveFormula";
import { stateOf, type Formula } from "./formula";
import { readParts, type Part } from "./readCells";
import type { Sheet } from "./sheets";

interface Found {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly value: unknown;
}

/** The errors that a sheet shows, by row and column. */
type Errors = ReadonlyMap<string, unknown>;

/** Spares reading the formulas that cannot call a DD function. */
const mayCall = /^=.*DD[._]/is;

const key = (row: number, column: number): string => `${row},${column}`;

/** The formulas of these sheets that call DD functions, in the order of sheets, rows and columns. */
export async function findFormulas(context: Excel.RequestContext, sheets: readonly Sheet[]): Promise<Formula[]> {
  const shape = { rowIndex: true, columnIndex: true, rowCount: true, columnCount: true };
  const used = sheets.map((sheet) => ({ sheet, range: sheet.item.getUsedRangeOrNullObject().load(shape) }));
  await context.sync();

  const parts = used.flatMap(({ sheet, range }): (Part & { readonly of: Sheet })[] =>
    range.isNullObject
      ? []
      : [
          {
            of: sheet,
            sheet: sheet.item,
            row: range.rowIndex,
            column: range.columnIndex,
            rows: range.rowCount,
            columns: range.columnCount,
          },
        ],
  );
  const found: Found[] = [];
  const errors = new Map<Sheet, Map<string, unknown>>(sheets.map((sheet) => [sheet, new Map<string, unknown>()]));
  await readParts(
    context,
    parts,
    (range) => range.load({ formulas: true, values: true, valueTypes: true }),
    ({ formulas, values, valueTypes }, { of: sheet, row: top, column: left }) => {
      const types = valueTypes as readonly (readonly string[])[];
      (formulas as unknown[][]).forEach((line, r) =>
        line.forEach((text, c) => {
          const value = (values as unknown[][])[r]?.[c];
          const [row, column] = [top + r, left + c];
          if (types[r]?.[c] === "Error") errors.get(sheet)?.set(key(row, column), value);
          // Text that looks like a formula is given as both formula and value.
          if (typeof text === "string" && text !== value && mayCall.test(text) && ddCalls(text).length > 0)
            found.push({ sheet, row, column, text, value });
        }),
      );
    },
  );
  return withSizes(context, found, errors);
}

/** A batch takes so many questions at once. */
const askedAtOnce = 500;

/**
 * Asks how far each result reaches. Excel may give the formula of a spill in all the cells that it fills; those are no
 * formulas of their own, and come after the first one.
 */
async function withSizes(
  context: Excel.RequestContext,
  found: readonly Found[],
  errors: ReadonlyMap<Sheet, Errors>,
): Promise<Formula[]> {
  const formulas: Formula[] = [];
  const filled = new Map<Sheet, Set<string>>();
  const isFilled = ({ sheet, row, column }: Found) => filled.get(sheet)?.has(key(row, column)) === true;
  for (let rest = found; rest.length > 0; rest = rest.slice(askedAtOnce).filter((cell) => !isFilled(cell))) {
    const asked = rest.slice(0, askedAtOnce).map((cell) => ({
      cell,
      spill: cell.sheet.item
        .getCell(cell.row, cell.column)
        .getSpillingToRangeOrNullObject()
        .load({ rowCount: true, columnCount: true }),
    }));
    await context.sync();
    for (const { cell, spill } of asked) {
      if (isFilled(cell)) continue;
      const { sheet, row, column, text, value } = cell;
      const isAlone = spill.isNullObject || value === "#SPILL!";
      const size = isAlone ? { rows: 1, columns: 1 } : { rows: spill.rowCount, columns: spill.columnCount };
      const places = filled.get(sheet) ?? new Set<string>();
      filled.set(sheet, places);
      const error = firstError(cell, size, errors.get(sheet), (place) => places.add(place));
      const state = stateOf(text, error);
      const shown = state === "value" ? value : (error ?? value);
      formulas.push({ sheet, row, column, size, address: cellName(row, column), text, value: shown, state });
    }
  }
  return formulas;
}

/** Walks over the cells of a result; the error of the first cell that holds one. */
function firstError(
  { row, column }: Found,
  { rows, columns }: Formula["size"],
  errors: Errors | undefined,
  walk: (place: string) => void,
): unknown {
  let error: unknown;
  for (let r = row; r < row + rows; r++)
    for (let c = column; c < column + columns; c++) {
      walk(key(r, c));
      error ??= errors?.get(key(r, c));
    }
  return error;
}
