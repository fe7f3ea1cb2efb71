import { decimal } from "../../engine/exact";
import { aside, missing, type Cells, type Cube, type CubeSnapshot } from "../cube/cube";
import { addCount } from "../cube/tally";
import type { Collector, SeriesKey } from "./collector";
import type { Part } from "./parts";
import { addProblem, isBefore, type PlacedProblem } from "./place";
import { productCount } from "./productColumn";

/** What one worker collected, as another one takes it over. */
export interface Snapshot {
  readonly cube: CubeSnapshot;
  readonly parts: readonly Part[];
  readonly series: readonly SeriesKey[];
  readonly counts: Counts;
}

/** Everything that was counted, without the readings. */
export interface Counts {
  readonly rows: number;
  readonly last: number;
  readonly seen: Uint8Array;
  readonly control: readonly { readonly product: number; readonly rows: number; readonly sum: string }[];
  readonly problems: readonly PlacedProblem[];
  readonly otherMonths: readonly (readonly [month: string, rows: number])[];
  readonly leftOut: readonly string[];
  readonly notBilled: readonly (readonly [name: string, rows: number])[];
}

export const snapshotOf = (collector: Collector): Snapshot => ({
  cube: collector.cube.snapshot(),
  parts: collector.parts.list,
  series: collector.seriesKeys,
  counts: countsOf(collector),
});

export function countsOf(collector: Collector): Counts {
  const { rows, last, seen, control, problems, otherMonths, leftOut, notBilled } = collector;
  const used = Array.from({ length: productCount }, (_, product) => product).filter((product) => control.rows[product]);
  return {
    rows,
    last,
    seen,
    control: used.map((product) => ({ product, rows: control.rows[product] as number, sum: control.sumOf(product) })),
    problems: [...problems.values()],
    otherMonths: [...otherMonths],
    leftOut: [...leftOut],
    notBilled: [...notBilled],
  };
}

/** What is to be handed over with a snapshot rather than copied. */
export const buffersOf = ({ cube }: Snapshot): ArrayBuffer[] => cube.blocks.map(({ buffer }) => buffer as ArrayBuffer);

/** Adds what another worker collected from other rows. */
export function absorb(collector: Collector, { cube, parts, series, counts }: Snapshot): void {
  addCounts(collector, counts);
  const partOf = parts.map((part) => collector.parts.add(part));
  const targets = series.map((theirs, index) => {
    const cells = cellsOf(cube, index);
    const key = { ...theirs, part: partOf[theirs.part] as number };
    const known = collector.series(key.part, key.product);
    if (known === null) {
      const adopted = collector.cube.adopt(cells);
      collector.setSeries(key, adopted);
      return { series: adopted, isNew: true };
    }
    addCells(collector.cube, known, cells);
    if (isBefore(key.first, (collector.seriesKeys[known] as SeriesKey).first)) collector.setSeries(key, known);
    return { series: known, isNew: false };
  });
  for (const [cell, figure] of cube.beside) {
    const { hours } = collector.cube;
    const target = targets[Math.floor(cell / hours)];
    if (target) collector.cube.takeAside(target.series, cell % hours, decimal(figure), target.isNew);
  }
  for (const [index, count] of cube.repeated) {
    const target = targets[index];
    if (target) collector.cube.addRepeated(target.series, count);
  }
}

const cellsOf = (cube: CubeSnapshot, index: number): Cells => {
  const { block, start, decimals } = cube.series[index] as CubeSnapshot["series"][number];
  return { block: cube.blocks[block] as Int32Array, start, decimals };
};

function addCells(cube: Cube, series: number, { block, start, decimals }: Cells): void {
  for (let hour = 0; hour < cube.hours; hour++) {
    const cell = block[start + hour] as number;
    if (cell !== missing && cell !== aside) cube.add(series, hour, cell, decimals);
  }
}

function addCounts(collector: Collector, counts: Counts): void {
  collector.rows += counts.rows;
  collector.last = Math.max(collector.last, counts.last);
  for (const [hour, seen] of counts.seen.entries()) if (seen) collector.seen[hour] = 1;
  for (const { product, rows, sum } of counts.control) collector.control.addSum(product, rows, sum);
  for (const problem of counts.problems) addProblem(collector.problems, problem);
  for (const [month, rows] of counts.otherMonths) addCount(collector.otherMonths, month, rows);
  for (const group of counts.leftOut) collector.leftOut.add(group);
  for (const [name, rows] of counts.notBilled) addCount(collector.notBilled, name, rows);
}
