/** A worked example of one function, as it is laid out in a sheet. */
export interface Example {
  /** What the example shows, in a sentence. */
  readonly about: string;
  /** The cells, row by row, written as if the first one were A1. Exactly one of them holds the formula. */
  readonly cells: readonly (readonly (string | number)[])[];
  /** Rows and columns that the result fills, the formula's own cell included; 1 and 1 where it does not spill. */
  readonly fills: readonly [rows: number, columns: number];
}

/** The hourly example of Datadog's page on product allotments: three hours, 10 APM Pro hosts committed. */
/** Usage and contract of the examples of bills. */
const billed: Example["cells"] = [
  ["Hour", "APM Pro", "Ingested Spans"],
  [1, 5, 2.5],
  [2, 15, 3],
  [3, 10, 2.054],
  [""],
  ["Product", "Option", "Commitment", "Committed rate", "On-demand rate"],
  ["APM Pro", "hourly", 10, 31, 0.05],
  ["Ingested Spans", "hourly", 0.3, 0.1, 0.12],
  [""],
];

const threeHours = [
  ["Hour", "APM Pro hosts", "Ingested Spans (GB)"],
  [1, 5, 2.5],
  [2, 15, 3],
  [3, 10, 2.054],
] as const;
/** Two months of two teams. */
const teams = [
  ["Month", "Team", "Usage"],
  ["Oct 2026", "web", 100],
  ["Oct 2026", "data", 10],
  ["Nov 2026", "web", 125],
  ["Nov 2026", "data", 5],
] as const;
const contract = '"Ingested Spans","hourly",0.3,{"APM Pro",10},B2:B4';

