/** From which share on a cell is marked, 0.8 for 80 %, and how. */
export interface Mark {
  readonly from: number;
  /** The cell that holds it, which may be changed: $B$4. */
  readonly cell?: string;
  readonly as: "notice" | "warning" | "over";
}

const colours = {
  notice: { fill: "#FFF9DB", text: "#5C4A00" },
  warning: { fill: "#FFEB9C", text: "#7F4F00" },
  over: { fill: "#FFC7CE", text: "#9C0006" },
} as const;

/** Marks shares by conditional formats; the highest that holds counts. Text, which Excel ranks above every number, is no share. */
export function markShares(sheet: Excel.Worksheet, address: string, marks: readonly Mark[]): void {
  const [first] = address.split(":");
  const lowestFirst = [...marks].sort((one, other) => one.from - other.from);
  for (const { from, cell, as } of lowestFirst) {
    const format = sheet.getRange(address).conditionalFormats.add("Custom");
    format.custom.rule.formula = `=AND(ISNUMBER(${first}),${cell === undefined ? "" : `ISNUMBER(${cell}),`}${first}>=${cell ?? from})`;
    format.custom.format.fill.color = colours[as].fill;
    format.custom.format.font.color = colours[as].text;
    format.stopIfTrue = true;
  }
}
