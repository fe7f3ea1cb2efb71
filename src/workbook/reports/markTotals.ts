export interface Totals {
  readonly address: string;
  /** The column that says "Total". */
  readonly column: string;
}

/** Rows of totals, wherever a result that grows has them. */
export function markTotals(sheet: Excel.Worksheet, { address, column }: Totals): void {
  const first = /\d+/.exec(address)?.[0] ?? "";
  const format = sheet.getRange(address).conditionalFormats.add("Custom");
  format.custom.rule.formula = `=$${column}${first}="Total"`;
  format.custom.format.font.bold = true;
  format.custom.format.fill.color = "#F2F2F2";
}
