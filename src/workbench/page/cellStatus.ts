import { toA1 } from "../grid/address";
import { CellError, type GridEngine, type Site } from "../grid/engine";
import type { CustomFunctions } from "../host/functions/customFunctions";

/** What the errors mean that carry no sentence of their own. */
const MEANING: Readonly<Record<string, string>> = {
  "#BUSY!": "Calculating …",
  "#NAME?": "A function or name in the formula is not known.",
  "#REF!": "The formula refers to cells that are not there.",
  "#SPILL!": "There are values in the cells that the result would fill.",
  "#DIV/0!": "The formula divides by zero.",
  "#NUM!": "The result is not a number that a cell can hold.",
  "#CYCLE!": "The formula depends on its own cell.",
  "#VALUE!": "An argument has the wrong kind of value, or another cell's error was passed on.",
  "#N/A": "A value is not available.",
  "#NULL!": "The ranges have no cell in common.",
};

/** What there is to say about one cell: an error and its sentence; null for a cell without an error. */
export interface CellReport {
  readonly address: string;
  readonly code: string;
  readonly sentence: string;
}

export function reportOf(engine: GridEngine, functions: CustomFunctions, { sheet, row, col }: Site): CellReport | null {
  const rect = { row, col, rows: 1, cols: 1 };
  const value = engine.read(sheet, rect)[0]?.[0]?.value;
  if (!(value instanceof CellError)) return null;
  const sentence = functions.messages.of({ sheet, row, col }, value) || (MEANING[value.code] ?? "");
  return { address: toA1(rect), code: value.code, sentence };
}

/** Keeps the line under the grid on the selected cell, for the eye and for a screen reader; answers with a way to say something else there. */
export function showCellStatus(
  line: HTMLElement,
  engine: GridEngine,
  functions: CustomFunctions,
): (sentence: string) => void {
  const refresh = () => {
    const { sheet, rect } = engine.selection();
    const report = engine.sheets().includes(sheet)
      ? reportOf(engine, functions, { sheet, row: rect.row, col: rect.col })
      : null;
    const text = report ? `${report.address}  ${report.code}  ${report.sentence}` : "Ready";
    line.classList.toggle("error", report !== null && report.code !== "#BUSY!");
    if (line.textContent !== text) line.textContent = text;
  };
  engine.onSelection(refresh);
  engine.onCalculated(refresh);
  engine.onEdited(refresh);
  refresh();
  return (sentence) => {
    line.classList.add("error");
    line.textContent = sentence;
  };
}
