export interface Totals {
  readonly address: string;
  /** The column that says "Total". */
  readonly column: string;
  /** The columns grow too: only cells that hold something are marked. */
  readonly isOpen?: true;
}

/** Rows of totals, wherever a result that grows has them. */
export function markTotals(sheet: Excel.Worksheet, { address, column, isOpen }: Totals): void {
  const [, left = "", top = ""] = /^([A-Z]+)(\d+)/.exec(address) ?? [];
  const isTotal = `$${column}${top}="Total"`;
  const format = sheet.getRange(address).conditionalFormats.add("Custom");
  format.custom.rule.formula = isOpen ? `=AND(${isTotal},${left}${top}<>"")` : `=${isTotal}`;
  format.custom.format.font.bold = true;
  format.custom.format.fill.color = "#F2F2F2";
}
