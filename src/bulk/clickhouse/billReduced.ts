import type { Aggregation } from "../../catalog/schema";
import { billTotals } from "../../engine/bill";
import { Exact } from "../../engine/exact";
import { all, fail, ok, then, type Result } from "../../engine/issue";
import type { Line } from "../../engine/line";
import { billMonthFigures, parentMonth, type Billed } from "../../engine/monthly";
import type { Measures, Reduced } from "./reduce";

/** A measure by an aggregation; an average is over the line's hours, those without a figure included. */
export function measured(measures: Measures | null, aggregation: Aggregation, hours: number): Exact {
  if (measures === null) return Exact.zero;
  switch (aggregation) {
    case "sum":
      return measures.total;
    case "average":
      return measures.total.over(hours);
    case "maximum":
      return measures.highest;
    case "HWMP":
      return measures.watermark;
  }
}

/** The quantities of a line out of figures that the cluster has reduced, by the rules that bill hours in cells. */
export function billReduced(line: Line, reduced: Reduced, numberOf: (product: string) => number): Result<Billed> {
  const { aggregation, hours, terms, growth } = line;
  const own = reduced.get("account", numberOf(terms.product.name));
  if (line.option === "monthly")
    return then(
      all(
        line.parents.map((parent, index) =>
          then(parentMonth(parent.product, index), (by) => {
            const figure = measured(reduced.get("account", numberOf(parent.product.name)), by, hours.count);
            return ok(by === "sum" ? figure.times(growth) : figure);
          }),
        ),
      ),
      (parents) => ok(billMonthFigures(line, measured(own, aggregation, hours.count), parents)),
    );
  const number = numberOf(terms.product.name);
  const denominator = reduced.denominators.get(number) ?? Exact.of(1);
  const [allotments, above] = [reduced.get("allotment", number), reduced.get("on-demand", number)];
  if (allotments === null || above === null)
    return fail("noData", "ClickHouse", `sends no hours of ${terms.product.name}`, "try again; no table was written");
  const grown = (figure: Exact): Exact => (aggregation === "sum" ? figure.times(growth) : figure);
  const overHours = (measures: Measures | null): Exact =>
    measured(measures, aggregation, hours.count).dividedBy(denominator);
  const allotted = overHours(allotments);
  const everyHour = Exact.of(line.mode === "per hour" ? terms.commitment : 0);
  const committed = aggregation === "sum" ? everyHour.times(Exact.of(hours.count)) : everyHour;
  return ok(
    billTotals(
      line,
      {
        usage: measured(own, "sum", hours.count).times(growth),
        allotment: measured(allotments, "sum", hours.count).dividedBy(denominator).times(growth),
        billable: grown(measured(own, aggregation, hours.count)),
        allotted: grown(allotted),
        included: grown(allotted.plus(committed)),
        hoursAbove: above.above,
        onDemand: grown(overHours(above)),
      },
      () => [],
    ),
  );
}
