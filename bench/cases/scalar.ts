import { publishedAllotment } from "../../src/engine/publishedAllotment";
import { callFunction } from "../../test/functions";
import { committedHosts, distinct } from "../columns";
import { interleaved, median, quantile, type Timing } from "../measure";
import { timeRow, type Row } from "../row";

const calls = 200_000;
const pairs = [
  ["APM Pro", "Ingested Spans", "hourly"],
  ["Infra Pro", "Custom Metrics", "monthly"],
  ["APM Enterprise", "Indexed Spans", "hourly"],
  ["Infra Enterprise", "Containers", "hourly"],
] as const;

/** Single figures, and what a cell costs from its arguments to its value. */
export async function scalarRows(): Promise<Row[]> {
  const columns = distinct(40, 744);
  const parents = [["APM Pro", committedHosts]];
  const ofMonth = (name: "ONDEMAND" | "HOURLY") => (turn: number) => {
    const { usage, units } = columns[turn % columns.length] as (typeof columns)[number];
    return callFunction(name, [usage, "Ingested Spans", "hourly", 0.3, parents, units]);
  };
  const [engine, cell, month, hours] = (await interleaved(
    [
      { name: "engine", run: allotments },
      { name: "cell", run: (turn) => callFunction("ALLOTMENT", ["APM Pro", "Ingested Spans", [[turn]], "hourly"]) },
      { name: "month", run: ofMonth("ONDEMAND") },
      { name: "hours", run: ofMonth("HOURLY") },
    ],
    30,
  )) as [Timing, Timing, Timing, Timing];
  const perSecond = (ms: number): number => calls / ms / 1000;
  const millions = (ms: number): string => perSecond(ms).toFixed(1);
  return [
    {
      what: "DD.ALLOTMENT in the engine, calls a second",
      goal: "≥ 8 million",
      result: `${millions(median(engine.samples))} million`,
      spread: `${millions(quantile(engine.samples, 0.95))} – ${millions(quantile(engine.samples, 0.05))} million`,
      met: perSecond(median(engine.samples)) >= 8,
      note: "four pairs in turn, whole units",
    },
    timeRow("DD.ALLOTMENT, one call as Excel makes it", cell),
    timeRow("DD.ONDEMAND over 744 hours, one call as Excel makes it", month, "arguments, contract terms and check of every cell included"), // prettier-ignore
    timeRow("DD.HOURLY of 744 hours, one call as Excel makes it", hours, "six figures an hour"),
  ];
}

function allotments(): number {
  let sum = 0;
  for (let call = 0; call < calls; call++) {
    const [parent, child, option] = pairs[call & 3] as (typeof pairs)[number];
    sum += publishedAllotment(parent, child, call & 1023, option) ?? Number.NaN;
  }
  return sum;
}
