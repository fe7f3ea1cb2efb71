import { Exact, sum } from "../engine/exact";
import type { Issue } from "../engine/issue";
import type { Imported, Total } from "./imported";
import type { AttributionRow, CostAttributionRow } from "./rows";

/** The rows of all pages against the sum that the pages state for each usage type. */
export const checkUsageTotals = ({ rows, totals }: Imported<AttributionRow>): Issue[] =>
  totals.flatMap((total) =>
    compare(
      total,
      rows.filter(({ key }) => key === total.name).map(({ usage }) => usage),
    ),
  );

const columns = {
  committedCost: "_committed_cost",
  onDemandCost: "_on_demand_cost",
  totalCost: "_total_cost",
} as const;

/** The same for the costs of each billing dimension. */
export const checkCostTotals = ({ rows, totals }: Imported<CostAttributionRow>): Issue[] =>
  totals.flatMap((total) =>
    (Object.keys(columns) as (keyof typeof columns)[]).flatMap((column) =>
      compare(
        total,
        rows.filter(({ key }) => `${key}${columns[column]}` === total.name).map((row) => row[column]),
      ),
    ),
  );

/** Attribution rounds its rows, so that a total may differ from them: it is told, and the rows are imported. */
function compare({ name, value }: Total, figures: readonly (number | null)[]): Issue[] {
  const known = figures.filter((figure) => figure !== null);
  if (value === null || known.length === 0 || known.length < figures.length) return [];
  const added = sum(known.map((figure) => Exact.of(figure))).toNumber();
  if (added === Exact.of(value).toNumber()) return [];
  return [
    {
      code: "differs",
      path: `The total of ${name}`,
      received: `is ${value}, but its rows add up to ${added}`,
      expected: "the rows are imported, as Datadog lists them",
    },
  ];
}
