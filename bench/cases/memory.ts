import { execFileSync } from "node:child_process";
import { callFunction } from "../../test/functions";
import { account } from "../../test/generator/account";
import { hourColumns } from "../columns";
import { skipped, type Row } from "../row";

/** What a process of its own does, before and after which its peak is read. */
const works: Readonly<Record<string, () => () => unknown>> = {
  "DD.STATEMENT of 40 products and 25 organizations": () => {
    const { wide, contract, allotments } = account();
    return () => callFunction("STATEMENT", [wide, contract, allotments, null, "Organization"]);
  },
  "DD.ONDEMAND over 1,000,000 hours": () => {
    const { usage, units } = hourColumns(1_000_000);
    return () => callFunction("ONDEMAND", [usage, "Ingested Spans", "hourly", 0, [["APM Pro", 10]], units]);
  },
};

const peak = (): number => process.resourceUsage().maxRSS / 1024;

/** In a process of its own: the cells are made, then the work is done, and the two peaks are printed. */
export function measureMemory(name: string): void {
  const work = works[name]?.();
  const before = peak();
  if (work === undefined || work() === undefined) throw new Error(`${name} has no result`);
  console.log(JSON.stringify({ before, after: peak() }));
}

export function memoryRows(): Row[] {
  return Object.keys(works).map((name) => {
    const what = `Peak memory of ${name}`;
    try {
      const output = execFileSync(process.execPath, [__filename, "--memory", name], { encoding: "utf8" });
      const { before, after } = JSON.parse(output) as { before: number; after: number };
      return {
        what,
        goal: "—",
        result: `${Math.round(after - before)} MB more`,
        spread: `${Math.round(after)} MB in all`,
        met: null,
        note: `the process with its cells alone: ${Math.round(before)} MB`,
      };
    } catch (error) {
      return skipped(what, "—", (error as Error).message.split("\n")[0] ?? "");
    }
  });
}
