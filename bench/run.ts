import { Bench } from "tinybench";
import { callFunction } from "../test/functions";
import { account, seeded } from "../test/generator/account";
import { measureLarge } from "./large";

/** `npm run bench`: how long the functions take on the ranges that people have; `-- --large`: files. Speed is asserted nowhere. */
const hours = 744;
const random = seeded(20261001);
const column = (length: number, most: number, decimals: number): number[][] =>
  Array.from({ length }, () => [Number((random() * most).toFixed(decimals))]);

/** Distinct columns in turn: repeating one array flatters every branch. */
const months = Array.from({ length: 40 }, () => ({ spans: column(hours, 4, 3), hosts: column(hours, 20, 0) }));
const year = { spans: column(8784, 4, 3), hosts: column(8784, 20, 0) };
const wholeSheet = column(1_048_576, 4, 3);
const large = account();
const statement = (usage: unknown[][], groupBy: string | null): unknown =>
  callFunction("STATEMENT", [usage, large.contract, large.allotments, null, groupBy]);
let turn = 0;
const next = (): (typeof months)[number] => months[turn++ % months.length] ?? year;
const onDemand = ({ spans, hosts }: typeof year): unknown =>
  callFunction("ONDEMAND", [spans, "Ingested Spans", "hourly", 0.3, [["APM Pro", 10]], hosts]);

async function main(): Promise<void> {
  const bench = new Bench({ time: 1000, warmupTime: 200 });
  bench
    .add("ALLOTMENT of one number", () => callFunction("ALLOTMENT", ["APM Pro", "Ingested Spans", 5, "hourly"]))
    .add("ONDEMAND, monthly, one figure", () =>
      callFunction("ONDEMAND", [2000, "Ingested Spans", "monthly", 100, [["APM Pro", 10]], 5]),
    )
    .add("ONDEMAND, hourly, 744 hours", () => onDemand(next()))
    .add("ONDEMAND, hourly, 8,784 hours", () => onDemand(year))
    .add("HWMP of 744 hours", () => callFunction("HWMP", [next().hosts]))
    .add("HOURLY of 744 hours", () => {
      const { spans, hosts } = next();
      return callFunction("HOURLY", [spans, "Ingested Spans", "hourly", 0.3, [["APM Pro", 10]], hosts]);
    })
    .add("AVERAGE of 1,048,576 readings", () => callFunction("AVERAGE", [wholeSheet]))
    .add("STATEMENT of 40 products, 25 organizations, wide", () => statement(large.wide, null))
    .add("STATEMENT of the same by organization, wide", () => statement(large.wide, "Organization"))
    .add("STATEMENT of the same by organization, long", () => statement(large.long, "Organization"));
  await bench.run();
  console.table(
    bench.tasks.map(({ name, result }) => {
      const latency = result && "latency" in result ? result.latency : undefined;
      return {
        name,
        "median ms": latency?.p50?.toFixed(4),
        "99 % ms": latency?.p99?.toFixed(4),
      };
    }),
  );
}

void (process.argv.includes("--large") ? measureLarge() : main());
