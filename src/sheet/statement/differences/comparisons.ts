import type { Exact } from "../../../engine/exact";
import { then, type Result } from "../../../engine/issue";
import { reconcile, type Comparison } from "../../../engine/reconcile";
import type { AccountLine } from "../accountLines";
import type { BillableKey } from "./readBillable";

/** The figures of a product that are compared, in their order. */
export const measures = ["Billable usage", "Committed usage", "On-demand usage", "Total cost"] as const;
export type Measure = (typeof measures)[number];

/** Half a cent: what rounding to the cent explains. */
const costTolerance = 0.005;
/** Datadog's figures of usage have up to 15 digits, its own sums fewer. */
const usageTolerance = 1e-9;

export const computedOf = ({ computed }: AccountLine, measure: Measure): Result<Exact> =>
  then(computed, ({ quantities, costs }) => {
    switch (measure) {
      case "Billable usage":
        return { ok: true, value: quantities.billable };
      case "Committed usage":
        return { ok: true, value: quantities.commitment };
      case "On-demand usage":
        return { ok: true, value: quantities.onDemand };
      case "Total cost":
        return costs.total;
    }
  });

export const reportedOf = (key: BillableKey, measure: Exclude<Measure, "Total cost">): Result<Exact> =>
  ({ "Billable usage": key.billable, "Committed usage": key.committed, "On-demand usage": key.onDemand })[measure];

/** Computed against reported; null: that side does not have it. */
export function compare(measure: Measure, computed: Exact | null, reported: Exact | null): Comparison {
  const tolerance =
    measure === "Total cost" ? costTolerance : reported === null ? 0 : Math.abs(reported.toNumber()) * usageTolerance;
  const entries = (figure: Exact | null) => (figure === null ? [] : [{ key: measure, figure }]);
  const { rows, total } = reconcile(entries(computed), entries(reported), tolerance);
  return rows.get(measure) ?? total;
}

export const isSame = (measure: Measure, computed: Exact, reported: Exact): boolean =>
  compare(measure, computed, reported).status !== "differs";
