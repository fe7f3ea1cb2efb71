import { hoursKept } from "../../engine/aggregation";
import { addUpSeries } from "../cube/addUpSeries";
import type { Cube } from "../cube/cube";
import { seriesFigures, toFigure, type Figure, type SeriesFigures } from "../cube/seriesFigures";
import type { Collector } from "../usage/collector";

/** What a group used of a product. */
export interface GroupFigures extends SeriesFigures {
  readonly group: string;
  readonly product: number;
}

/** The hours of a product; null: an hour without a reading. */
export interface ProductHours {
  readonly product: number;
  readonly readings: readonly (Figure | null)[];
  readonly repeated: number;
}

/** What is left of the readings of a pass. */
export interface PassFigures {
  readonly products: readonly ProductHours[];
  readonly groups: readonly GroupFigures[];
}

/** Of all groups whose readings are whole; watermarks are taken over `span` hours. */
export function passFigures(collector: Collector, span: number): PassFigures {
  const { cube } = collector;
  const byGroup = new Map<string, { readonly group: string; readonly series: Map<number, number[]> }>();
  const byProduct = new Map<number, number[]>();
  for (const [series, { part, product, spelling: group }] of collector.seriesKeys.entries()) {
    const key = collector.parts.groupOf(part);
    if (collector.leftOut.has(key)) continue;
    const known = byGroup.get(key) ?? { group, series: new Map<number, number[]>() };
    byGroup.set(key, group < known.group ? { group, series: known.series } : known); // the first spelling names it
    push(known.series, product, series);
    push(byProduct, product, series);
  }
  const place = span - hoursKept(span);
  return {
    products: [...byProduct].map(([product, series]) => ({
      product,
      readings: addUpSeries(cube, series).map((reading) => (reading === undefined ? null : toFigure(reading))),
      repeated: repeatedIn(cube, series),
    })),
    groups: [...byGroup.values()].flatMap(({ group, series }) =>
      [...series].map(([product, list]) => ({ group, product, ...seriesFigures(cube, list, place, span) })),
    ),
  };
}

const repeatedIn = ({ repeated }: Cube, series: readonly number[]): number =>
  series.flatMap((one) => repeated.get(one) ?? []).reduce((sum, count) => sum + count, 0);

function push(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** The hours of one group and product. */
export function hoursOf(collector: Collector, product: number, group: string): (Figure | null)[] {
  const series = [...collector.seriesKeys.entries()].flatMap(([one, key]) =>
    key.product === product && collector.parts.groupOf(key.part) === group.toLowerCase() ? [one] : [],
  );
  return addUpSeries(collector.cube, series).map((reading) => (reading === undefined ? null : toFigure(reading)));
}
