import { distinct, type HourColumns } from "../columns";
import { highWatermark, kernel, lineOver } from "../kernel";
import { decimalLoop, floatLoop, maximumLoop } from "../loops";
import { interleaved, type Contestant, type Timing } from "../measure";
import { ratioRow, type Row } from "../row";

const products = 40;
const shapes = [
  { hours: 744, columns: products, turns: 15 },
  { hours: 8760, columns: products, turns: 15 },
  { hours: 1_000_000, columns: 1, turns: 11 },
] as const;

const over = (columns: readonly HourColumns[], one: (of: HourColumns) => number): number =>
  columns.reduce((sum, of) => sum + one(of), 0);

/** The kernel against loops that do less. */
export async function rangeRows(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { hours, columns: count, turns } of shapes) {
    const columns = distinct(count, hours);
    const line = lineOver(hours);
    const contestants: Contestant[] = [
      { name: "float loop", run: () => over(columns, floatLoop) },
      { name: "kernel", run: () => over(columns, (of) => kernel(line, of)) },
    ];
    const [plain, exact] = (await interleaved(contestants, turns)) as [Timing, Timing];
    const shape = count === 1 ? hours.toLocaleString("en") : `${hours.toLocaleString("en")} × ${count}`;
    rows.push(ratioRow(`On-demand usage from cells, ${shape} hours, against a checked float loop`, plain, exact, { atMost: 1 })); // prettier-ignore
  }
  return [...rows, await longRow(), await watermarkRow(), await decimalRow()];
}

async function longRow(): Promise<Row> {
  const columns = distinct(products, 744).map(({ usage, units }) => ({
    usage: usage.map(([volume = Number.NaN]) => [volume / 3]),
    units,
  }));
  const line = lineOver(744);
  const [plain, exact] = (await interleaved(
    [
      { name: "float loop", run: () => over(columns, floatLoop) },
      { name: "kernel", run: () => over(columns, (of) => kernel(line, of)) },
    ],
    15,
  )) as [Timing, Timing];
  return ratioRow("The same of usage with 16 and 17 digits, 744 × 40 hours", plain, exact, null);
}

async function watermarkRow(): Promise<Row> {
  const columns = distinct(products, 744);
  const [highest, hwmp] = (await interleaved(
    [
      { name: "maximum loop", run: () => over(columns, ({ usage }) => maximumLoop(usage)) },
      { name: "HWMP", run: () => over(columns, ({ usage }) => highWatermark(usage)) },
    ],
    40,
  )) as [Timing, Timing];
  return ratioRow("HWMP of 744 × 40 hours, against a checked maximum loop", highest, hwmp, { atMost: 4 });
}

async function decimalRow(): Promise<Row> {
  const columns = distinct(products, 744);
  const line = lineOver(744);
  const [exact, decimals] = (await interleaved(
    [
      { name: "kernel", run: () => over(columns, (of) => kernel(line, of)) },
      { name: "decimal.js", run: () => over(columns, decimalLoop) },
    ],
    7,
  )) as [Timing, Timing];
  return ratioRow("A plain decimal.js loop over 744 × 40 hours, against the kernel", exact, decimals, { atLeast: 200 });
}
