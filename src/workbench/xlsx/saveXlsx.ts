import type { NamedRange } from "hucre";
import { writeXlsx, type Cell, type TableDefinition, type WriteSheet } from "hucre/xlsx";
import type { Charts } from "../charts/charts";
import { completeCharts } from "../charts/file/completeCharts";
import { toFileCharts } from "../charts/file/toFileCharts";
import { fromA1, quoteSheet, splitAddress, toA1 } from "../grid/address";
import { CellError, type CellInfo, type GridEngine } from "../grid/engine";
import { toFileStyle } from "./cellStyle";
import { toFileConditions } from "./conditionalFormats";
import { markErrorResults } from "./errorResults";
import { namesVariables, toFile } from "./formulaText";
import { writeNamedStyles } from "./namedStyles";
import { toFilePage, toPrintNames } from "./page";
import { writeSheetProperties } from "./sheetProperties";
import { toFileValidations } from "./validations";
import { Zip } from "./zip";

/** Excel counts a column's width in characters of its standard font, seven pixels each with five for the edges. */
const PIXELS_PER_CHARACTER = 7;
const EDGE_PIXELS = 5;

/** The workbook in the grid as an .xlsx file. */
export async function saveXlsx(engine: GridEngine, charts: Charts, namespace: string): Promise<Uint8Array> {
  const sheets = engine.sheets().map((sheet) => {
    const drawn = toFileCharts(engine, charts, sheet);
    return { ...toSheet(engine, sheet, namespace), ...(drawn.length && { charts: drawn }) };
  });
  const namedRanges = engine
    .names()
    .flatMap((name) => toNamedRange(name.name, name.reference, engine.sheets()[0] ?? ""))
    .concat(engine.sheets().flatMap((sheet) => toPrintNames(sheet, engine.pageLayout(sheet))));
  const zip = new Zip(await writeXlsx({ sheets, namedRanges }));
  await markErrorResults(zip);
  await writeNamedStyles(zip, engine);
  await writeSheetProperties(zip, engine);
  await completeCharts(zip, engine, charts);
  return zip.bytes();
}

function toSheet(engine: GridEngine, name: string, namespace: string): WriteSheet {
  const used = engine.usedRect(name) ?? { row: 0, col: 0, rows: 0, cols: 0 };
  const cells = new Map<string, Partial<Cell>>();
  const rows = engine.read(name, used).map((row, r) =>
    row.map((info, c) => {
      cells.set(`${r},${c}`, toCell(engine, name, r, c, info, namespace));
      return info.formula || info.value instanceof CellError ? null : info.value;
    }),
  );
  const columns = Array.from({ length: used.cols }, (_column, c) => ({
    width: (engine.columnWidth(name, c) - EDGE_PIXELS) / PIXELS_PER_CHARACTER,
  }));
  const tables = engine.tables().flatMap(({ sheet, name: table, rect, columns: heads, style }): TableDefinition[] => {
    if (sheet !== name) return [];
    const looks = { style, showRowStripes: true, showAutoFilter: true };
    return [{ name: table, range: toA1(rect), columns: heads.map((head) => ({ name: head })), ...looks }];
  });
  const tabColor = engine.tabColor(name);
  const view = {
    ...(tabColor && { tabColor: { rgb: tabColor.replace("#", "").toUpperCase() } }),
    ...(!engine.showsGridlines(name) && { showGridLines: false }),
  };
  const conditionalRules = toFileConditions(engine.conditionalFormats(name), namespace);
  const dataValidations = toFileValidations(engine.validations(name));
  const frozen = engine.frozen(name);
  const merges = engine.merges(name).map(({ row, col, rows: height, cols: width }) => ({
    startRow: row,
    startCol: col,
    endRow: row + height - 1,
    endCol: col + width - 1,
  }));
  return {
    name,
    rows,
    cells,
    columns,
    ...(tables.length && { tables }),
    ...(merges.length && { merges }),
    ...(Object.keys(view).length && { view }),
    ...(conditionalRules.length && { conditionalRules }),
    ...toFilePage(engine.pageLayout(name)),
    ...(dataValidations.length && { dataValidations }),
    ...(engine.isHidden(name) && { hidden: true }),
    ...(frozen.rows + frozen.cols > 0 && { freezePane: { rows: frozen.rows, columns: frozen.cols } }),
  };
}

function toCell(
  engine: GridEngine,
  sheet: string,
  row: number,
  col: number,
  info: CellInfo,
  namespace: string,
): Partial<Cell> {
  const style = toFileStyle(engine.style(sheet, row, col), info.numberFormat);
  const value = info.value instanceof CellError ? info.value.code : info.value;
  if (info.formula && !namesVariables(info.formula)) {
    const spill = engine.spillRect(sheet, row, col);
    const array = spill && { formulaType: "array" as const, formulaRef: toA1(spill), formulaDynamic: true };
    return { formula: toFile(info.formula, namespace), formulaResult: value, ...array, style };
  }
  return { value, ...(info.value instanceof CellError && { type: "error" as const }), style };
}

function toNamedRange(name: string, reference: string, firstSheet: string): NamedRange[] {
  const { sheet, a1 } = splitAddress(reference);
  const rect = fromA1(a1);
  return rect ? [{ name, range: `${quoteSheet(sheet ?? firstSheet)}!${toA1(rect, true)}` }] : [];
}
