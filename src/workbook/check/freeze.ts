import { cellName } from "../moveFormula";
import { isStructureProtected, structureSentence } from "../newSheets";
import { doneWith, inExcel, refused, type Outcome } from "../outcome";
import type { Formula } from "./formula";
import { addFrozenRows, findFrozenTable, frozenSheetName, spillsFrom, type FrozenRow } from "./frozenTable";
import { asWritten, needsTextFormat } from "./needsTextFormat";
import { planIn, type FreezePlan } from "./planFreeze";
import { readParts, type Part } from "./readCells";
import { protectedSentence } from "./sheets";

/** A formula and what its result holds, cell by cell. */
interface Content {
  readonly formula: Formula;
  readonly values: unknown[][];
  readonly numberFormats: unknown[][];
  hasError: boolean;
}

/**
 * Writes the values of the planned formulas over them, after saving the formulas in the workbook. Nothing is written unless
 * the formulas are still those that were counted, their sheets can be written to, and all of them show values.
 */
export function freeze(planned: FreezePlan): Promise<Outcome<{ readonly formulas: number; readonly cells: number }>> {
  return inExcel(async (context) => {
    const plan = await planIn(context, planned.scope);
    if (identity(plan) !== identity(planned))
      return refused("The formulas or the selection have changed since they were counted. Count again, then freeze.");
    if (plan.formulas.length === 0) return refused("There is no formula that shows a value.");
    const sentence = protectedSentence(plan.formulas.map(({ sheet }) => sheet));
    if (sentence !== null) return refused(sentence);
    const table = await findFrozenTable(context);
    if (table.state === "broken") return refused(table.message);
    if (table.state === "found" && table.isProtected)
      return refused(
        `The sheet “${frozenSheetName}” is protected. Unprotect it, so that the formulas can be saved there.`,
      );
    if (table.state === "found" && table.filtered !== null) return refused(table.filtered);
    if (table.state === "none" && (await isStructureProtected(context))) return refused(structureSentence);
    const contents = await readContents(context, plan.formulas);
    if (contents.some(({ hasError }) => hasError))
      return refused("Some results have changed to errors since they were counted. Count again, then freeze.");

    context.application.suspendScreenUpdatingUntilNextSync();
    await addFrozenRows(context, table, contents.flatMap(rowsOf));
    await writeValues(context, contents);
    await context.sync();
    return doneWith({ formulas: plan.formulas.length, cells: plan.cells });
  });
}

const identity = ({ place, formulas }: FreezePlan): string =>
  [place, ...formulas.map(({ sheet, address, text, size }) => [sheet.id, address, size.rows, size.columns, text])].join(
    "\n",
  );

async function readContents(context: Excel.RequestContext, formulas: readonly Formula[]): Promise<Content[]> {
  const contents = formulas.map((formula): Content => ({ formula, values: [], numberFormats: [], hasError: false }));
  const parts = contents.map((content): Part & { readonly content: Content } => {
    const { sheet, row, column, size } = content.formula;
    return { content, sheet: sheet.item, row, column, ...size };
  });
  await readParts(
    context,
    parts,
    (range) => range.load({ values: true, valueTypes: true, numberFormat: true }),
    ({ values, valueTypes, numberFormat }, { content }) => {
      content.values.push(...(values as unknown[][]));
      content.numberFormats.push(...(numberFormat as unknown[][]));
      content.hasError ||= valueTypes.flat().includes("Error" as Excel.RangeValueType);
    },
  );
  return contents;
}

function rowsOf({ formula, values, numberFormats }: Content): FrozenRow[] {
  const { sheet, row, column, address, text } = formula;
  return values.flatMap((line, r) =>
    line.map((value, c) => ({
      sheet: sheet.name,
      cell: cellName(row + r, column + c),
      formula: r === 0 && c === 0 ? text : spillsFrom(address),
      value,
      numberFormat: String(numberFormats[r]?.[c]),
      sheetId: sheet.id,
    })),
  );
}

/** A request to Excel may have 5 MB too. */
const cellsAtOnce = 40_000;

async function writeValues(context: Excel.RequestContext, contents: readonly Content[]): Promise<void> {
  let room = cellsAtOnce;
  for (const { formula, values } of contents) {
    const { sheet, row, column, size } = formula;
    const cells = size.rows * size.columns;
    if (cells > room && room < cellsAtOnce) {
      await context.sync();
      room = cellsAtOnce;
    }
    room -= cells;
    const area = sheet.item.getRangeByIndexes(row, column, size.rows, size.columns);
    if (values.flat().some(needsTextFormat))
      // A null leaves the format of its cell as it is.
      area.numberFormat = values.map((line) => line.map((value) => (needsTextFormat(value) ? "@" : null)));
    area.values = values.map((line) => line.map(asWritten));
  }
}
