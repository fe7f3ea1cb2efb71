/**
 * Takes everything off a sheet that is written anew. The sheet itself stays, so that formulas that refer to it, its place and
 * its tab are kept. Charts and tables are loaded.
 */
export function emptySheet(sheet: Excel.Worksheet): void {
  for (const chart of sheet.charts.items) chart.delete();
  for (const table of sheet.tables.items) table.delete();
  const all = sheet.getRange();
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.unmerge();
  all.clear();
  sheet.freezePanes.unfreeze();
  sheet.horizontalPageBreaks.removePageBreaks();
}
