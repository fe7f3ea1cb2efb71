import { firstDay } from "./october";

/** The names that the sample has in this workbook; they are free. */
export interface SampleNames {
  readonly usageSheet: string;
  readonly billSheet: string;
  readonly usageTable: string;
}

export const wantedNames: SampleNames = {
  usageSheet: "October usage",
  billSheet: "October bill",
  usageTable: "DD_Sample",
};

export const usageColumns = ["Hour", "APM Pro", "APM Ingested Spans"] as const;
export const usageFormats = ["yyyy-mm-dd hh:mm", "#,##0", "#,##0.000"] as const;

/** The terms of the sample: the cells of the bill refer to them, and a new contract is given them. */
export const terms = { hosts: 10, ingestedGb: 40, hostRate: 31, hostOnDemandRate: 36, gbRate: 0.1 };

/** The same terms as lines of a contract, in the order of its columns. */
export const contractLines: readonly (readonly (string | number)[])[] = [
  ["APM Pro", "monthly", terms.hosts, "", terms.hostRate, terms.hostOnDemandRate, "", ""],
  ["APM Ingested Spans", "hourly", terms.ingestedGb, "", terms.gbRate, terms.gbRate, "", ""],
];

interface Line {
  readonly cells: readonly (string | number)[];
  readonly format?: string;
  readonly bold?: true;
}

const heading = (...cells: readonly string[]): Line => ({ cells, bold: true });
const blank: Line = { cells: [] };

/** The sheet of the bill, line by line from A1; the formulas refer to the table and to each other. */
export function billLines({ usageTable }: SampleNames): readonly Line[] {
  const hosts = `${usageTable}[APM Pro]`;
  const spans = `${usageTable}[APM Ingested Spans]`;
  const spansHourly = `${spans},"APM Ingested Spans","hourly",B7,A6:B6,${hosts},B5`;
  return [
    heading("Sample: what Datadog bills for October 2026"),
    { cells: ["The usage is invented. Change a term or a reading, and the figures follow."] },
    blank,
    heading("Term", "Value", "What it means"),
    { cells: ["Month", firstDay, "Any day of the month"], format: "mmm yyyy" },
    { cells: ["APM Pro", terms.hosts, "Hosts committed"], format: "#,##0" },
    { cells: ["APM Ingested Spans", terms.ingestedGb, "GB committed a month"], format: "#,##0" },
    { cells: ["Rate", terms.gbRate, "Price per GB on demand"], format: "0.00" },
    blank,
    heading("Figure", "Result", "What it is"),
    { cells: ["APM hosts billable", `=DD.HWMP(${hosts},B5)`, "HWMP: the 9th highest of 744 hours"], format: "#,##0" },
    {
      cells: [
        "APM hosts on-demand",
        `=DD.ONDEMAND(${hosts},"APM Pro","monthly",B6,,,B5)`,
        "Billable hosts beyond the commitment",
      ],
      format: "#,##0",
    },
    {
      cells: ["Ingested spans used", `=DD.AGGREGATE(${spans},"sum",B5)`, "GB, the hours added up"],
      format: "#,##0.000",
    },
    {
      cells: [
        "Ingested spans on-demand",
        `=DD.ONDEMAND(${spansHourly})`,
        "GB beyond what the hosts include hour by hour, less the commitment",
      ],
      format: "#,##0.000",
    },
    { cells: ["Cost of these spans", "=DD.COST(B14,B8)", "On-demand GB × rate"], format: "#,##0.00" },
    blank,
    heading("How the on-demand GB came about"),
    { cells: [`=DD.EXPLAIN(${spansHourly})`] },
  ];
}
