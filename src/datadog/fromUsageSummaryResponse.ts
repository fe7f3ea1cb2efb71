import * as v from "valibot";
import { apiKeys } from "../catalog/apiKeys";
import type { MonthText } from "../catalog/schema";
import type { Issue, Result } from "../engine/issue";
import { figure, inMonth, list, originFields, originOf } from "./fields";
import { collect, countOf, type Imported, type Total } from "./imported";
import { inUnit, productOf } from "./productOf";
import { read } from "./read";
import type { Origin, UsageRow } from "./rows";

/** Every other field of these records is a measurement: new products come as new fields. */
const described = ["date", "orgs", "usage", "start_date", "end_date", "last_updated", "id", "name", "uuid"];
const names: ReadonlySet<string> = new Set([...described, ...Object.keys(originFields)]);

/** The figures that the catalog knows have to be figures; others that are none are kept out and counted. */
const known = Object.fromEntries(apiKeys.flatMap(({ summary }) => summary).map((key) => [key, v.optional(figure)]));
const organization = v.looseObject({
  ...known,
  ...originFields,
  id: v.nullish(v.string(), null),
  name: v.nullish(v.string(), null),
});
const month = v.looseObject({ ...known, ...originFields, date: inMonth, orgs: v.nullish(list(organization)) });
const schema = v.looseObject({ usage: list(month) });

/**
 * Usage of each month as the account counts it, with `include_org_details` of each organization too. The figures over the
 * whole range that stand above the months ("…_sum": over all organizations) are totals, not rows.
 */
export function fromUsageSummaryResponse(json: unknown): Result<Imported<UsageRow>> {
  const what = "Usage summary";
  const answer = read(schema, json, what);
  if (!answer.ok) return answer;
  const { value } = answer.value;
  const parts = value.usage.flatMap((record) => [
    measured(record, originOf(record), "account", record.date.month),
    ...(record.orgs ?? []).map((org) =>
      measured(
        org,
        { ...originOf(org), organization: org.org_name ?? org.name, organizationId: org.public_id ?? org.id },
        "organization",
        record.date.month,
      ),
    ),
  ]);
  const totals = figuresIn(value).map(([name, figure]): Total => ({
    name,
    period: null,
    organizationId: null,
    value: figure,
  }));
  const records = [value, ...value.usage, ...value.usage.flatMap(({ orgs }) => orgs ?? [])];
  const unknownFields = countOf(records.flatMap(othersIn));
  return collect([{ rows: [], totals, notices: [] }, ...parts], { what, unknownFields, next: null });
}

function measured(
  record: object,
  origin: Origin,
  level: UsageRow["level"],
  month: MonthText,
): { rows: UsageRow[]; notices: Issue[] } {
  const named = figuresIn(record).map(([key, figure]) => ({ key, figure, of: productOf("summary", key) }));
  return {
    rows: named.map(({ key, figure, of }) => ({
      ...origin,
      month,
      hour: null,
      level,
      product: of.product,
      key,
      usage: inUnit(figure, of),
      unit: of.unit,
    })),
    notices: named.flatMap(({ of }) => (of.notice ? [of.notice] : [])),
  };
}

const isFigure = (value: unknown): value is number | null =>
  value === null || (typeof value === "number" && Number.isFinite(value));

const figuresIn = (record: object): [string, number | null][] =>
  Object.entries(record).filter(
    (field): field is [string, number | null] => !names.has(field[0]) && isFigure(field[1]),
  );

const othersIn = (record: object): string[] =>
  Object.entries(record).flatMap(([name, value]: [string, unknown]) =>
    names.has(name) || isFigure(value) ? [] : [name],
  );
