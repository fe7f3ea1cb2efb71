import * as v from "valibot";
import type { Aggregation } from "../catalog/schema";
import type { Issue, Result } from "../engine/issue";
import { atHour, figure, ignored, inMonth, list, optionalFigure, optionalText, originFields, originOf } from "./fields";
import { collect, type Imported } from "./imported";
import { inUnit, productOf } from "./productOf";
import { read } from "./read";
import type { BillableRow } from "./rows";

const optionalHour = v.nullish(atHour, null);
const usage = v.object({
  org_billable_usage: figure,
  account_billable_usage: figure,
  account_committed_usage: optionalFigure,
  account_on_demand_usage: optionalFigure,
  percentage_in_account: optionalFigure,
  elapsed_usage_hours: optionalFigure,
  first_billable_usage_hour: optionalHour,
  last_billable_usage_hour: optionalHour,
  usage_unit: optionalText,
});
const schema = v.object({
  usage: list(
    v.object({
      ...originFields,
      billing_plan: ignored,
      num_orgs: ignored,
      start_date: inMonth,
      end_date: ignored,
      ratio_in_month: optionalFigure,
      usage: v.record(v.string(), v.nullable(usage)),
    }),
  ),
});
type Usage = v.InferOutput<typeof usage>;

/** How the key's ending says the month was aggregated. */
const endings: Readonly<Record<string, Aggregation>> = {
  top99p: "HWMP",
  sum: "sum",
  average: "average",
  avg: "average",
  maximum: "maximum",
};

/** Billable usage of a month: of each organization, and of the account with its committed and on-demand parts. */
export function fromBillableSummaryResponse(json: unknown): Result<Imported<BillableRow>> {
  const what = "Billable usage";
  const answer = read(schema, json, what);
  if (!answer.ok) return answer;
  const records = answer.value.value.usage.map((record) => {
    const owner = { ...originOf(record), month: record.start_date.month, ratioInMonth: record.ratio_in_month };
    const parts = Object.entries(record.usage).flatMap(([key, of]) =>
      of === null ? [] : [importUsage(key, of, owner)],
    );
    return { rows: parts.map(({ row }) => row), notices: parts.flatMap((part) => part.notices) };
  });
  return collect(records, { what, unknownFields: answer.value.unknownFields, next: null });
}

function importUsage(
  key: string,
  of: Usage,
  owner: Pick<BillableRow, keyof ReturnType<typeof originOf> | "month" | "ratioInMonth">,
): { row: BillableRow; notices: Issue[] } {
  const named = productOf("billable", key);
  const notices = named.notice ? [named.notice] : [];
  // Only what the API calls by the name of its own unit is converted; a unit of another name stays, and is told.
  const converts = named.apiUnit !== null && (of.usage_unit === null || of.usage_unit === named.apiUnit.name);
  if (named.apiUnit !== null && !converts)
    notices.push({
      code: "differs",
      path: `"${key}"`,
      received: `is counted in ${of.usage_unit}, not in ${named.apiUnit.name}`,
      expected: "its figures are imported in the unit that Datadog gives",
    });
  const inCatalogUnit = (value: number | null): number | null =>
    inUnit(value, { apiUnit: converts ? named.apiUnit : null });
  const row: BillableRow = {
    ...owner,
    product: named.product,
    key,
    aggregation: endings[key.slice(key.lastIndexOf("_") + 1)] ?? null,
    unit: named.unit === null || (named.apiUnit !== null && !converts) ? of.usage_unit : named.unit,
    organizationUsage: inCatalogUnit(of.org_billable_usage),
    accountUsage: inCatalogUnit(of.account_billable_usage),
    committedUsage: inCatalogUnit(of.account_committed_usage),
    onDemandUsage: inCatalogUnit(of.account_on_demand_usage),
    percentageInAccount: of.percentage_in_account,
    elapsedHours: of.elapsed_usage_hours,
    firstHour: of.first_billable_usage_hour?.hour ?? null,
    lastHour: of.last_billable_usage_hour?.hour ?? null,
  };
  return { row, notices };
}
