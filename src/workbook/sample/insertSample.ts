import { blankContract } from "../contract/contractRows";
import { createContract } from "../contract/createContract";
import { readContracts } from "../contract/readContract";
import { freeName } from "../freeName";
import { structureSentence, writeNewSheets } from "../newSheets";
import { done, doneWith, inExcel, refused, type Outcome } from "../outcome";
import { billLines, contractLines, usageColumns, usageFormats, wantedNames, type SampleNames } from "./layout";
import { october2026 } from "./october";

/** What was inserted. `contract`: the sheet made for the sample, or there was one already, or why none could be made. */
export interface InsertedSample {
  readonly names: SampleNames;
  readonly contract: "kept" | { readonly created: string } | { readonly refused: string };
}

/** Inserts the sample on sheets of its own, and a contract where the workbook has none; nothing that is there is touched. */
export async function insertSample(): Promise<Outcome<InsertedSample>> {
  const written = await inExcel(writeSheets);
  if (!written.ok) return written;
  const contract = await addContract();
  const shown = await inExcel((context) => goTo(context, written.value));
  return shown.ok ? doneWith({ names: written.value, contract }) : shown;
}

/** Looks for names that are free, then writes both sheets in one batch. */
async function writeSheets(context: Excel.RequestContext): Promise<Outcome<SampleNames>> {
  const { protection, worksheets, tables, names } = context.workbook;
  protection.load({ protected: true });
  worksheets.load({ name: true });
  tables.load({ name: true });
  names.load({ name: true });
  await context.sync();
  if (protection.protected) return refused(structureSentence);
  const sheets = worksheets.items.map(({ name }) => name);
  const taken = [...tables.items, ...names.items].map(({ name }) => name);
  const free: SampleNames = {
    usageSheet: freeName(wantedNames.usageSheet, sheets),
    billSheet: freeName(wantedNames.billSheet, sheets),
    usageTable: freeName(wantedNames.usageTable, taken, "_"),
  };
  context.application.suspendScreenUpdatingUntilNextSync();
  await writeNewSheets(context, [free.usageSheet, free.billSheet], () => {
    writeUsage(worksheets.add(free.usageSheet), free);
    writeBill(worksheets.add(free.billSheet), free);
  });
  return doneWith(free);
}

function writeUsage(sheet: Excel.Worksheet, { usageTable }: SampleNames): void {
  const area = sheet.getRangeByIndexes(0, 0, october2026.length + 1, usageColumns.length);
  const body = sheet.getRangeByIndexes(1, 0, october2026.length, usageColumns.length);
  body.numberFormat = october2026.map(() => [...usageFormats]);
  area.values = [[...usageColumns], ...october2026.map((line) => [...line])];
  sheet.tables.add(area, true).name = usageTable;
  area.format.columnWidth = usagePoints;
  sheet.freezePanes.freezeRows(1);
}

function writeBill(sheet: Excel.Worksheet, names: SampleNames): void {
  const lines = billLines(names);
  for (const [row, { cells, format, bold }] of lines.entries()) {
    if (cells.length === 0) continue;
    const line = sheet.getRangeByIndexes(row, 0, 1, cells.length);
    if (format !== undefined) sheet.getCell(row, 1).numberFormat = [[format]];
    line.formulas = [[...cells]];
    if (bold) line.format.font.bold = true;
  }
  sheet.getRangeByIndexes(lines.length - 1, 0, 1, workingColumns).format.font.bold = true;
  sheet.getRange("A1").format.font.size = 16;
  sheet.getRange("A:A").format.columnWidth = captionPoints;
  sheet.getRange("B:C").format.columnWidth = usagePoints;
  sheet.getRange("D:E").format.columnWidth = workingPoints;
  for (const title of ["B4", "B10"]) sheet.getRange(title).format.horizontalAlignment = "Right";
}

const usagePoints = 130;
const captionPoints = 230;
const workingPoints = 430;
/** Columns of the working, whose titles are in its first row. */
const workingColumns = 5;

/** The contract of the sample, unless the workbook has one, or tables that were meant to be one. */
async function addContract(): Promise<InsertedSample["contract"]> {
  const found = await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load({ name: true });
    const contracts = await readContracts(context);
    const taken = worksheets.items.map((sheet) => sheet.name);
    return doneWith({ has: contracts.length > 0, name: freeName("Contract", taken) });
  });
  if (!found.ok) return { refused: found.message };
  const { has, name } = found.value;
  if (has) return "kept";
  const made = await createContract(name, { ...blankContract, DD_Contract: contractLines });
  return made.ok ? { created: name } : { refused: made.message };
}

async function goTo(context: Excel.RequestContext, { billSheet }: SampleNames): Promise<Outcome> {
  const sheet = context.workbook.worksheets.getItem(billSheet);
  sheet.activate();
  sheet.getRange("A1").select();
  await context.sync();
  return done;
}
