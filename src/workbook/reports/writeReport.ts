import { addCharts, type ChartPlan } from "../addChart";
import { doneWith, inExcel, refused, type Outcome } from "../outcome";
import { structureSentence, writeNewSheets } from "../newSheets";
import { emptySheet } from "./emptySheet";
import { findSheet, property, type Place } from "./findSheet";
import { markDifferences, type Differences } from "./markDifferences";
import { markLowest } from "./markLowest";
import { markShares, type Mark } from "./markShares";
import { shortly, whenCalculated } from "../whenCalculated";
import { setUpPage, type Page } from "./setUpPage";
import { markTotals, type Totals } from "./markTotals";
import { addTable, loadNames, renamed, tableNames, type ReportTable } from "./reportTables";
import { putStyles, type ReportStyle } from "./styles";

/** A report as it is written: live formulas, and what they look like on the screen and on paper. */
export interface Report {
  /** The name of its sheet, such as DD Statement. */
  readonly sheet: string;
  readonly blocks: readonly {
    readonly address: string;
    readonly formulas: readonly (readonly (string | number)[])[];
  }[];
  readonly tables?: readonly ReportTable[];
  /** In this order: a later style goes over an earlier one. */
  readonly styles: readonly (readonly [address: string, style: ReportStyle])[];
  readonly widths: readonly (readonly [columns: string, points: number])[];
  readonly shares: readonly { readonly address: string; readonly marks: readonly Mark[] }[];
  /** Where a total may stand, and the column that says so. */
  readonly totals?: Totals;
  /** Rows that are as high as their notes, and the cell of the formula that gives them. */
  readonly fitted?: { readonly rows: string; readonly of: string };
  /** Where the lowest figure of every row is marked. */
  readonly lowest?: string;
  /** Where rows are marked that differ on two sides. */
  readonly differences?: Differences;
  /** What is to be said of it beside the sheet: lines that are not known. */
  readonly remarks?: readonly string[];
  /** Rows that stay in sight. */
  readonly frozenRows: number;
  readonly page: Page;
  readonly charts: readonly ChartPlan[];
}

export interface WrittenReport {
  readonly sheet: string;
  readonly isReplaced: boolean;
  /** Why it has no charts; null where it has those that it should. */
  readonly noChart: string | null;
}

/** Writes a report onto its sheet, in one batch after everything that can refuse it is known; the charts are a second one. */
export function writeReport(report: Report): Promise<Outcome<WrittenReport>> {
  return inExcel(async (context) => {
    const { protection, worksheets } = context.workbook;
    protection.load({ protected: true });
    const place = await findSheet(context, report.sheet);
    const refusal = refusalOf(place, protection.protected);
    if (refusal !== null) return refused(refusal);
    const before = place.kind === "replaced" ? worksheets.getItem(place.name) : null;
    before?.charts.load({ name: true });
    before?.tables.load({ name: true });
    if (report.tables) loadNames(context);
    await putStyles(context);
    const names = tableNames(context, report.tables ?? [], before);
    const isReplaced = place.kind === "replaced";
    await writeNewSheets(context, isReplaced ? [] : [place.name], () => {
      context.application.suspendScreenUpdatingUntilNextSync();
      if (before) emptySheet(before);
      write(before ?? worksheets.add(place.name), report, names);
    });
    const noChart = await addCharts(context, place.name, report.charts);
    if (report.fitted) await fitRows(context, worksheets.getItem(place.name), report.fitted);
    return doneWith({ sheet: place.name, isReplaced, noChart });
  });
}

function refusalOf(place: Place, isStructureProtected: boolean): string | null {
  if (place.kind === "replaced" && place.isProtected)
    return `The sheet “${place.name}” is protected, so the report on it cannot be written anew. Unprotect it (Review › Unprotect Sheet), or rename it to keep it.`;
  return place.kind === "new" && isStructureProtected ? structureSentence : null;
}

/** Excel fits rows to what is typed into them, but not to what formulas give. */
async function fitRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { rows, of }: { readonly rows: string; readonly of: string },
): Promise<void> {
  await whenCalculated(context, [sheet.getRange(of)], shortly);
  const { format } = sheet.getRange(rows);
  format.verticalAlignment = "Top";
  format.autofitRows();
  await context.sync();
}

function write(sheet: Excel.Worksheet, report: Report, names: ReadonlyMap<string, string>): void {
  sheet.customProperties.add(property, report.sheet);
  for (const [address, style] of report.styles) sheet.getRange(address).style = style;
  for (const table of report.tables ?? []) addTable(sheet, table, names.get(table.name) ?? table.name);
  for (const { address, formulas } of report.blocks)
    sheet.getRange(address).formulas = formulas.map((row) => row.map((formula) => renamed(formula, names)));
  for (const [columns, points] of report.widths) sheet.getRange(columns).format.columnWidth = points;
  for (const { address, marks } of report.shares) markShares(sheet, address, marks);
  if (report.totals) markTotals(sheet, report.totals);
  if (report.lowest) markLowest(sheet, report.lowest);
  if (report.differences) markDifferences(sheet, report.differences);
  if (report.frozenRows > 0) sheet.freezePanes.freezeRows(report.frozenRows);
  setUpPage(sheet, report.page);
  sheet.showGridlines = false;
  sheet.activate();
  sheet.getRange("A1").select();
}
