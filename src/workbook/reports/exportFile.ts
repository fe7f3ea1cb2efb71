import Papa from "papaparse";
import type { Result } from "../../engine/issue";
import { serialOfMonth } from "../../sheet/readMonth";
import { toCell } from "../../sheet/result";
import { chargebackRows } from "../../sheet/statement/export/chargebackFile";
import { focusRows, type BillingAccount } from "../../sheet/statement/export/focus";
import type { StatementArguments } from "../../sheet/statement/statement";
import { doneWith, refused, type Outcome } from "../outcome";
import { readSource, type SourceChoice } from "./readSource";

type FileRows = (...args: StatementArguments) => Result<(string | number)[][]>;

/** FOCUS 1.2, of the account or of its organizations. */
export const focusFile = (choice: SourceChoice, groupBy: string | null, account: BillingAccount) =>
  fileOf(choice, groupBy, (...args) => focusRows(account, ...args));

/** What each organization bears, in the columns of Datadog's file of chargebacks. */
export const chargebackFile = (choice: SourceChoice, groupBy: string | null) => fileOf(choice, groupBy, chargebackRows);

async function fileOf(choice: SourceChoice, groupBy: string | null, rowsOf: FileRows): Promise<Outcome<string>> {
  const read = await readSource(choice);
  if (!read.ok) return read;
  const { usage, contract, allotments, settings, rates, month } = read.value.source;
  const rows = toCell(
    rowsOf(
      usage.values,
      contract.values,
      allotments?.values ?? null,
      month === null ? null : serialOfMonth(month),
      groupBy,
      settings?.values ?? null,
      rates?.values ?? null,
    ),
  );
  return rows.ok ? doneWith(toCsv(rows.value)) : refused(rows.message);
}

/** Text that a spreadsheet would take for a formula gets an apostrophe in front. Figures are never negative here. */
export const toCsv = (rows: (string | number)[][]): string => Papa.unparse(rows, { escapeFormulae: true });
