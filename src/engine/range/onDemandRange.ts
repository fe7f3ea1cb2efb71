import { onDemandOf } from "../bill";
import type { Exact } from "../exact";
import { levelsOf } from "../levels";
import type { Line } from "../line";
import type { Sources } from "./hourTerms";
import { cellAt, isBlank, lengthOf, type Source } from "./source";
import { totalRange } from "./totalRange";

/**
 * The on-demand usage of a line on the hourly option straight from its cells, checked as they are added up; null where a cell
 * is no reading or anything is out of the ordinary: then it takes the thorough way, and a sentence says what is wrong.
 */
export function onDemandRange(line: Line, sources: Sources): Exact | null {
  if (line.option === "monthly") return null;
  const standing: (readonly number[] | null)[] = [];
  for (const [index, { product }] of line.parents.entries()) {
    const units = sources.units[index] ?? { list: [] };
    const isLong = lengthOf(units) > 1;
    const figures = isLong ? null : readAll(units);
    if (!isLong && figures === null) return null;
    if (isLong && product.monthFigure) return null;
    standing.push(figures);
  }
  const levels = levelsOf(line, standing);
  const totals = levels.ok ? totalRange(line, levels.value, sources, true) : null;
  return totals === null ? null : onDemandOf(line, totals);
}

/** The reading of a parent that has one or none; null where a cell is no reading. */
function readAll(source: Source): number[] | null {
  if (lengthOf(source) === 0) return [];
  const cell = cellAt(source, 0);
  if (isBlank(cell)) return [0];
  return typeof cell === "number" && cell >= 0 && cell < Infinity ? [cell] : null;
}
