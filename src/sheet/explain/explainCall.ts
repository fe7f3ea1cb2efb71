import type { Result } from "../../engine/issue";
import type { Input } from "../cells";
import { toCell } from "../result";
import {
  aggregateWorking,
  averageWorking,
  billableWorking,
  hourlyAverageWorking,
  hwmpWorking,
} from "./aggregateWorking";
import { hourlyWorking, includedWorking, lineWorking } from "./lineWorking";
import {
  aggregationWorking,
  allotmentsWorking,
  allotmentWorking,
  costWorking,
  optionWorking,
  productsWorking,
  versionWorking,
} from "./lookupWorking";
import { bestCommitmentWorking, chargebackWorking, projectWorking } from "./planWorking";
import { positionsOf, type Position } from "./position";
import { reconcileWorking, rollupWorking, trendWorking } from "./tablesWorking";
import { monthToDateWorking, reconcileBillWorking, statementWorking, whatIfWorking } from "./statementWorking";

export type { Position };
import type { Working } from "./working";

/** The working of a call; or its error, with the cells of arguments that it is about. */
export type Explained =
  | { readonly ok: true; readonly working: Working }
  | {
      readonly ok: false;
      readonly error: "#VALUE!" | "#N/A";
      readonly message: string;
      readonly positions: readonly Position[];
    };

interface Explainable {
  readonly parameters: readonly string[];
  readonly explain: (args: readonly Input[]) => Result<Working>;
}

/** Takes the arguments in their order; those that are left out are null, as Excel hands them over. */
function taking<Args extends readonly Input[]>(
  parameters: readonly string[] & { readonly length: Args["length"] },
  explain: (...args: Args) => Result<Working>,
): Explainable {
  return {
    parameters,
    explain: (args) => explain(...(parameters.map((_, index) => args[index] ?? null) as unknown as Args)),
  };
}

const line = ["option", "commitment", "parents", "parentUsage", "month", "settings", "contract", "allotments"] as const;
const explainable: Readonly<Record<string, Explainable>> = {
  ONDEMAND: taking(["usage", "product", ...line], lineWorking),
  HOURLY: taking(["usage", "product", ...line], hourlyWorking),
  EXPLAIN: taking(["usage", "product", ...line], lineWorking),
  INCLUDED: taking(["child", ...line], includedWorking),
  AGGREGATE: taking(["usage", "aggregation", "month", "elapsedHours"], aggregateWorking),
  HWMP: taking(["usage", "month"], hwmpWorking),
  AVERAGE: taking(["usage", "month"], averageWorking),
  HOURLYAVERAGE: taking(["samples", "perHour"], hourlyAverageWorking),
  BILLABLE: taking(["total", "nonBillable"], billableWorking),
  COST: taking(["quantity", "rate"], costWorking),
  MONTHTODATE: taking(["usage", "contract", "allotments", "month", "settings", "rates"], monthToDateWorking),
  WHATIF: taking(["usage", "contract", "alternatives", "allotments", "month", "settings", "rates"], whatIfWorking),
  RECONCILEBILL: taking(
    ["usage", "contract", "allotments", "month", "billable", "costs", "settings", "rates", "account"],
    reconcileBillWorking,
  ),
  STATEMENT: taking(
    ["usage", "contract", "allotments", "month", "groupBy", "settings", "rates", "only"],
    statementWorking,
  ),
  ALLOTMENT: taking(["parent", "child", "quantity", "option", "month", "customMonthly"], allotmentWorking),
  ALLOTMENTS: taking(["parent", "child", "month"], allotmentsWorking),
  PRODUCTS: taking(["search"], productsWorking),
  OPTION: taking(["product", "parentOption", "subscriptionOption"], optionWorking),
  AGGREGATION: taking(["product", "option"], aggregationWorking),
  VERSION: taking([], versionWorking),
  ROLLUP: taking(["table", "groupBy", "measure", "filter"], rollupWorking),
  TREND: taking(["table", "groupBy", "months", "measure", "filter"], trendWorking),
  CHARGEBACK: taking(["amount", "shares", "decimals"], chargebackWorking),
  PROJECT: taking(["usage", "product", "month", "option", "elapsedHours"], projectWorking),
  BESTCOMMITMENT: taking(
    ["usage", "product", "committedRate", "onDemandRate", "option", "parents", "parentUsage", "month"],
    bestCommitmentWorking,
  ),
  RECONCILE: taking(["computed", "reported", "tolerance"], reconcileWorking),
};

/** The names of a function's arguments, in their order; null where there is no such function. */
export const parametersOf = (name: string): readonly string[] | null => explainable[name]?.parameters ?? null;

/** The functions that compute a line, and so have DD.EXPLAIN and DD.HOURLY beside them with the same arguments. */
export const isLineFunction = (name: string): boolean => ["ONDEMAND", "HOURLY", "EXPLAIN"].includes(name);

/** Explains a call by the values of its arguments, which are those that the function itself is given. */
export function explainCall(name: string, args: readonly Input[]): Explained | null {
  const found = explainable[name];
  if (found === undefined) return null;
  const result = found.explain(args);
  if (result.ok) return { ok: true, working: result.value };
  const cell = toCell(result);
  if (cell.ok) throw new Error("a result with issues is no value");
  return {
    ok: false,
    error: cell.error,
    message: cell.message,
    positions: positionsOf(result.issues, found.parameters, args),
  };
}
