import { readXlsx, type Sheet } from "hucre/xlsx";
import type { Charts } from "../charts/charts";
import { readCharts } from "../charts/file/readCharts";
import { fromA1 } from "../grid/address";
import type { CellInput, GridEngine, Scalar } from "../grid/engine";
import { emptyWorkbook } from "../grid/emptyWorkbook";
import { fromFileStyle } from "./cellStyle";
import { readConditions } from "./conditionalFormats";
import { fromFile } from "./formulaText";
import { nameCells, readNamedStyles } from "./namedStyles";
import { fromFilePage } from "./page";
import { sheetPaths } from "./parts";
import { readSheetProperties } from "./sheetProperties";
import { fromFileValidation } from "./validations";
import { Zip } from "./zip";

const PIXELS_PER_CHARACTER = 7;
const EDGE_PIXELS = 5;
const DAY_MS = 86_400_000;
/** Serial 25569 is 1 January 1970 in Excel's 1900 date system. */
const EPOCH_SERIAL = 25_569;

/** Replaces the workbook in the grid by an .xlsx file. */
export async function openXlsx(
  engine: GridEngine,
  charts: Charts,
  bytes: Uint8Array,
  namespace: string,
): Promise<void> {
  const file = await readXlsx(bytes, { readStyles: true });
  const names = file.sheets.map((sheet) => sheet.name);
  emptyWorkbook(engine, names);
  for (const sheet of file.sheets) {
    for (const { name, range, style } of sheet.tables ?? []) {
      const rect = range ? fromA1(range) : null;
      if (!rect) continue;
      engine.write(sheet.name, rect, toInputs(sheet, namespace).slice(rect.row, rect.row + rect.rows).map((row) => row.slice(rect.col, rect.col + rect.cols))); // prettier-ignore
      const { id } = engine.addTable(sheet.name, rect, name);
      if (style) engine.setTableStyle(id, style);
    }
  }
  for (const { name, range } of file.namedRanges ?? []) if (!name.startsWith("_xlnm.")) engine.setName(name, range);
  for (const sheet of file.sheets) {
    const inputs = toInputs(sheet, namespace);
    const cols = Math.max(0, ...inputs.map((row) => row.length));
    if (cols) engine.write(sheet.name, { row: 0, col: 0, rows: inputs.length, cols }, inputs);
    sheet.columns?.forEach(({ width }, col) => {
      if (width) engine.setColumnWidth(sheet.name, col, Math.round(width * PIXELS_PER_CHARACTER + EDGE_PIXELS));
    });
    for (const { startRow: row, startCol: col, endRow, endCol } of sheet.merges ?? []) {
      engine.merge(sheet.name, { row, col, rows: endRow - row + 1, cols: endCol - col + 1 }, false);
    }
    const { rows = 0, columns = 0 } = sheet.freezePane ?? {};
    if (rows + columns > 0) engine.freeze(sheet.name, rows, columns);
  }
  const zip = new Zip(bytes);
  const styleNames = await readNamedStyles(zip, engine);
  const paths = await sheetPaths(zip);
  for (const sheet of file.sheets) {
    const { name, hidden, veryHidden, view, dataValidations = [], conditionalRules = [] } = sheet;
    const path = paths.get(name) ?? "";
    await nameCells(zip, engine, name, path, styleNames);
    await readSheetProperties(zip, engine, name, path);
    readConditions(engine.conditionalFormats(name), conditionalRules, namespace);
    engine.setPageLayout(name, fromFilePage(sheet));
    for (const entry of dataValidations) {
      const validation = fromFileValidation(entry);
      if (validation) engine.validations(name).change(validation.rect, validation);
    }
    if (view?.showGridLines === false) engine.setGridlines(name, false);
    if (view?.tabColor?.rgb) engine.setTabColor(name, `#${view.tabColor.rgb.slice(-6)}`);
    if (hidden || veryHidden) engine.setHidden(name, true);
  }
  await readCharts(engine, charts, bytes, file.sheets);
  engine.activateSheet(names[file.activeSheet ?? 0] ?? names[0] ?? "");
}

/** The cells to write; those that an array formula fills come from its own cell. */
function toInputs(sheet: Sheet, namespace: string): (CellInput | undefined)[][] {
  const inputs: (CellInput | undefined)[][] = sheet.rows.map((row) =>
    row.map((value) => (value === null ? undefined : { value: toScalar(value) })),
  );
  const filled: { row: number; col: number }[] = [];
  for (const [at, cell] of sheet.cells ?? []) {
    const [row = 0, col = 0] = at.split(",").map(Number);
    const value = inputs[row]?.[col]?.value;
    const content = cell.formula
      ? { formula: fromFile(cell.formula, namespace) }
      : value === undefined
        ? {}
        : { value };
    (inputs[row] ??= [])[col] = { ...content, format: fromFileStyle(cell.style ?? {}) };
    const array = cell.formula && cell.formulaRef ? fromA1(cell.formulaRef) : null;
    if (!array) continue;
    for (let r = array.row; r < array.row + array.rows; r++) {
      for (let c = array.col; c < array.col + array.cols; c++)
        if (r !== row || c !== col) filled.push({ row: r, col: c });
    }
  }
  for (const { row, col } of filled) {
    const format = inputs[row]?.[col]?.format;
    if (inputs[row]) inputs[row][col] = format && { format };
  }
  return Array.from(inputs, (row) => Array.from(row ?? []));
}

function toScalar(value: string | number | boolean | Date): Scalar {
  return value instanceof Date ? (value.getTime() + EPOCH_SERIAL * DAY_MS) / DAY_MS : value;
}
