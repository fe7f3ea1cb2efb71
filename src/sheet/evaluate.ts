import { aggregate, average, billable, hourlyAverage, hwmp } from "./aggregate";
import { cost, explain, hourly, included, onDemand } from "./calculate";
import type { Input } from "./cells";
import { aggregation, allotment, allotments, option, products } from "./lookup";
import { bestCommitment } from "./plan/bestCommitment";
import { chargeback } from "./plan/chargeback";
import { project } from "./plan/project";
import type { Cell, CellResult } from "./result";
import { reconcileBill } from "./statement/differences/reconcileBill";
import { monthToDate } from "./statement/monthToDate";
import { statement } from "./statement/statement";
import { whatIf } from "./statement/whatIf";
import { reconcile } from "./tables/reconcile";
import { rollup } from "./tables/rollup";
import { trend } from "./tables/trend";

type Evaluated = CellResult<Cell | readonly (readonly Cell[])[]>;
type SheetFunction = (...args: readonly Input[]) => Evaluated;

/** Takes the arguments in their order; those that are left out are null, as Excel hands them over. */
function taking<Args extends readonly Input[]>(
  count: Args["length"],
  run: (...args: Args) => Evaluated,
): SheetFunction {
  return (...args) => run(...(Array.from({ length: count }, (_, index) => args[index] ?? null) as unknown as Args));
}

/** The functions that compute, by their name without the namespace. */
const functions: Readonly<Record<string, SheetFunction>> = {
  ALLOTMENT: taking(6, allotment),
  ALLOTMENTS: taking(3, allotments),
  PRODUCTS: taking(1, products),
  OPTION: taking(3, option),
  AGGREGATION: taking(2, aggregation),
  AGGREGATE: taking(4, aggregate),
  HWMP: taking(2, hwmp),
  AVERAGE: taking(2, average),
  HOURLYAVERAGE: taking(2, hourlyAverage),
  BILLABLE: taking(2, billable),
  INCLUDED: taking(9, included),
  ONDEMAND: taking(10, onDemand),
  HOURLY: taking(10, hourly),
  EXPLAIN: taking(10, explain),
  COST: taking(2, cost),
  STATEMENT: taking(8, statement),
  MONTHTODATE: taking(6, monthToDate),
  WHATIF: taking(7, whatIf),
  RECONCILEBILL: taking(9, reconcileBill),
  ROLLUP: taking(4, rollup),
  TREND: taking(5, trend),
  CHARGEBACK: taking(3, chargeback),
  PROJECT: taking(5, project),
  BESTCOMMITMENT: taking(8, bestCommitment),
  RECONCILE: taking(3, reconcile),
};

/** Evaluates a function by name, as a cell would; null where there is none of that name that computes. */
export function evaluate(name: string, args: readonly Input[]): Evaluated | null {
  return functions[name]?.(...args) ?? null;
}
