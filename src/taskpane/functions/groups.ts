import type { FunctionMetadata } from "./functionsJson";

/** The groups of the list, each with the functions that belong to it. */
export const groups: readonly { readonly title: string; readonly ids: readonly string[] }[] = [
  { title: "Look up", ids: ["ALLOTMENT", "ALLOTMENTS", "PRODUCTS", "OPTION", "AGGREGATION", "VERSION"] },
  { title: "Aggregate", ids: ["AGGREGATE", "HWMP", "AVERAGE", "HOURLYAVERAGE", "BILLABLE"] },
  { title: "Calculate", ids: ["INCLUDED", "ONDEMAND", "HOURLY", "EXPLAIN", "COST"] },
  { title: "Bill", ids: ["STATEMENT", "MONTHTODATE", "WHATIF", "RECONCILEBILL"] },
  {
    title: "Compare, allocate, plan",
    ids: ["ROLLUP", "TREND", "CHARGEBACK", "PROJECT", "BESTCOMMITMENT", "RECONCILE"],
  },
];

/** A group with those of the given functions that belong to it. Empty groups are left out. */
export function inGroups(functions: readonly FunctionMetadata[]) {
  return groups
    .map(({ title, ids }) => ({ title, functions: functions.filter(({ id }) => ids.includes(id)) }))
    .filter((group) => group.functions.length > 0);
}