/** One example for every function, by the id that the function has in functions.json. */
export const examples: Readonly<Record<string, Example>> = {
  ALLOTMENT: {
    about: "Ingested Spans (GB) that 5, 15 and 10 APM Pro hosts include in an hour.",
    cells: [
      ["APM Pro hosts", "Allotment (GB)"],
      [5, '=DD.ALLOTMENT("APM Pro","Ingested Spans",A2:A4,"hourly")'],
      [15, ""],
      [10, ""],
    ],
    fills: [3, 1],
  },
  ALLOTMENTS: {
    about: "Everything that an APM Pro host includes.",
    cells: [['=DD.ALLOTMENTS("APM Pro")']],
    fills: [4, 9],
  },
  PRODUCTS: {
    about: "The products whose name contains “Indexed Spans”.",
    cells: [['=DD.PRODUCTS("Indexed Spans")']],
    fills: [5, 7],
  },
  OPTION: {
    about: "Containers are metered by the hour, whatever the subscription says.",
    cells: [
      ["Product", "On-demand option"],
      ["Infrastructure Containers", "=DD.OPTION(A2)"],
    ],
    fills: [1, 1],
  },
  AGGREGATION: {
    about: "How the hourly counts of profiled hosts become the month’s figure.",
    cells: [
      ["Product", "Option", "Aggregation"],
      ["Profiled Hosts", "monthly", "=DD.AGGREGATION(A2,B2)"],
    ],
    fills: [1, 1],
  },
  VERSION: {
    about: "Put it beside figures that you file, so that they can be traced to a catalog.",
    cells: [["=DD.VERSION()"]],
    fills: [1, 1],
  },
  AGGREGATE: {
    about: "Ingested Spans are a volume: the hours add up.",
    cells: [
      ["Hour", "Ingested Spans (GB)"],
      [1, 2.5],
      [2, 3],
      [3, 2.054],
      ["Sum", '=DD.AGGREGATE(B2:B4,"sum")'],
    ],
    fills: [1, 1],
  },
  HWMP: {
    about: "Of three hours the highest is left out, and the next one, 10 hosts, counts.",
    cells: [
      ["Hour", "APM Pro hosts"],
      [1, 5],
      [2, 15],
      [3, 10],
      ["HWMP", "=DD.HWMP(B2:B4)"],
    ],
    fills: [1, 1],
  },
  AVERAGE: {
    about: "Custom metrics count by their average over the hours.",
    cells: [
      ["Hour", "Custom Metrics"],
      [1, 2000],
      [2, 1500],
      [3, 1000],
      ["Average", "=DD.AVERAGE(B2:B4)"],
    ],
    fills: [1, 1],
  },
  HOURLYAVERAGE: {
    about: "Twelve five-minute samples, 5 hosts in the first half of the hour and 15 in the second.",
    cells: [
      ["Minute", "Hosts"],
      [0, 5],
      [5, 5],
      [10, 5],
      [15, 5],
      [20, 5],
      [25, 5],
      [30, 15],
      [35, 15],
      [40, 15],
      [45, 15],
      [50, 15],
      [55, 15],
      ["Hour", "=DD.HOURLYAVERAGE(B2:B13)"],
    ],
    fills: [1, 1],
  },
  BILLABLE: {
    about: "150 in total, of which 10 belong to a trial.",
    cells: [
      ["Total usage", "Non-billable usage", "Billable usage"],
      [150, 10, "=DD.BILLABLE(A2,B2)"],
    ],
    fills: [1, 1],
  },
  INCLUDED: {
    about: "July of Datadog’s monthly example: 5 hosts used, 10 hosts and 100 GB committed.",
    cells: [
      ["Month", "APM Pro hosts", "Included usage (GB)"],
      ["July", 5, '=DD.INCLUDED("Ingested Spans","monthly",100,{"APM Pro",10},B2)'],
    ],
    fills: [1, 1],
  },
  ONDEMAND: {
    about: "Three hours of Datadog’s hourly example: 10 hosts and 0.3 GB committed.",
    cells: [...threeHours, ["On-demand usage", "", `=DD.ONDEMAND(C2:C4,${contract})`]],
    fills: [1, 1],
  },
  HOURLY: {
    about: "The same three hours, one row each.",
    cells: [...threeHours, [""], [`=DD.HOURLY(C2:C4,${contract})`]],
    fills: [4, 6],
  },
  EXPLAIN: {
    about: "The same three hours, with the working of the figure.",
    cells: [...threeHours, [""], [`=DD.EXPLAIN(C2:C4,${contract})`]],
    fills: [12, 5],
  },
  STATEMENT: {
    about: "The same three hours as a bill, with the rates of a contract.",
    cells: [...billed, ["=DD.STATEMENT(A1:C4,A6:E8)"]],
    fills: [4, 13],
  },
  MONTHTODATE: {
    about: "The same three hours as the first of October 2026, and where they lead.",
    cells: [...billed, ['=DD.MONTHTODATE(A1:C4,A6:E8,,"2026-10")']],
    fills: [4, 12],
  },
  WHATIF: {
    about: "The same bill on the monthly option, and with a smaller commitment.",
    cells: [
      ...billed,
      ["Alternative", "Product", "Option", "Commitment"],
      ["Monthly", "", "monthly", ""],
      ["Five hosts", "APM Pro", "", 5],
      [""],
      ["=DD.WHATIF(A1:C4,A6:E8,A10:D12)"],
    ],
    fills: [4, 5],
  },
  RECONCILEBILL: {
    about: "The same three hours as October 2026, against what Datadog reports: it rounds the quantities of an hour.",
    cells: [
      ...billed,
      ["Month", "Product", "API key", "Aggregation", "Account usage", "Committed usage", "On-demand usage"],
      ["2026-10", "Ingested Spans", "ingested_spans_sum", "sum", 7.554, 0.3, 0.146],
      [""],
      ['=DD.RECONCILEBILL(A1:C4,A6:E8,,"2026-10",A10:G11)'],
    ],
    fills: [7, 8],
  },
  COST: {
    about: "400 GB of on-demand usage at 0.10 a GB; put the rate of your contract in its place.",
    cells: [
      ["On-demand usage (GB)", "Rate", "Cost"],
      [400, 0.1, "=DD.COST(A2,B2)"],
    ],
    fills: [1, 1],
  },
  ROLLUP: {
    about: "The usage of each team, with the total.",
    cells: [...teams, [""], ['=DD.ROLLUP(A1:C5,"Team")']],
    fills: [4, 2],
  },
  TREND: {
    about: "The same table month by month, with the change.",
    cells: [...teams, [""], ['=DD.TREND(A1:C5,"Team")']],
    fills: [4, 5],
  },
  CHARGEBACK: {
    about: "An invoice of 100.00 in proportion to usage; the parts add up to it to the cent.",
    cells: [
      ["Team", "Usage", "Part"],
      ["web", 7, "=DD.CHARGEBACK(100,B2:B4)"],
      ["data", 7, ""],
      ["ops", 7, ""],
    ],
    fills: [3, 1],
  },
  PROJECT: {
    about: "Spans of the first three hours of October, taken to the end of the month.",
    cells: [...threeHours, ["Month", "", '=DD.PROJECT(C2:C4,"Ingested Spans","2026-10")']],
    fills: [1, 1],
  },
  BESTCOMMITMENT: {
    about: "Hosts by the hour: 2 for a committed host, 1 for a host-hour on demand; put your rates in their place.",
    cells: [
      ["Hour", "Infra Pro hosts"],
      [1, 10],
      [2, 12],
      [3, 20],
      [4, 11],
      [""],
      ['=DD.BESTCOMMITMENT(B2:B5,"Infra Pro",2,1,"hourly")'],
    ],
    fills: [5, 5],
  },
  RECONCILE: {
    about: "Computed costs beside those of an invoice that spells its products in another way.",
    cells: [
      ["Product", "Cost", "", "Product", "Cost"],
      ["Infra Pro", 100, "", "Infrastructure Pro", 100],
      ["APM Pro", 31, "", "APM Pro Hosts", 31.01],
      [""],
      ["=DD.RECONCILE(A1:B3,D1:E3)"],
    ],
    fills: [4, 5],
  },
};

/** The formula of an example, as it reads when the example starts in A1. */
export function formulaOf(example: Example): string {
  const formula = example.cells.flat().find((cell) => typeof cell === "string" && cell.startsWith("="));
  if (typeof formula !== "string") throw new Error("The example has no formula.");
  return formula;
}
