import type { Option, ProductRow } from "../../catalog/schema";
import { aggregate, hoursOf } from "../../engine/aggregation";
import { Exact } from "../../engine/exact";
import { all, fail, ok, then, type Result } from "../../engine/issue";
import type { Month } from "../../engine/month";
import { aggregationOf, chooseOption, type ChosenOption } from "../../engine/option";
import { project as projected, type SoFar } from "../../engine/project";
import { count, readQuantity, readReadings, readWholeNumber, rowsOf, trimWholeColumns, type Input } from "../cells";
import { readOption, readProduct } from "../readChoice";
import { readMonth } from "../readMonth";
import { toCell, toFigure, type CellResult } from "../result";

/** What has been used so far, of which product and on which option. */
export interface Projected {
  readonly product: ProductRow;
  readonly choice: ChosenOption;
  readonly soFar: SoFar;
}

export function readProjection(
  usage: Input,
  product: Input,
  month: Input,
  option: Input,
  elapsedHours: Input,
): Result<Projected> {
  const [rows] = trimWholeColumns(rowsOf(usage));
  return then(
    all([
      readReadings(rows, "usage"),
      readProduct(product, "product"),
      readBilledMonth(month),
      readOption(option),
      readElapsed(elapsedHours),
    ] as const),
    ([readings, row, billed, given, elapsed]) => {
      const choice = chooseOption(row, given, null, null);
      return then(readSoFar(readings, row, choice.option, billed, elapsed), (soFar) =>
        ok({ product: row, choice, soFar }),
      );
    },
  );
}

export function project(...args: Parameters<typeof readProjection>): CellResult<number> {
  return toCell(then(readProjection(...args), ({ soFar }) => toFigure(projected(soFar))));
}

/** On the monthly option a single figure is that of the month so far; else there is one an hour. */
function readSoFar(
  readings: readonly number[],
  product: ProductRow,
  option: Option,
  month: Month,
  elapsed: number | null,
): Result<SoFar> {
  const [only] = readings;
  return then(aggregationOf(product, option, "option"), (aggregation) => {
    const isFigure = option === "monthly" && readings.length === 1 && only !== undefined;
    if (isFigure && elapsed === null && aggregation === "sum")
      return fail(
        "badValue",
        "elapsedHours",
        "is left out",
        "a single figure of usage needs the hours that have passed",
      );
    return then(elapsedOf(readings, month, elapsed), (elapsedHours) => {
      const passed = readings.slice(0, elapsedHours);
      return ok({
        figure: isFigure ? Exact.of(only) : aggregate(passed, aggregation, elapsedHours),
        how: isFigure ? "the month's figure so far, as given" : `${aggregation} over ${count(elapsedHours, "hour")}`,
        aggregation,
        elapsedHours,
        month,
      });
    });
  });
}

function readBilledMonth(month: Input): Result<Month> {
  return then(readMonth(month), (billed) =>
    billed === null
      ? fail("badValue", "month", "is blank", 'it must be a date, or text such as "2026-10" or "Oct 2026"')
      : ok(billed),
  );
}

function readElapsed(value: Input): Result<number | null> {
  const path = "elapsedHours";
  return then(readQuantity(value, path), (hours) =>
    hours === 0
      ? fail("noData", path, "is 0", "there is nothing to project before the first hour has passed")
      : readWholeNumber(value, path),
  );
}

/**
 * How many hours have passed. Without elapsedHours every reading is one of them, and the last must have usage: nothing tells
 * an hour without usage from one that is still to come, and a guess would double the figure or halve it.
 */
function elapsedOf(readings: readonly number[], month: Month, given: number | null): Result<number> {
  const used = readings.reduce((last, reading, index) => (reading > 0 ? index + 1 : last), 0);
  const open = readings.length - used;
  if (given === null && used > 0 && open > 0)
    return fail(
      "badValue",
      "elapsedHours",
      "is left out",
      `usage ends with ${open} ${open === 1 ? "hour that is" : "hours that are"} blank or 0: say how many hours have passed`,
    );
  const counted = given === null ? readings.length : used;
  return then(hoursOf(counted, month, given, { readings: "usage", elapsed: "elapsedHours" }), () =>
    ok(given ?? counted),
  );
}
