import { hoursKept } from "../../engine/aggregation";
import { addUpSeries, HourSums } from "../cube/hourSums";
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

/** The series of a group and product, and the hours of the product that they are added to. */
interface Added {
  readonly series: number[];
  readonly total: HourSums;
}

/** Of all groups whose readings are whole; watermarks are taken over `span` hours. */
export function passFigures(collector: Collector, span: number): PassFigures {
  const { cube } = collector;
  const byGroup = new Map<string, { readonly group: string; readonly products: Map<number, Added> }>();
  const byProduct = new Map<number, { readonly total: HourSums; repeated: number }>();
  for (const [series, { part, product, spelling: group }] of collector.seriesKeys.entries()) {
    const key = collector.parts.groupOf(part);
    if (collector.leftOut.has(key)) continue;
    const whole = byProduct.get(product) ?? { total: new HourSums(cube), repeated: 0 };
    byProduct.set(product, whole);
    const repeated = cube.repeated.get(series);
    if (repeated !== undefined) whole.repeated += repeated;
    const { products, group: first } = byGroup.get(key) ?? { group, products: new Map<number, Added>() };
    byGroup.set(key, { group: group < first ? group : first, products }); // the first spelling names it
    const own = products.get(product) ?? { series: [], total: whole.total };
    products.set(product, own);
    own.series.push(series);
  }
  const place = span - hoursKept(span);
  const groups = [...byGroup.values()].flatMap(({ group, products }) =>
    [...products].map(([product, { series, total }]) => ({
      group,
      product,
      ...seriesFigures(cube, series, total, place, span),
    })),
  );
  const products = [...byProduct].map(([product, { total, repeated }]) => ({
    product,
    readings: total.readings().map((reading) => (reading === undefined ? null : toFigure(reading))),
    repeated,
  }));
  return { products, groups };
}

/** The hours of one group and product. */
export function hoursOf(collector: Collector, product: number, group: string): (Figure | null)[] {
  const series = [...collector.seriesKeys.entries()].flatMap(([one, key]) =>
    key.product === product && collector.parts.groupOf(key.part) === group.toLowerCase() ? [one] : [],
  );
  return addUpSeries(collector.cube, series).map((reading) => (reading === undefined ? null : toFigure(reading)));
}
