import { Exact, sum } from "../../engine/exact";
import type { CostRow } from "../rows";
import { originRecord, recordsOf, timestamp, type Json } from "./records";

/** Rows as an answer of one of the cost endpoints: a record for each organization and day, with a `total` beside the charges. */
export function toCostResponse(rows: readonly CostRow[]): Json {
  return {
    data: recordsOf(rows, (row) => [originRecord(row), row.month, row.day, row.costType]).map((record, at) => {
      const [row] = record as [CostRow];
      const projected = row.costType === "projected";
      return {
        id: `cost-${at}`,
        type: projected ? "projected_cost" : "cost_by_org",
        attributes: {
          ...originRecord(row),
          date: timestamp(row.day ?? row.month),
          [projected ? "projected_total_cost" : "total_cost"]: added(record),
          charges: recordsOf(record, ({ key }) => key).flatMap(withTotal),
        },
      };
    }),
  };
}

function withTotal(charges: readonly CostRow[]): Json[] {
  const [first] = charges as [CostRow];
  const listed = charges.map(({ key, chargeType, cost }) => ({ product_name: key, charge_type: chargeType, cost }));
  const split = charges.every(({ chargeType }) => chargeType !== "total");
  return split ? [...listed, { product_name: first.key, charge_type: "total", cost: added(charges) }] : listed;
}

function added(charges: readonly CostRow[]): number | null {
  const costs = charges.map(({ cost }) => cost);
  return costs.includes(null) ? null : sum(costs.flatMap((cost) => (cost === null ? [] : Exact.of(cost)))).toNumber();
}
