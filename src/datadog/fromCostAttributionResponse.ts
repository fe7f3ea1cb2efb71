import * as v from "valibot";
import type { Result } from "../engine/issue";
import { aggregates, attributedFields, attributedTo, toTotals } from "./attributed";
import { byEnding } from "./byEnding";
import { figures, ignored, inMonth, list, nextOf, pages } from "./fields";
import { addUp, collect, countOf, type Imported } from "./imported";
import { productOf } from "./productOf";
import { read } from "./read";
import type { CostAttributionRow } from "./rows";

const schema = v.object({
  data: list(
    v.object({
      id: ignored,
      type: ignored,
      attributes: v.object({ ...attributedFields, month: inMonth, values: figures }),
    }),
  ),
  meta: v.nullish(v.object({ ...pages, aggregates })),
});
const endings = [
  "_committed_cost",
  "_on_demand_cost",
  "_total_cost",
  "_percentage_in_org",
  "_percentage_in_account",
] as const;

/** Cost of each month by tags: a row for each billing dimension. */
export function fromCostAttributionResponse(json: unknown): Result<Imported<CostAttributionRow>> {
  const what = "Monthly cost attribution";
  const answer = read(schema, json, what);
  if (!answer.ok) return answer;
  const { data, meta } = answer.value.value;
  const records = data.map(({ attributes }) => ({ attributes, ...byEnding(attributes.values, endings) }));
  const parts = records.map(({ attributes, measured }) => ({
    rows: measured.map(({ name, figures }): CostAttributionRow => ({
      ...attributedTo(attributes),
      month: attributes.month.month,
      product: productOf("dimension", name).product,
      key: name,
      committedCost: figures._committed_cost,
      onDemandCost: figures._on_demand_cost,
      totalCost: figures._total_cost,
      percentageInOrganization: figures._percentage_in_org,
      percentageInAccount: figures._percentage_in_account,
    })),
    notices: measured.flatMap(({ name }) => productOf("dimension", name).notice ?? []),
  }));
  const others = countOf(records.flatMap(({ others }) => others.map((field) => `data[].attributes.values.${field}`)));
  const unknownFields = addUp([answer.value.unknownFields, others]);
  const totals = { rows: [], notices: [], totals: toTotals(meta?.aggregates ?? []) };
  return collect([totals, ...parts], { what, unknownFields, next: nextOf(meta) });
}
