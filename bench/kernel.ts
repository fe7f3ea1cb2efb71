import { aggregateRange } from "../src/engine/aggregation";
import { prepareLine, type Line } from "../src/engine/line";
import { onDemandRange } from "../src/engine/range/onDemandRange";
import { columnOf } from "../src/engine/range/source";
import { readLine } from "../src/sheet/calculate";
import { committedHosts, type HourColumns } from "./columns";

/** The line that the columns are billed by, prepared once, as for a contract. */
export function lineOver(hours: number): Line {
  const usage = Array.from({ length: hours }, () => [1]);
  const parents = [["APM Pro", committedHosts]];
  const read = readLine(usage, "Ingested Spans", "hourly", 0, parents, usage, null, null, null, null);
  const line = read.ok ? prepareLine(read.value.terms, hours, "usage") : read;
  if (!line.ok) throw new Error(JSON.stringify(line.issues));
  return line.value;
}

/** What is on demand, exact, straight from the cells. */
export function kernel(line: Line, { usage, units }: HourColumns): number {
  const figure = onDemandRange(line, { usage: columnOf(usage), units: [columnOf(units)] });
  if (figure === null) throw new Error("the cells took the thorough way");
  return figure.toNumber();
}

export function highWatermark(cells: number[][]): number {
  const figure = aggregateRange(columnOf(cells), "HWMP", cells.length);
  if (figure === null) throw new Error("the cells took the thorough way");
  return figure.toNumber();
}
