import type { CellInput } from "../grid/engine";
import { check, heads, input, live, note, printed, WHOLE, section, text, title, type SampleSheet } from "./cells";

interface Example {
  readonly month: string;
  readonly hosts: readonly [committed: number, used: number];
  readonly spans: readonly [committedGb: number, usedGb: number];
  readonly printed: readonly [includedGb: number, onDemandGb: number];
}

/** Printed in Billing Calculations with Allotments, monthly on-demand option, without a commitment of spans. */
const WITHOUT_COMMITMENT: readonly Example[] = [
  { month: "July", hosts: [10, 5], spans: [0, 2000], printed: [1500, 500] },
  { month: "August", hosts: [10, 15], spans: [0, 2000], printed: [2250, 0] },
  { month: "September", hosts: [10, 10], spans: [0, 1500], printed: [1500, 0] },
];

/** Printed in Billing Calculations with Allotments, with 100 GB committed. */
const WITH_COMMITMENT: readonly Example[] = [
  { month: "Month 1", hosts: [10, 5], spans: [100, 2000], printed: [1600, 400] },
  { month: "Month 2", hosts: [10, 15], spans: [100, 2000], printed: [2350, 0] },
  { month: "Month 3", hosts: [10, 10], spans: [100, 1600], printed: [1600, 0] },
];

/** Printed in the text of the same page. */
const IN_THE_TEXT: readonly Example[] = [
  { month: "5 hosts, 1,000 GB", hosts: [5, 5], spans: [0, 1000], printed: [750, 250] },
  { month: "6 hosts, 800 GB", hosts: [5, 6], spans: [0, 800], printed: [900, 0] },
];

const HEADS = heads(
  "Month",
  "Parent",
  ">Hosts committed",
  ">Hosts used",
  ">Spans committed (GB)",
  ">Spans used (GB)",
  ">Included, printed",
  ">DD.INCLUDED",
  ">On-demand, printed",
  ">DD.ONDEMAND",
  ":Check",
);

function block(caption: string, firstRow: number, examples: readonly Example[]): CellInput[][] {
  return [
    [section(caption)],
    HEADS,
    ...examples.map(({ month, hosts, spans, printed: [included, onDemand] }, index) => {
      const row = firstRow + 2 + index;
      return [
        text(month),
        text("APM Pro"),
        input(hosts[0]),
        input(hosts[1]),
        input(spans[0]),
        input(spans[1]),
        printed(included),
        live(`=DD.INCLUDED("Ingested Spans","monthly",E${row},B${row}:C${row},D${row})`, WHOLE),
        printed(onDemand),
        live(`=DD.ONDEMAND(F${row},"Ingested Spans","monthly",E${row},B${row}:C${row},D${row})`, WHOLE),
        check(`G${row}=H${row}`, `I${row}=J${row}`),
      ];
    }),
    [],
  ];
}

export const monthlyOption: SampleSheet = {
  name: "Monthly option",
  widths: [150, 80, 130, 100, 170, 130, 140, 130, 160, 130, 80],
  rows: [
    [title("Monthly option: compared once, at the end of the month")],
    [
      note(
        "Included = commitment + 150 GB × the larger of hosts committed and hosts used. Change a blue figure to see it move.",
      ),
    ],
    [],
    ...block("Ten APM Pro hosts, no commitment of spans", 4, WITHOUT_COMMITMENT),
    ...block("Ten APM Pro hosts, 100 GB of spans committed", 10, WITH_COMMITMENT),
    ...block("From the text: five APM Pro hosts committed", 16, IN_THE_TEXT),
  ],
};
