import type { ProductRow } from "../catalog/schema";
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
  const { product, commitment, origins } = line.terms;
  const figures = all(
    line.parents.map((parent, index) => parentFigure(parent.product, usage.parents[index] ?? [], line, index)),
  );
  return then(figures, (used) => {
    const parents = line.parents.map((parent, index) => {
      const figure = used[index] ?? Exact.zero;
      const counted = Exact.of(parent.commitment).atLeast(figure);
      return { parent, figure, counted, allotment: parent.quantity.perUnit.times(counted) };
    });
    const allotment = sum(parents.map((granted) => granted.allotment));
    const included = Exact.of(commitment).plus(allotment);
    return ok({
      allotment,
      included,
      steps: [
        ...parents.flatMap(({ parent, figure, counted, allotment: granted }, index) => [
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
            usage.parents[index]?.length
              ? `maximum of commitment ${parent.commitment} and usage ${shown(figure)}`
              : "commitment; no usage given",
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
    });
  });
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
  if (parent.monthly === null)
    return fail(
      "noOption",
      `parentUsage (column ${index + 1})`,
      `has hourly readings of ${parent.name}, which has no monthly option`,
      "give one row with its figure for the month",
    );
  const figure = aggregate(readings, parent.monthly, hours.count);
  return ok(parent.monthly === "sum" ? figure.times(growth) : figure);
}

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
  const { product } = line.terms;
  const [only] = usage.readings;
  const single = usage.readings.length === 1 && only !== undefined;
  const soFar = single ? Exact.of(only) : aggregate(usage.readings, line.aggregation, line.hours.count);
  const billable = line.aggregation === "sum" ? soFar.times(line.growth) : soFar;
  const how = single ? "the month's figure, as given" : `${line.aggregation} over ${line.hours.count} hours`;
  return then(includedInMonth(line, usage), ({ allotment, included, steps }) => {
    const onDemand = billable.minus(included).clamped();
    return ok({
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
    });
  });
}
