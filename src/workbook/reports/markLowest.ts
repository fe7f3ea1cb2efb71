/** In every row the lowest figure, where the figures differ and every one of them is known. */
export function markLowest(sheet: Excel.Worksheet, address: string): void {
  const [first = "", last = ""] = address.split(":");
  const row = `$${first}:$${last.replace(/\d+/, "")}${/\d+/.exec(first)?.[0] ?? ""}`;
  const format = sheet.getRange(address).conditionalFormats.add("Custom");
  format.custom.rule.formula = `=AND(ISNUMBER(${first}),${first}=MIN(${row}),MIN(${row})<MAX(${row}))`;
  format.custom.format.font.bold = true;
  format.custom.format.font.color = "#375623";
  format.custom.format.fill.color = "#E2EFDA";
}
