import { doneWith, inExcel, refused, type Outcome } from "../outcome";
import { findSheet } from "./findSheet";
import { readSource, type SourceChoice } from "./readSource";
import type { ReportKind, ReportOptions } from "./reports";
import { writeReport, type WrittenReport } from "./writeReport";

/** What is to be written: a report, or one for each of several organizations. */
export interface Order {
  readonly kind: ReportKind;
  readonly choice: SourceChoice;
  readonly options: Omit<ReportOptions, "alternatives" | "only" | "reported">;
  /** Null: the report is one for all. */
  readonly only: readonly string[] | null;
}

export interface Written extends WrittenReport {
  readonly remarks: readonly string[];
}

/** Writes reports, each onto its sheet, after all of them are known to come out. */
export async function writeReports({ kind, choice, options, only }: Order): Promise<Outcome<Written[]>> {
  const read = await readSource(choice);
  if (!read.ok) return read;
  const { source, alternatives, reported } = read.value;
  const plans = (only ?? [null]).map((name) => kind.plan(source, { ...options, alternatives, reported, only: name }));
  const written: Written[] = [];
  const sheets = new Set<string>();
  for (const plan of plans) {
    if (!plan.ok) return plan;
    const sheet = plan.value.sheet.toLowerCase();
    if (sheets.has(sheet))
      return refused(
        `Two of the chosen names would have the sheet “${plan.value.sheet}”. Write them one by one, and rename the first.`,
      );
    sheets.add(sheet);
  }
  for (const plan of plans) {
    if (!plan.ok) return plan;
    const one = await writeReport(plan.value);
    if (!one.ok) return written.length === 0 ? one : refused(`${sheetsOf(written)} written before: ${one.message}`);
    written.push({ ...one.value, remarks: plan.value.remarks ?? [] });
  }
  return doneWith(written);
}

const sheetsOf = (written: readonly Written[]): string =>
  `${written.map(({ sheet }) => `“${sheet}”`).join(", ")} ${written.length === 1 ? "was" : "were"}`;

/** Which of these reports stand in the workbook already, by the names of their sheets. */
export const replacedSheets = (wanted: readonly string[]): Promise<Outcome<string[]>> =>
  inExcel(async (context) => {
    const replaced: string[] = [];
    for (const sheet of wanted) {
      const place = await findSheet(context, sheet);
      if (place.kind === "replaced") replaced.push(place.name);
    }
    return doneWith(replaced);
  });
