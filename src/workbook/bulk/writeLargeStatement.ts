import { freeName } from "../freeName";
import { doneWith, inExcel, refused, type Outcome } from "../outcome";
import { isStructureProtected, structureSentence, writeNewSheets } from "../newSheets";
import type { LargeStatement } from "./largeStatement";
import { tooLong, writeTable, type PlacedTable } from "./writeTables";

/** The sheets that were written. */
export interface WrittenStatement {
  readonly statement: string;
  readonly usage: string;
  readonly control: string;
}

const quantity = "#,##0.00####";
const money = "#,##0.00";
const formats: Readonly<Record<string, string>> = {
  Month: "yyyy-mm",
  "Hours with usage": "#,##0",
  "Rows in the source": "#,##0",
  ...Object.fromEntries(
    [
      "Billable usage",
      "Commitment",
      "Allotment",
      "Included usage",
      "On-demand usage",
      "Sum of the hours",
      "Sum of the source",
      "Sum of the table",
      "Difference",
    ].map((title) => [title, quantity]),
  ),
  ...Object.fromEntries(["Committed cost", "On-demand cost", "Total cost"].map((title) => [title, money])),
};
const widths: Readonly<Record<string, number>> = {
  Product: 170,
  Organization: 150,
  Account: 150,
  Note: 420,
  Month: 60,
};
/** The titles of the bill stand below what it is, what it is made from, and its total. */
const top = 6;

/**
 * Writes the bill, who used what, and the control totals as native tables on sheets of their own. Nothing that is there is
 * touched: a second run of the same month gets names with a figure behind them. Where Excel refuses any of it, none stays.
 */
export function writeLargeStatement(statement: LargeStatement): Promise<Outcome<WrittenStatement>> {
  return inExcel(async (context) => {
    if (!statement.isComplete) return refused("The parts do not sum to the source: nothing was written.");
    if (await isStructureProtected(context)) return refused(structureSentence);
    const { worksheets, tables, names } = context.workbook;
    worksheets.load({ name: true });
    tables.load({ name: true });
    names.load({ name: true });
    await context.sync();
    const sheets = worksheets.items.map(({ name }) => name);
    const taken = [...tables.items, ...names.items].map(({ name }) => name);
    const place = (kind: string, row: number, table: PlacedTable["table"]): PlacedTable => ({
      sheet: freeName(`DD Large ${kind} ${statement.month}`, sheets),
      name: freeName(`DD_Large_${kind}_${statement.month.replace("-", "_")}`, taken, "_"),
      top: row,
      table,
      formats,
      widths,
    });
    const bill = place("Statement", top, statement.lines);
    const parts = place("Usage", 1, statement.parts());
    const control = place("Control", 1, statement.control);
    const refusal = tooLong(parts);
    if (refusal !== null) return refused(refusal);
    const all = [bill, parts, control];
    await writeNewSheets(
      context,
      all.map(({ sheet }) => sheet),
      async () => {
        context.application.suspendScreenUpdatingUntilNextSync();
        for (const { sheet } of all) worksheets.add(sheet);
        for (const one of all) await writeTable(context, one);
        writeHead(worksheets.getItem(bill.sheet), statement, bill.name);
      },
    );
    const shown = worksheets.getItem(bill.sheet);
    shown.activate();
    shown.getRange("A1").select();
    await context.sync();
    return doneWith({ statement: bill.sheet, usage: parts.sheet, control: control.sheet });
  });
}

function writeHead(sheet: Excel.Worksheet, statement: LargeStatement, table: string): void {
  const { source, month, notes } = statement;
  sheet.getRange("A2:A3").numberFormat = [["@"], ["@"]];
  sheet.getRange("A1:A3").values = [
    [`Statement of ${month}`],
    [`From ${source}. Figures as they were when this was written.`],
    [notes.join(" ")],
  ];
  sheet.getRange("A4:B4").formulas = [["Total cost", `=SUM(${table}[Total cost])`]];
  sheet.getRange("B4").numberFormat = [[money]];
  sheet.getRange("A4:B4").format.font.bold = true;
  const { font } = sheet.getRange("A1").format;
  font.bold = true;
  font.size = 16;
}
