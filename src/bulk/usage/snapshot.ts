import { Cube, type CubeSnapshot } from "../cube/cube";
import { addCount } from "../cube/tally";
import type { Collector, SeriesKey } from "./collector";
import type { Part } from "./parts";
import { addProblem, isBefore, type PlacedProblem } from "./place";
import { productCount } from "./productColumn";

/** What one worker collected, as another one takes it over. */
export interface Snapshot {
  readonly cube: CubeSnapshot;
  readonly parts: readonly Part[];
  readonly series: SeriesColumns;
  readonly counts: Counts;
}

/** What the series are of, a column for each property: that is handed over in a fraction of the time of so many objects. */
interface SeriesColumns {
  readonly part: Int32Array;
  readonly product: Int32Array;
  readonly spelling: readonly string[];
  readonly segment: Int32Array;
  readonly row: Float64Array;
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
  series: {
    part: Int32Array.from(collector.seriesKeys, ({ part }) => part),
    product: Int32Array.from(collector.seriesKeys, ({ product }) => product),
    spelling: collector.seriesKeys.map(({ spelling }) => spelling),
    segment: Int32Array.from(collector.seriesKeys, ({ first }) => first.segment),
    row: Float64Array.from(collector.seriesKeys, ({ first }) => first.row),
  },
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
export const buffersOf = ({ cube: { narrow, wide, slot, decimals }, series }: Snapshot): ArrayBuffer[] =>
  [...narrow, ...wide, slot, decimals, series.part, series.product, series.segment, series.row].flatMap((cells) =>
    cells === undefined ? [] : [cells.buffer as ArrayBuffer],
  );

/** Adds what another worker collected from other rows. */
export function absorb(collector: Collector, { cube, parts, series, counts }: Snapshot): void {
  addCounts(collector, counts);
  const partOf = parts.map((part) => collector.parts.add(part));
  const targets = series.spelling.map((spelling, index) => {
    const key: SeriesKey = {
      part: partOf[series.part[index] as number] as number,
      product: series.product[index] as number,
      spelling,
      first: { segment: series.segment[index] as number, row: series.row[index] as number },
    };
    const known = collector.series(key.part, key.product);
    const target = known ?? collector.cube.addSeries(cube.decimals[index] as number);
    const isFirst = known === null || isBefore(key.first, (collector.seriesKeys[known] as SeriesKey).first);
    if (isFirst) collector.setSeries(key, target);
    return target;
  });
  collector.cube.addCube(new Cube(collector.cube.hours, cube), targets);
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
