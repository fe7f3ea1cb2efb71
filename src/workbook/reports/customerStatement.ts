import { readSettings } from "../../sheet/readSettings";
import { doneWith, refused, type Outcome } from "../outcome";
import type { ReportSource } from "./source";
import { statementSheet } from "./statementReport";
import { statementTable } from "./statementTable";
import type { Report } from "./writeReport";

/** What one organization bears, on a sheet of its own that is ready to print. */
export function customerStatement(
  source: ReportSource,
  { groupBy, only }: { readonly groupBy: string | null; readonly only: string | null },
): Outcome<Report> {
  if (groupBy === null || only === null) return refused("Choose for whom the statement is.");
  const table = statementTable(source, { groupBy, only });
  if (!table.ok) return table;
  return doneWith({
    ...statementSheet(source, table.value, {
      sheet: customerSheet(only),
      title: customerTitle(only),
      note: amountsIn(source),
    }),
    charts: [],
  });
}

export const customerTitle = (name: string): string => `Statement for ${name}`;

/** What a reader who does not see the workbook has to know. */
export function amountsIn({ settings }: ReportSource): string {
  const read = readSettings(settings?.values ?? null);
  return read.ok && read.value.currency !== null ? `Amounts in ${read.value.currency}.` : "";
}

/** A sheet's name has at most 31 characters, and none of these; a figure may come behind it. */
export const customerSheet = (name: string): string =>
  `Statement ${name
    .replace(/[\\/?*[\]:']/g, " ")
    .replace(/\s+/g, " ")
    .trim()}`
    .slice(0, 27)
    .trimEnd();
