import type { Aggregation, Option } from "../catalog/schema";
import { hoursOf, type Hours } from "./aggregation";
import { Exact } from "./exact";
import { all, fail, ok, then, type Result } from "./issue";
import { hoursInMonth, hoursPerMonth } from "./month";
import { aggregationOf, chooseOption } from "./option";
import { quantityPerUnit, type Quantity } from "./quantity";
import type { CommitmentMode, ParentTerm, Terms } from "./terms";
import { step, type Step } from "./working";

/** The terms with every default decided. */
export interface Line {
  readonly terms: Terms;
  readonly option: Option;
  readonly aggregation: Aggregation;
  readonly mode: CommitmentMode;
  readonly pooled: boolean;
  readonly hours: Hours;
  /** What a sum over the hours so far is multiplied by: 1, or hours of the month ÷ elapsed hours. */
  readonly growth: Exact;
  readonly parents: readonly (ParentTerm & { readonly quantity: Quantity })[];
  readonly warnings: readonly string[];
  readonly steps: readonly Step[];
}

/** Decides option, aggregation, commitment mode, pooling, hours and the quantity of every parent, and says how. */
export function prepareLine(terms: Terms, readings: number, path: string): Result<Line> {
  const { product } = terms;
  const choice = chooseOption(product, terms.option, terms.parentOption, terms.subscriptionOption);
  const { option } = choice;
  const metered = aggregationFor(terms, option);
  const pooling = poolingFor(terms, option);
  const hours = hoursOf(readings, terms.month, terms.elapsedHours, {
    readings: path,
    elapsed: "settings (Elapsed hours)",
  });
  const divisor = terms.always730 ? 730 : hoursPerMonth(terms.month);
  const parents = all(
    terms.parents.map((parent) =>
      then(
        quantityPerUnit(
          parent.product,
          product,
          option,
          divisor,
          terms.catalog ?? terms.month,
          parent.custom,
          parent.path,
        ),
        (quantity) => ok({ ...parent, quantity }),
      ),
    ),
  );
  return then(all([metered, pooling, hours, parents] as const), ([aggregation, pooled, span, withQuantity]) => {
    const mode = terms.commitmentMode ?? (product.kind === "cumulative" ? "after sum" : "per hour");
    const warnings = [...(choice.warning === null ? [] : [choice.warning]), ...repeatedParents(terms)];
    return ok({
      terms,
      option,
      aggregation,
      mode,
      pooled,
      hours: span,
      growth:
        terms.projected && terms.month !== null ? Exact.ratio(hoursInMonth(terms.month), span.count) : Exact.of(1),
      parents: withQuantity,
      warnings,
      steps: [
        step("Product", product.name, product.unit, `${product.kind} product`, "kinds"),
        step("On-demand option", option, "", terms.option === null ? choice.why : terms.origins.option.how, "option"),
        step(
          "Aggregation",
          aggregation,
          "",
          terms.aggregation === null ? `default of the ${option} option` : terms.origins.aggregation.how,
          "aggregation",
        ),
        ...(readings > 1 || option === "hourly" ? [step("Hours", span.count, "hours", span.how, "aggregation")] : []),
        ...warnings.map((warning) => step("Warning", "", "", warning, "option")),
      ],
    });
  });
}

/** An hourly aggregation from the contract stands in for one that is not published; a month of an hourly product does not exist. */
function aggregationFor({ product, aggregation, origins }: Terms, option: Option): Result<Aggregation> {
  const standsIn = product[option] !== null || option === "hourly";
  return aggregation !== null && standsIn ? ok(aggregation) : aggregationOf(product, option, origins.option.path);
}

function poolingFor(terms: Terms, option: Option): Result<boolean> {
  if (terms.pooling !== "billing period" || option === "monthly") return ok(false);
  const { pooling, commitmentMode } = terms.origins;
  const { kind, name } = terms.product;
  const summed = (terms.aggregation ?? terms.product.hourly) === "sum";
  if (kind !== "cumulative" || !summed)
    return fail(
      "badValue",
      pooling.path,
      'is "billing period"',
      `only cumulative products that are summed pool over the billing period, and ${name} is ${kind === "cumulative" ? "not summed here" : kind}`,
    );
  if (terms.commitmentMode === "per hour")
    return fail(
      "badValue",
      commitmentMode.path,
      'is "per hour" while Pooling is "billing period"',
      'a pooled commitment is subtracted once: "after sum"',
    );
  return ok(true);
}

function repeatedParents(terms: Terms): string[] {
  const names = terms.parents.map((parent) => parent.product.name);
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map(
    (name) => `${name} stands in parents more than once; each row grants its own allotment.`,
  );
}
