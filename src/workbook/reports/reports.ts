import type { Outcome } from "../outcome";
import type { SourceRange } from "./source";
import type { ReportSource } from "./source";
import type { Report } from "./writeReport";

/** What a report asks for besides its source. */
export interface ReportOptions {
  /** The column of usage by which costs are borne: Organization. */
  readonly groupBy: string | null;
  /** The one organization that a statement is for. */
  readonly only: string | null;
  /** From which shares of what is included on a product is marked, 0.8 for 80 %. */
  readonly thresholds: readonly number[];
  /** A table of other terms, with its headers; null: the workbook has none. */
  readonly alternatives: SourceRange | null;
}

type Need = "month" | "groupBy" | "organizations" | "thresholds" | "alternatives";

export interface ReportKind {
  readonly id: string;
  readonly title: string;
  /** What it shows, in one sentence. */
  readonly what: string;
  readonly needs: readonly Need[];
  readonly plan: (source: ReportSource, options: ReportOptions) => Outcome<Report>;
}

/** The reports that there are, in the order in which they are offered. */
export const reports: readonly ReportKind[] = [];
