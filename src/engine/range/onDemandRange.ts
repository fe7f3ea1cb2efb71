import { onDemandOf } from "../bill";
import type { Exact } from "../exact";
import { levelsOf } from "../levels";
import type { Line } from "../line";
import type { Sources } from "./hourTerms";
import { lengthOf, readingAt, type Source } from "./source";
import { totalRange } from "./totalRange";

/**
 * The on-demand usage of a line on the hourly option straight from its cells, checked as they are added up; null where a cell
 * is no reading or anything is out of the ordinary: then it takes the thorough way, and a sentence says what is wrong.
 */
export function onDemandRange(line: Line, sources: Sources): Exact | null {
  if (line.option === "monthly") return null;
  const standing = line.parents.map(({ product }, index) => standingOf(sources.units[index], product.monthFigure));
  if (standing.includes(undefined)) return null;
  const levels = levelsOf(line, standing as (readonly number[] | null)[]);
  const totals = levels.ok ? totalRange(line, levels.value, sources, true) : null;
  return totals === null ? null : onDemandOf(line, totals);
}

/** The readings of a parent that has one or none; null where every hour has its own, undefined where the thorough way is due. */
function standingOf(units: Source | undefined, monthFigure: boolean): readonly number[] | null | undefined {
  if (units === undefined || lengthOf(units) === 0) return [];
  if (lengthOf(units) > 1) return monthFigure ? undefined : null;
  const reading = readingAt(units, 0);
  return Number.isNaN(reading) ? undefined : [reading];
}
