import { aggregate } from "../../engine/aggregation";
import type { Aggregation } from "../../catalog/schema";
import type { Reading } from "../../engine/reading";
import { addUpSeries } from "./addUpSeries";
import { aside, missing, type Cube } from "./cube";
import { mostUnits, toReading } from "./scaled";

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

/** `place`: how many of the highest hours the watermark leaves out; `span`: over how many hours it is taken. */
export function seriesFigures(cube: Cube, series: readonly number[], place: number, span: number): SeriesFigures {
  const [only, ...more] = series;
  return (more.length === 0 && only !== undefined ? ofOne(cube, only, place) : null) ?? ofSeveral(cube, series, span);
}

/** Whole numbers all of them; null where a figure stands aside, or the sum is none. */
function ofOne(cube: Cube, series: number, place: number): SeriesFigures | null {
  const { block, start, decimals } = cube.cellsOf(series);
  const highest = new Float64Array(place + 1).fill(-1); // the highest last
  let [hours, sum, least] = [0, 0, -1];
  for (let at = start; at < start + cube.hours; at++) {
    const cell = block[at] as number;
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
