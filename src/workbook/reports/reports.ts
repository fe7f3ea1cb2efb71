import type { Outcome } from "../outcome";
import { byOrganization } from "./byOrganization";
import { customerSheet, customerStatement } from "./customerStatement";
import { monthToDate } from "./monthToDate";
import { reconcileReport, type Reported } from "./reconcile";
import { sixMonths } from "./sixMonths";
import type { ReportSource, SourceRange } from "./source";
import { statementReport } from "./statementReport";
import { whatIf } from "./whatIf";
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
  /** What Datadog reports, as it was imported. */
  readonly reported: Reported;
  /** The one account that is compared; null: all of them. */
  readonly account: string | null;
}

export type Need = "groupBy" | "organizations" | "thresholds" | "alternatives" | "account";

export interface ReportKind {
  readonly id: string;
  readonly title: string;
  /** What it shows, in one sentence. */
  readonly what: string;
  readonly needs: readonly Need[];
  readonly plan: (source: ReportSource, options: ReportOptions) => Outcome<Report>;
}

/** The reports that there are, in the order in which they are offered. */
export const reports: readonly ReportKind[] = [
  {
    id: "statement",
    title: "Statement",
    what: "The bill of a month: a line a product with usage, included and on-demand usage and cost, and the total.",
    needs: [],
    plan: statementReport,
  },
  {
    id: "by-organization",
    title: "By organization",
    what: "What each organization bears of the account’s bill, by its usage; the parts add up to the bill.",
    needs: ["groupBy"],
    plan: byOrganization,
  },
  {
    id: "six-months",
    title: "Six months",
    what: "Cost and usage of the last six months in the table, whatever month is chosen below, with the change against the month before.",
    needs: [],
    plan: sixMonths,
  },
  {
    id: "month-to-date",
    title: "Month to date",
    what: "The month in progress: how much of the included usage is used, and where the month is going to end.",
    needs: ["thresholds"],
    plan: monthToDate,
  },
  {
    id: "what-if",
    title: "What if",
    what: "What the month costs on other terms, which you change on the sheet, and which are the cheapest.",
    needs: ["alternatives"],
    plan: whatIf,
  },
  {
    id: "reconcile",
    title: "Reconcile",
    what: "The statement against the billable usage and the costs that Datadog reports (the tables DD_Billable and DD_Cost), with the causes of differences that can be told.",
    needs: ["account"],
    plan: reconcileReport,
  },
  {
    id: "customer-statement",
    title: "Customer statement",
    what: "A sheet for each organization that you choose, ready to print or to hand over as a workbook of its own.",
    needs: ["groupBy", "organizations"],
    plan: customerStatement,
  },
];

/** The name of the sheet that a report is written to. */
export const sheetOf = ({ title }: ReportKind, only: string | null): string =>
  only === null ? `DD ${title}` : customerSheet(only);
