import type { Aggregation } from "../../catalog/schema";
import { Exact } from "../../engine/exact";
import { meter } from "../../engine/hourly";
import { all, ok, then, type Result } from "../../engine/issue";
import type { Line } from "../../engine/line";
import type { Usage } from "../../engine/terms";
import { highest, watermark } from "../../engine/watermark";
import { hourlyColumns } from "../calculate";
import { toFigure } from "../result";

/** One hour: which reading it is (from 0), and its figures where the hour has them. */
export interface HourFigures {
  readonly reading: number;
  readonly usage: number;
  readonly included: number | null;
  readonly onDemand: number | null;
}

/** The hours that decide a figure. */
export interface DecidingHours {
  /** How many readings there are. */
  readonly readings: number;
  /** The columns of DD.HOURLY; null where hours are not metered one by one. */
  readonly columns: readonly string[] | null;
  /** Of the figures; "" where the function knows no product. */
  readonly unit: string;
  /** What the hours are ranked by. */
  readonly by: "on-demand usage" | "usage";
  /** The highest hours, the highest first; with HWMP those that are left out. */
  readonly hours: readonly HourFigures[];
  /** The hour whose figure is the HWMP: null where that is an hour without a reading; undefined with other aggregations. */
  readonly counting?: HourFigures | null;
  /** How many hours have more than 0. */
  readonly above: number;
}

const shownHours = 10;
const compare = (a: Exact, b: Exact): number => a.compare(b);

/** The readings of a month that is aggregated before anything is compared: no hour has an on-demand usage of its own. */
export function decidingReadings(
  readings: readonly number[],
  aggregation: Aggregation,
  hours: number,
  unit = "",
): DecidingHours | null {
  if (readings.length < 2) return null;
  const figures = (reading: number): HourFigures => ({
    reading,
    usage: readings[reading] ?? Number.NaN,
    included: null,
    onDemand: null,
  });
  const ranks = rank(
    readings.map((reading) => Exact.of(reading)),
    aggregation,
    hours,
  );
  return {
    readings: readings.length,
    columns: null,
    unit,
    by: "usage",
    hours: ranks.hours.map(figures),
    above: ranks.above,
    ...(ranks.counting !== undefined && { counting: ranks.counting === null ? null : figures(ranks.counting) }),
  };
}

/** The hours of the hourly option. Where they pool, none is billed on its own, and the highest usage leads. */
export function decidingHours(line: Line, usage: Usage<number>): Result<DecidingHours> {
  return then(meter(line, usage), (hourAt) => {
    const hours = usage.readings.map((_, index) => hourAt(index));
    const ranks = rank(
      hours.map((hour) => (line.pooled ? hour.usage : hour.onDemand)),
      line.aggregation,
      line.hours.count,
    );
    const figures = (reading: number): Result<HourFigures> => {
      const hour = hourAt(reading);
      return then(
        all([toFigure(hour.usage), toFigure(hour.included), toFigure(hour.onDemand)] as const),
        ([used, included, above]) => ok({ reading, usage: used, included, onDemand: line.pooled ? null : above }),
      );
    };
    const counting = ranks.counting;
    return then(
      all([all(ranks.hours.map(figures)), counting == null ? ok(counting) : figures(counting)] as const),
      ([highestHours, counts]) =>
        ok({
          readings: usage.readings.length,
          columns: hourlyColumns(line),
          unit: line.terms.product.unit,
          by: line.pooled ? ("usage" as const) : ("on-demand usage" as const),
          hours: highestHours,
          above: ranks.above,
          ...(counts !== undefined && { counting: counts }),
        }),
    );
  });
}

interface Ranks {
  readonly hours: readonly number[];
  readonly counting?: number | null;
  readonly above: number;
}

function rank(figures: readonly Exact[], aggregation: Aggregation, hours: number): Ranks {
  const above = figures.filter((figure) => !figure.isZero()).length;
  if (aggregation === "HWMP") {
    const { leftOut, counting } = watermark(figures, hours, compare);
    return { hours: leftOut, counting, above };
  }
  const top = highest(figures, Math.min(shownHours, above), compare);
  return { hours: top, above };
}
