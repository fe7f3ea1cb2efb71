import type { Aggregation, ProductRow } from "../catalog/schema";
import { aggregate } from "./aggregation";
import { Exact, sum } from "./exact";
import { all, fail, ok, then, type Result } from "./issue";
import type { Line } from "./line";
import type { Reading } from "./reading";
import type { Usage } from "./terms";
import { shown, step, type Step } from "./working";

export interface MonthlyIncluded {
  readonly allotment: Exact;
  readonly included: Exact;
  readonly steps: readonly Step[];
}

/** Monthly option: the parents' own monthly billable usage decides the allotment; the commitment is added to it. */
export function includedInMonth(line: Line, usage: Usage): Result<MonthlyIncluded> {
  const figures = all(
    line.parents.map((parent, index) => parentFigure(parent.product, usage.parents[index] ?? [], line, index)),
  );
  return then(figures, (used) =>
    ok(
      includedWith(
        line,
        used.map((figure, index) => (usage.parents[index]?.length ? figure : null)),
      ),
    ),
  );
}

/** With the parents' monthly billable usage; null: none is given, and the commitment alone counts. */
function includedWith(line: Line, figures: readonly (Exact | null)[]): MonthlyIncluded {
  const { product, commitment, origins } = line.terms;
  const parents = line.parents.map((parent, index) => {
    const figure = figures[index] ?? null;
    const counted = figure === null ? Exact.of(parent.commitment) : Exact.of(parent.commitment).atLeast(figure);
    return { parent, figure, counted, allotment: parent.quantity.perUnit.times(counted) };
  });
  const allotment = sum(parents.map((granted) => granted.allotment));
  const included = Exact.of(commitment).plus(allotment);
  return {
    allotment,
    included,
    steps: [
      ...parents.flatMap(({ parent, figure, counted, allotment: granted }) => [
        step(
          `${parent.product.name}: quantity per unit`,
          parent.quantity.perUnit,
          product.unit,
          `${parent.quantity.how}, from ${parent.quantity.source}`,
          "catalog",
        ),
        step(
          `${parent.product.name}: units`,
          counted,
          parent.product.unit,
          figure === null
            ? "commitment; no usage given"
            : `maximum of commitment ${parent.commitment} and usage ${shown(figure)}`,
          "core",
        ),
        step(
          `${parent.product.name}: allotment`,
          granted,
          product.unit,
          `${shown(parent.quantity.perUnit)} × ${shown(counted)}`,
          "core",
        ),
      ]),
      step("Commitment", commitment, product.unit, origins.commitment.how, "core"),
      step(
        "Included usage",
        included,
        product.unit,
        `commitment ${commitment} + allotment ${shown(allotment)}`,
        "core",
      ),
    ],
  };
}

/** A parent counts with its own monthly billable value; a single figure is that value. */
export function parentFigure(
  parent: ProductRow,
  readings: readonly Reading[],
  { hours, growth }: Pick<Line, "hours" | "growth">,
  index: number,
): Result<Exact> {
  const [only] = readings;
  if (only === undefined) return ok(Exact.zero);
  if (readings.length === 1) return ok(parent.monthly === "sum" ? Exact.of(only).times(growth) : Exact.of(only));
  return then(parentMonth(parent, index), (aggregation) => {
    const figure = aggregate(readings, aggregation, hours.count);
    return ok(aggregation === "sum" ? figure.times(growth) : figure);
  });
}

/** How the hours of a parent become its figure for the month. */
export const parentMonth = (parent: ProductRow, index: number): Result<Aggregation> =>
  parent.monthly === null
    ? fail(
        "noOption",
        `parentUsage (column ${index + 1})`,
        `has hourly readings of ${parent.name}, which has no monthly option`,
        "give one row with its figure for the month",
      )
    : ok(parent.monthly);

export interface Billed {
  /** What the figures are counted in: on the hourly option a count is added up to unit-hours. */
  readonly unit: string;
  /** The usage by the line's aggregation, before anything is subtracted. */
  readonly billable: Exact;
  /** What the parents include, by the line's aggregation. */
  readonly allotment: Exact;
  /** Commitment + allotment. Hours are compared one by one, so on the hourly option it does not offset all usage. */
  readonly included: Exact;
  readonly onDemand: Exact;
  readonly steps: readonly Step[];
}

/** Monthly option: the month's billable usage is aggregated first and compared with included usage once. */
export function billMonth(line: Line, usage: Usage): Result<Billed> {
  const [only] = usage.readings;
  const single = usage.readings.length === 1 && only !== undefined;
  const soFar = single ? Exact.of(only) : aggregate(usage.readings, line.aggregation, line.hours.count);
  const how = single ? "the month's figure, as given" : `${line.aggregation} over ${line.hours.count} hours`;
  return then(includedInMonth(line, usage), (included) => ok(compareMonth(line, soFar, how, included)));
}

/** Monthly option, over figures that were aggregated elsewhere: the product's own, and each parent's billable usage. */
export const billMonthFigures = (line: Line, used: Exact, parents: readonly Exact[]): Billed =>
  compareMonth(line, used, `${line.aggregation} over ${line.hours.count} hours`, includedWith(line, parents));

function compareMonth(line: Line, soFar: Exact, how: string, { allotment, included, steps }: MonthlyIncluded): Billed {
  const { product } = line.terms;
  const billable = line.aggregation === "sum" ? soFar.times(line.growth) : soFar;
  const onDemand = billable.minus(included).clamped();
  return {
    unit: product.unit,
    billable,
    allotment,
    included,
    onDemand,
    steps: [
      ...line.steps,
      step("Billable usage", billable, product.unit, how, "aggregation"),
      ...steps,
      step(
        "On-demand usage",
        onDemand,
        product.unit,
        `maximum of 0 and ${shown(billable)} − ${shown(included)}`,
        "core",
      ),
    ],
  };
}
