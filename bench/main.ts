import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { measureMemory, memoryRows } from "./cases/memory";
import { pageRows } from "./cases/page";
import { peers } from "./cases/peers";
import { rangeRows } from "./cases/range";
import { scalarRows } from "./cases/scalar";
import { growth, statementRows } from "./cases/statement";
import { largeRows } from "./large";
import { machine, tableOf, withResults } from "./report";
import type { Row } from "./row";

const page = "docs/performance.md";
const picture = "docs/images/statement-growth.svg";

/** A group of rows of the table. */
interface Case {
  readonly name: string;
  readonly run: () => Row[] | Promise<Row[]>;
}

const cases: readonly Case[] = [
  { name: "Ranges", run: rangeRows },
  ...Object.entries(peers).map(([name, row]) => ({ name, run: async () => [await row()] })),
  { name: "Functions", run: scalarRows },
  { name: "Statements", run: statementRows },
  {
    name: "Growth",
    run: async () => {
      const { rows, picture: svg } = await growth();
      mkdirSync("docs/images", { recursive: true });
      writeFileSync(picture, svg);
      return rows;
    },
  },
  { name: "The built page", run: pageRows },
  { name: "Memory", run: memoryRows },
];
/** Takes minutes and 2 GB of disk: measured where it is asked for. */
const large: Case = { name: "Large files", run: largeRows };

/** All groups, or those that are named, each in a process of its own: what another left in the memory would count as well. */
function measureAll(names: readonly string[]): void {
  for (const name of names.length === 0 ? cases.map((one) => one.name) : names)
    execFileSync(process.execPath, [program, "--group", name], { stdio: "inherit" });
  console.log(`\nThe tables stand in ${page}.`);
}

/** The page gets the results of a group as soon as it has been measured. */
async function measureGroup(group: string): Promise<void> {
  const one = [...cases, large].find(({ name }) => name === group);
  if (one === undefined) throw new Error(`There is no group "${group}": ${cases.map(({ name }) => name).join(", ")}.`);
  const load = loadavg()[0] ?? Number.NaN;
  console.log(`\n${group}`);
  const rows = await one.run();
  for (const row of rows) console.log(`  ${lineOf(row)}`);
  const day = new Date().toISOString().slice(0, 10);
  const measured = `${day}, ${machine()}; load average at the start ${load.toFixed(1)}.`;
  writeFileSync(page, withResults(readFileSync(page, "utf8"), group, `${tableOf(rows)}\n\n${measured}`));
}

function lineOf({ what, result, goal, met, note }: Row): string {
  const verdict = met === null ? "" : met ? ", met" : ", missed";
  return [
    `${what}: ${result}`,
    ...(goal === "—" ? [] : [`goal ${goal}${verdict}`]),
    ...(note === "" ? [] : [note]),
  ].join("; ");
}

const [, program = "", first, second = ""] = process.argv;
if (first === "--memory") measureMemory(second);
else if (first === "--group") void measureGroup(second);
else measureAll(process.argv.slice(2));
