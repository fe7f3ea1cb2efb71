import { committedHosts, distinct } from "../columns";
import { kernel, lineOver } from "../kernel";
import { floatLoop } from "../loops";
import { interleaved, type Timing } from "../measure";
import { duckDb } from "../peers/duckDb";
import { hyperFormula } from "../peers/hyperFormula";
import { ironCalc } from "../peers/ironCalc";
import { copies, officeVersion, prepareOffice } from "../peers/libreOffice";
import type { PreparePeer } from "../peers/peer";
import { ratioRow, skipped, type Row } from "../row";

const columns = distinct(40, 744);
const line = lineOver(744);
const month = (): number => columns.reduce((sum, of) => sum + kernel(line, of), 0);
const officeRuns = 3;
const what = (peer: string): string => `A contract-month (744 × 40) on demand in ${peer}, against the kernel`;

/** Peers compute the same month; one whose result differs beyond its floats measures nothing. */
function compare(name: string, found: number): void {
  const expected = columns.reduce((sum, of) => sum + floatLoop(of), 0);
  if (!(Math.abs(found - expected) < 1e-6 * expected))
    throw new Error(`${name} computed ${found} in place of ${expected}`);
}

async function peerRow(name: string, prepare: PreparePeer, atLeast: number, turns: number): Promise<Row> {
  let peer;
  try {
    peer = await prepare(columns);
  } catch (error) {
    return skipped(what(name), `≥ ${atLeast} ×`, `${name} is not there: ${(error as Error).message.split("\n")[0]}`);
  }
  const { recalculate, version } = peer;
  compare(name, await recalculate(committedHosts));
  const [ours, theirs] = (await interleaved(
    [
      { name: "kernel", run: month },
      { name: version, run: (turn) => recalculate(committedHosts + (turn % 2)) },
    ],
    turns,
  )) as [Timing, Timing];
  return ratioRow(what(name), ours, theirs, { atLeast });
}

async function officeRow(): Promise<Row> {
  const name = "LibreOffice headless";
  const version = officeVersion();
  if (version === null) return skipped(what(name), "≥ 100 ×", "LibreOffice is not installed");
  const convert = prepareOffice(columns);
  compare(
    name,
    (convert(true).rows[committedHosts] ?? []).reduce((sum, figure) => sum + figure, 0),
  );
  const kernels: number[] = [];
  const samples: number[] = [];
  for (let turn = 0; turn < officeRuns; turn++) {
    const [ours] = (await interleaved([{ name: "kernel", run: month }], 1)) as [Timing];
    kernels.push(...ours.samples);
    samples.push((convert(true).milliseconds - convert(false).milliseconds) / copies);
  }
  const note = `${copies} months in one sheet, less what the sheet takes without formulas`;
  return ratioRow(what(name), { name: "kernel", samples: kernels }, { name: version, samples }, { atLeast: 100 }, note);
}

/** The contract-month in each of the other engines, by its name. */
export const peers: Readonly<Record<string, () => Promise<Row>>> = {
  DuckDB: () => peerRow("DuckDB, native DECIMAL", duckDb, 10, 15),
  HyperFormula: () => peerRow("HyperFormula", hyperFormula, 200, 9),
  IronCalc: () => peerRow("IronCalc", ironCalc, 500, 9),
  LibreOffice: officeRow,
};
