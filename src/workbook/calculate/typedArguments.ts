import { monthText, type Month } from "../../engine/month";
import { describe } from "../../sheet/cells";
import { readMonth } from "../../sheet/readMonth";
import type { FoundCells } from "./findCells";
import type { OfferedMonth } from "./offers";
import { writtenReference, type WorkbookTable } from "./workbookTables";
import { isFigure, quoted } from "./written";

type Found = ReadonlyMap<string, FoundCells>;
/** A text as the formula has it, or the sentence that says why it cannot have it. */
type Written = string | { readonly problem: string };

const isMonthText = (text: string): boolean => readMonth(text).ok;

/** Whether a typed text may be the address of cells: it is neither blank nor a figure nor a month. */
export const mayBeReference = (text: string): boolean => text.trim() !== "" && !isFigure(text) && !isMonthText(text);

/** A figure as it was typed, or the cell that holds it. */
export function commitmentArgument(text: string, found: Found, tables: readonly WorkbookTable[]): Written {
  if (text === "" || isFigure(text)) return text;
  const cells = found.get(text);
  if (typeof cells !== "object")
    return {
      problem: `Commitment is the text "${text}"; give a figure with a decimal point and without thousands separators, or the address of a cell.`,
    };
  if (cells.rows * cells.columns > 1)
    return { problem: `Commitment is a range of several cells, ${cells.address}; give the address of one cell.` };
  return writtenReference(tables, cells);
}

/** The month of the readings, and how the formula says it. */
export interface ChosenMonth {
  readonly value: Month | null;
  /** A cell, or text in quotes; "" for no month. */
  readonly argument: string;
  readonly problem: string | null;
  readonly offered: OfferedMonth | null;
}

/** Reads the month that was typed or pointed to; without either, the one of the hours beside the usage. */
export async function readChosenMonth(
  context: Excel.RequestContext,
  typed: string | null,
  found: Found,
  offered: OfferedMonth | null,
  tables: readonly WorkbookTable[],
): Promise<ChosenMonth> {
  const none: ChosenMonth = { value: null, argument: "", problem: null, offered };
  if (typed === null) return offered ? { ...none, value: offered.month, argument: offered.reference } : none;
  if (typed === "") return none;
  const text = readMonth(typed, "Month");
  if (text.ok) return { ...none, value: text.value, argument: quoted(text.value ? monthText(text.value) : typed) };
  const cells = found.get(typed);
  const given = 'it must be a month such as "2026-10" or "Oct 2026", or the address of a cell with a date';
  if (typeof cells !== "object") return { ...none, problem: `Month is the text "${typed}"; ${given}.` };
  if (cells.rows * cells.columns > 1) return { ...none, problem: `Month is the range ${cells.address}; ${given}.` };
  const [sheet, address] = [cells.sheet, cells.address.slice(cells.address.lastIndexOf("!") + 1)];
  const cell = context.workbook.worksheets.getItem(sheet).getRange(address).load({ values: true });
  await context.sync();
  const value: unknown = (cell.values as unknown[][])[0]?.[0];
  const read = readMonth(value);
  if (!read.ok) return { ...none, problem: `Month: ${cells.address} is ${describe(value)}; ${given}.` };
  if (read.value === null) return { ...none, problem: `Month: ${cells.address} is blank; ${given}.` };
  return { ...none, value: read.value, argument: writtenReference(tables, cells) };
}
