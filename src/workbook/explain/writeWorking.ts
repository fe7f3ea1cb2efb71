import { isLineFunction } from "../../sheet/explain/explainCall";
import { structureSentence, writeNewSheets } from "../newSheets";
import { doneWith, inExcel, refused, type Outcome } from "../outcome";
import { addCharts } from "../addChart";
import type { ExplainedCell } from "./explainSelection";
import { workingSheetName } from "./sheetName";
import { layOutWorking, type WorkingSheet } from "./workingSheet";

/** The sheet that was written, and why it has no chart; null where it has one, or there are no hours to draw. */
export interface Written {
  readonly sheet: string;
  readonly noChart: string | null;
}

/**
 * Whether a sheet can show the working, where the pane cannot for an argument that only Excel works out: by DD.EXPLAIN, unless
 * the argument is a name of the formula itself (LET, LAMBDA) or stands for several calls.
 */
export function canBeWritten({ formula, call, explained, args }: ExplainedCell): boolean {
  if (explained !== null) return explained.ok;
  const isOneCall = args.every(({ read, references }) => read.ok || references.length === 0);
  return isLineFunction(call.name) && isOneCall && !/\b(LET|LAMBDA)\(/i.test(formula);
}

/** Excel's limit for the text of a formula. */
const longestFormula = 8192;

/** Adds a sheet with the working of a call. */
export function writeWorking(explained: ExplainedCell): Promise<Outcome<Written>> {
  return inExcel(async (context) => {
    const { protection, worksheets } = context.workbook;
    protection.load({ protected: true });
    worksheets.load({ name: true });
    await context.sync();
    if (protection.protected) return refused(structureSentence);
    const layout = layOutWorking(explained);
    if (layout.blocks.some(({ formulas }) => formulas.flat().some((cell) => String(cell).length > longestFormula)))
      return refused("The formula is too long to stand on another sheet. Give its ranges names, and use those.");
    const taken = worksheets.items.map(({ name }) => name);
    const name = workingSheetName(explained.cell.sheet, explained.cell.cell, taken);
    await writeNewSheets(context, [name], () => write(context, worksheets.add(name), layout));
    return doneWith({ sheet: name, noChart: await addCharts(context, name, layout.chart ? [layout.chart] : []) });
  });
}

function write(context: Excel.RequestContext, sheet: Excel.Worksheet, layout: WorkingSheet): void {
  context.application.suspendScreenUpdatingUntilNextSync();
  for (const [address, format] of layout.formats)
    sheet.getRange(address).numberFormat = format as unknown as string[][]; // one for all its cells
  for (const { address, formulas } of layout.blocks) sheet.getRange(address).formulas = formulas as unknown[][];
  const title = sheet.getRange("A1").format.font;
  title.bold = true;
  title.size = 14;
  for (const address of layout.headers) {
    const { font, fill } = sheet.getRange(address).format;
    font.bold = true;
    fill.color = headerFill;
  }
  sheet.getRange(layout.values).format.horizontalAlignment = "Right";
  for (const [columns, points] of layout.widths) sheet.getRange(columns).format.columnWidth = points;
  sheet.activate();
  sheet.getRange(layout.live).select();
}

/** Light enough for black text in every theme of a workbook. */
const headerFill = "#DDEBF7";
