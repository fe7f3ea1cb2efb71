import type { Aggregation } from "../catalog/schema";
import { aggregate as aggregateReadings, aggregateRange, hoursOf, type Hours } from "../engine/aggregation";
import { Exact, sum } from "../engine/exact";
import { all, fail, ok, then, type Result } from "../engine/issue";
import { aggregationOf, defaultOption } from "../engine/option";
import { resolveProduct } from "../engine/product";
import { lengthOf } from "../engine/range/source";
import {
  readQuantities,
  readReadings,
  readText,
  readWholeNumber,
  rowsOf,
  sourceOf,
  trimWholeColumns,
  type Input,
} from "./cells";
import { aggregations } from "./readChoice";
import { readMonth } from "./readMonth";
import { toCell, toFigure, type CellResult } from "./result";

/** One of the four functions, or a product name, which stands for the default of its default option. */
function readAggregation(value: Input): Result<Aggregation> {
  return then(readText(value, "aggregation"), (text) => {
    const listed = aggregations.map((name) => `"${name}"`).join(", ");
    if (text === null) return fail("badValue", "aggregation", "is blank", `give ${listed}, or the name of a product`);
    const known = aggregations.find((name) => name.toLowerCase() === text.toLowerCase());
    if (known !== undefined) return ok(known);
    const product = resolveProduct(text, "aggregation");
    if (!product.ok)
      return {
        ok: false,
        issues: product.issues.map((issue) => ({
          ...issue,
          expected: `it must be ${listed}, or a product: ${issue.expected}`,
        })),
      };
    return aggregationOf(product.value, defaultOption(product.value, null, null).option, "aggregation");
  });
}

/** Readings, and how they become one figure. */
export interface Aggregated {
  readonly readings: readonly number[];
  readonly aggregation: Aggregation;
  readonly hours: Hours;
}

export const readAggregate = (
  usage: Input,
  aggregation: Input,
  month: Input,
  elapsedHours: Input,
): Result<Aggregated> => readUsage(usage, readAggregation(aggregation), month, elapsedHours);

export function readUsage(
  usage: Input,
  aggregation: Result<Aggregation>,
  month: Input,
  elapsedHours: Input,
): Result<Aggregated> {
  const [rows] = trimWholeColumns(rowsOf(usage));
  return then(
    all([
      readReadings(rows, "usage"),
      aggregation,
      readMonth(month),
      readWholeNumber(elapsedHours, "elapsedHours"),
    ] as const),
    ([readings, how, billed, elapsed]) =>
      then(hoursOf(readings.length, billed, elapsed, { readings: "usage", elapsed: "elapsedHours" }), (hours) =>
        ok({ readings, aggregation: how, hours }),
      ),
  );
}

function figure(usage: Input, aggregation: Result<Aggregation>, month: Input, elapsedHours: Input): CellResult<number> {
  const quick = aggregateCells(usage, aggregation, month, elapsedHours);
  if (quick !== null) return toCell(toFigure(quick));
  return toCell(
    then(readUsage(usage, aggregation, month, elapsedHours), ({ readings, aggregation: how, hours }) =>
      toFigure(aggregateReadings(readings, how, hours.count)),
    ),
  );
}

/** The figure of cells that are all in order, checked as they are added up; null where they take the thorough way. */
function aggregateCells(
  usage: Input,
  aggregation: Result<Aggregation>,
  month: Input,
  elapsedHours: Input,
): Exact | null {
  const [rows] = trimWholeColumns(rowsOf(usage));
  const source = sourceOf(rows);
  const terms = all([aggregation, readMonth(month), readWholeNumber(elapsedHours, "elapsedHours")] as const);
  if (source === null || !terms.ok) return null;
  const [how, billed, elapsed] = terms.value;
  const hours = hoursOf(lengthOf(source), billed, elapsed, { readings: "usage", elapsed: "elapsedHours" });
  return hours.ok ? aggregateRange(source, how, hours.value.count) : null;
}

export const aggregate = (usage: Input, aggregation: Input, month: Input, elapsedHours: Input): CellResult<number> =>
  figure(usage, readAggregation(aggregation), month, elapsedHours);

export const hwmp = (usage: Input, month: Input): CellResult<number> => figure(usage, ok("HWMP"), month, null);

export const average = (usage: Input, month: Input): CellResult<number> => figure(usage, ok("average"), month, null);

/** Five-minute samples. */
const samplesPerHour = 12;

/** Samples hour by hour. */
export interface Samples {
  readonly perHour: number;
  readonly hours: readonly (readonly number[])[];
}

export function readSamples(samples: Input, perHour: Input): Result<Samples> {
  const [rows] = trimWholeColumns(rowsOf(samples));
  return then(
    all([readReadings(rows, "samples"), readWholeNumber(perHour, "perHour")] as const),
    ([readings, given]) => {
      const inHour = given ?? samplesPerHour;
      if (readings.length % inHour !== 0)
        return fail(
          "differentLength",
          "samples",
          `has ${readings.length} samples`,
          `whole hours need a multiple of ${inHour}`,
        );
      const hours = Array.from({ length: readings.length / inHour }, (_, hour) =>
        readings.slice(hour * inHour, (hour + 1) * inHour),
      );
      return ok({ perHour: inHour, hours });
    },
  );
}

export const meanOf = (samples: readonly number[], perHour: number): Exact =>
  sum(samples.map((sample) => Exact.of(sample))).over(perHour);

export function hourlyAverage(samples: Input, perHour: Input): CellResult<number[][]> {
  return toCell(
    then(readSamples(samples, perHour), (read) =>
      all(read.hours.map((hour) => then(toFigure(meanOf(hour, read.perHour)), (mean) => ok([mean])))),
    ),
  );
}

/** Total usage and what of it is not billed, cell by cell. */
export interface BillableCells {
  readonly total: readonly (readonly number[])[];
  readonly nonBillable: (row: number, column: number) => number;
}

export function readBillable(total: Input, nonBillable: Input): Result<BillableCells> {
  const [totalRows, trialRows] = trimWholeColumns(rowsOf(total), rowsOf(nonBillable));
  if (totalRows === null) return fail("badValue", "total", "is left out", "give a number or a range");
  return then(
    all([readQuantities(totalRows, "total"), readQuantities(trialRows ?? [[""]], "nonBillable")] as const),
    ([usage, trials]) => {
      const [[only] = []] = trials;
      const one = trials.length === 1 && trials[0]?.length === 1;
      if (!one && (trials.length !== usage.length || trials[0]?.length !== usage[0]?.length))
        return fail(
          "differentLength",
          "nonBillable",
          `has ${trials.length} × ${trials[0]?.length} cells`,
          `total has ${usage.length} × ${usage[0]?.length}: give the same shape, or a single number`,
        );
      return ok({
        total: usage,
        nonBillable: (row, column) => (one ? only : trials[row]?.[column]) ?? Number.NaN,
      });
    },
  );
}

export const billableOf = (total: number, nonBillable: number): Exact =>
  Exact.of(total).minus(Exact.of(nonBillable)).clamped();

export function billable(total: Input, nonBillable: Input): CellResult<number[][]> {
  return toCell(
    then(readBillable(total, nonBillable), (read) =>
      all(
        read.total.map((cells, row) =>
          all(cells.map((cell, column) => toFigure(billableOf(cell, read.nonBillable(row, column))))),
        ),
      ),
    ),
  );
}
