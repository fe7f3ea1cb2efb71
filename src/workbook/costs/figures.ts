import type { ImportedName } from "./importedTable";

export type FigureId = "historical" | "estimated" | "projected" | "billable" | "monthly" | "hourly";

/** What can be looked at over months: costs of one type, or usage of one kind. They are never added together. */
export interface Figure {
  readonly id: FigureId;
  readonly title: string;
  readonly table: ImportedName;
  readonly measure: string;
  /** The type of cost whose rows count; null: usage. */
  readonly costType: "Historical" | "Estimated" | "Projected" | null;
  /** As Datadog's own files call the type. */
  readonly inFiles: string;
  /** Columns by which usage is told apart whatever else it is grouped by: figures of different units have no sum. */
  readonly always: readonly string[];
  /** When its months are final. */
  readonly finality: string;
}

const late = "Usage may come up to 72 hours late: a month is whole three days after its end.";

export const figures: readonly [Figure, ...Figure[]] = [
  {
    id: "historical",
    title: "Historical cost",
    table: "DD_Cost",
    measure: "Cost",
    costType: "Historical",
    inFiles: "Historical",
    always: [],
    finality: "Final cost. Datadog has it by the 16th of the next month.",
  },
  {
    id: "estimated",
    title: "Estimated cost",
    table: "DD_Cost",
    measure: "Cost",
    costType: "Estimated",
    inFiles: "Estimated MTD",
    always: [],
    finality: "Not final: estimates of the month to date, or of a month whose final cost is not there yet.",
  },
  {
    id: "projected",
    title: "Projected cost",
    table: "DD_Cost",
    measure: "Cost",
    costType: "Projected",
    inFiles: "Projected",
    always: [],
    finality: "Not final: Datadog’s projection of the month’s end, there from about the 12th.",
  },
  {
    id: "billable",
    title: "Billable usage",
    table: "DD_Billable",
    measure: "Billable usage",
    costType: null,
    inFiles: "Billable",
    always: ["Product", "Aggregation", "Unit"],
    finality: `Each organization’s own figure; the account’s is lower where they peak in different hours. ${late}`,
  },
  {
    id: "monthly",
    title: "Usage by month",
    table: "DD_Monthly_Usage",
    measure: "Usage",
    costType: null,
    inFiles: "All",
    always: ["Product", "Unit"],
    finality: late,
  },
  {
    id: "hourly",
    title: "Hourly usage, added up",
    table: "DD_Usage",
    measure: "Usage",
    costType: null,
    inFiles: "All",
    always: ["Product", "Unit"],
    finality: `Hours added up, so that hosts are host-hours. ${late}`,
  },
];
