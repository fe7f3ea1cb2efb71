import type { Entry } from "./compare";

const columns = ["Case", "Formula", "Expected", "Found", "Result"] as const;

/** How many cases had which result. */
export function countResults(entries: readonly Entry[]): Readonly<Record<Entry["result"], number>> {
  const counts = { equal: 0, differs: 0, noted: 0, "not calculated": 0 };
  for (const { result } of entries) counts[result] += 1;
  return counts;
}

/** The report as a table that can be pasted into a sheet or a mail: columns by tabs, a line for each case. */
export function reportText(entries: readonly Entry[]): string {
  const lines = entries.map(({ name, formula, expected, found, result }) => [name, formula, expected, found, result]);
  return [columns, ...lines].map((line) => line.map(oneCell).join("\t")).join("\n");
}

/** A leading apostrophe keeps a formula text when the table is pasted into a sheet. */
const oneCell = (text: string): string => text.replace(/\s+/g, " ").replace(/^=/, "'=");
