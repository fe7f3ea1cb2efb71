/** Rows in which a column says one of these. */
export interface Differences {
  readonly address: string;
  readonly column: string;
  readonly says: readonly string[];
}

/** Rows of figures that are not the same on both sides. */
export function markDifferences(sheet: Excel.Worksheet, { address, column, says }: Differences): void {
  const first = /\d+/.exec(address)?.[0] ?? "";
  const format = sheet.getRange(address).conditionalFormats.add("Custom");
  format.custom.rule.formula = `=OR(${says.map((text) => `$${column}${first}="${text}"`).join(",")})`;
  format.custom.format.fill.color = "#FFF2CC";
}
