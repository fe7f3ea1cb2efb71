import type { Month } from "../../engine/month";
import type { Input } from "../../sheet/cells";

/** A range as a formula refers to it, and what its cells hold now. */
export interface SourceRange {
  /** With its headers where it is a table: "Usage[#All]". */
  readonly reference: string;
  readonly values: readonly (readonly Input[])[];
}

/** What a report is made from: tables of the workbook, which its formulas refer to. Null: the workbook has none. */
export interface ReportSource {
  readonly usage: SourceRange;
  readonly contract: SourceRange;
  readonly allotments: SourceRange | null;
  /** Names and values, without the headers. */
  readonly settings: SourceRange | null;
  readonly rates: SourceRange | null;
  /** Null: every month in usage. */
  readonly month: Month | null;
}
