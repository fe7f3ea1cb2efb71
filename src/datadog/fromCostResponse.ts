import * as v from "valibot";
import { Exact, sum } from "../engine/exact";
import type { Issue, Result } from "../engine/issue";
import { figure, ignored, list, onDay, optionalFigure, originFields, originOf, text } from "./fields";
import { grouped } from "./grouped";
import { collect, type Imported, type Total } from "./imported";
import { productOf } from "./productOf";
import { read } from "./read";
import type { CostRow, CostType } from "./rows";

const charge = v.object({ product_name: text, charge_type: text, cost: figure });
const schema = v.object({
  data: list(
    v.object({
      type: v.picklist(["cost_by_org", "projected_cost"], 'it must be "cost_by_org" or "projected_cost"'),
      id: ignored,
      attributes: v.object({
        ...originFields,
        date: onDay,
        total_cost: optionalFigure,
        projected_total_cost: optionalFigure,
        charges: list(charge),
      }),
    }),
  ),
});
type Record = v.InferOutput<typeof schema>["data"][number]["attributes"];
type Charge = v.InferOutput<typeof charge>;

/** Estimated cost of this month and the last. Asked by days, every day holds the cost since the first of its month (`toDailyCosts`). */
export const fromEstimatedCostResponse = (json: unknown) => fromCostResponse(json, "estimated", "Estimated cost");
/** Final cost of past months. */
export const fromHistoricalCostResponse = (json: unknown) => fromCostResponse(json, "historical", "Historical cost");
/** Cost of this month at its end, as Datadog projects it. */
export const fromProjectedCostResponse = (json: unknown) => fromCostResponse(json, "projected", "Projected cost");

function fromCostResponse(json: unknown, costType: CostType, what: string): Result<Imported<CostRow>> {
  const answer = read(schema, json, what);
  if (!answer.ok) return answer;
  const records = answer.value.value.data.map(({ attributes }) => importRecord(attributes, costType, what));
  return collect(records, { what, unknownFields: answer.value.unknownFields, next: null });
}

function importRecord(record: Record, costType: CostType, what: string) {
  const { month, day } = record.date;
  const origin = originOf(record);
  const groups = grouped(record.charges, ({ product_name }) => product_name);
  const place = `${what} of ${origin.organization ?? origin.organizationId ?? "the account"} on ${day}`;
  const notices: Issue[] = [];
  const rows = [...groups].flatMap(([key, charges]) => {
    const { product, notice } = productOf("dimension", key);
    if (notice) notices.push(notice);
    return chargesOf(charges, `${place} (${key})`, notices).map(([chargeType, cost]): CostRow => ({
      ...origin,
      month,
      day,
      costType,
      product,
      key,
      chargeType,
      cost,
    }));
  });
  const name = costType === "projected" ? "projected_total_cost" : "total_cost";
  const stated = costType === "projected" ? record.projected_total_cost : record.total_cost;
  const totals: Total[] = [{ name, period: day, organizationId: origin.organizationId, value: stated }];
  const costs = rows.map(({ cost }) => cost);
  notices.push(...difference(stated, added(costs), `${place} (${name})`, "its charges"));
  return { rows, totals, notices };
}

/** The charges of a product by type: repeated ones add up, and a total that the other types make up is left out. */
function chargesOf(charges: readonly Charge[], place: string, notices: Issue[]): [string, number | null][] {
  const types = [...grouped(charges, ({ charge_type }) => charge_type)].map(([type, same]): [string, number | null] => [
    type,
    added(same.map(({ cost }) => cost)),
  ]);
  const parts = types.filter(([type]) => type !== "total");
  const [, total] = types.find(([type]) => type === "total") ?? [];
  if (total === undefined || parts.length === 0) return types;
  notices.push(...difference(total, added(parts.map(([, cost]) => cost)), `${place}, total`, "the charges beside it"));
  return parts;
}

/** A single figure stays as it came; several add up exactly; with one of them open, so is their sum. */
function added(costs: readonly (number | null)[]): number | null {
  const known = costs.filter((cost) => cost !== null);
  if (known.length < costs.length) return null;
  const [only] = known;
  return only !== undefined && known.length === 1 ? only : sum(known.map((cost) => Exact.of(cost))).toNumber();
}

function difference(stated: number | null, summed: number | null, path: string, of: string): Issue[] {
  if (stated === null || summed === null || Exact.of(stated).toNumber() === Exact.of(summed).toNumber()) return [];
  return [
    {
      code: "differs",
      path,
      received: `is ${stated}, but ${of} add up to ${summed}`,
      expected: "the charges are imported, as Datadog lists them",
    },
  ];
}
