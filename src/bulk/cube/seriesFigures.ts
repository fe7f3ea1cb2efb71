import { aggregate } from "../../engine/aggregation";
import type { Aggregation } from "../../catalog/schema";
import type { Reading } from "../../engine/reading";
import { addUpSeries, type HourSums } from "./hourSums";
import { aside, type Cube } from "./cube";
import { mostUnits, toReading } from "./scaled";
import { missing } from "./slots";

/** A figure that passes from the worker to the page: a number, or where it has more digits the text of a decimal. */
export type Figure = number | string;
export const toFigure = (reading: Reading): Figure => (typeof reading === "number" ? reading : reading.toFixed());

/** What any aggregation needs of the readings of series that are added up hour by hour. */
export interface SeriesFigures {
  /** Hours that have a reading. */
  readonly hours: number;
  readonly sum: Figure;
  readonly maximum: Figure;
  /** The reading at the place of the watermark, the highest first; 0 where the hours without a reading reach up to it. */
  readonly watermark: Figure;
}

/**
 * `total`: what the series are added to as well; `place`: how many of the highest hours the watermark leaves out; `span`: over
 * how many hours it is taken.
 */
export function seriesFigures(
  cube: Cube,
  series: readonly number[],
  total: HourSums,
  place: number,
  span: number,
): SeriesFigures {
  let figures: SeriesFigures | null = null;
  for (const one of series) {
    const cells = cube.cellsOf(one);
    total.add(one, cells);
    if (series.length === 1) figures = ofOne(cells, cube.decimalsOf(one), place);
  }
  return figures ?? ofSeveral(cube, series, span);
}

/** Whole numbers all of them; null where a figure stands aside, or the sum is none. */
function ofOne(cells: Float64Array, decimals: number, place: number): SeriesFigures | null {
  const highest = new Float64Array(place + 1).fill(-1); // the highest last
  let [hours, sum, least] = [0, 0, -1];
  for (let hour = 0; hour < cells.length; hour++) {
    const cell = cells[hour] as number;
    if (cell === missing) continue;
    if (cell === aside) return null;
    hours++;
    sum += cell;
    if (cell <= least) continue;
    let rank = 0;
    for (; rank < place && (highest[rank + 1] as number) < cell; rank++) highest[rank] = highest[rank + 1] as number;
    highest[rank] = cell;
    least = highest[0] as number;
  }
  if (sum > mostUnits) return null;
  const figure = (units: number): Figure => toFigure(toReading(Math.max(units, 0), decimals));
  return {
    hours,
    sum: figure(sum),
    maximum: figure(highest[place] as number),
    watermark: figure(highest[0] as number),
  };
}

function ofSeveral(cube: Cube, series: readonly number[], span: number): SeriesFigures {
  const readings = addUpSeries(cube, series).filter((reading) => reading !== undefined);
  const by = (aggregation: Aggregation): Figure => {
    const { n } = aggregate(readings, aggregation, span);
    return toFigure(n.precision() <= 15 ? n.toNumber() : n);
  };
  return { hours: readings.length, sum: by("sum"), maximum: by("maximum"), watermark: by("HWMP") };
}
