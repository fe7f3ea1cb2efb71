import { fail, type Result } from "../../engine/issue";
import { collect, type Imported } from "../imported";
import { inUnit, productOf } from "../productOf";
import type { AttributionRow } from "../rows";
import { CellReader } from "./CellReader";
import { matchColumns, type Chosen, type Columns } from "./matchColumns";
import type { Delimited } from "./readDelimited";
import { tagsOf } from "./tagsOf";

type Column = "organization" | "organizationId" | "region" | "hour" | "usage" | "usageType";
export const dailyAttributionColumns: Columns<Column> = {
  organization: { titles: ["org_name", "Organization Name"], required: false },
  organizationId: { titles: ["public_id"], required: false },
  region: { titles: ["region"], required: false },
  hour: { titles: ["hour", "formatted_timestamp", "timestamp"], required: true },
  usage: { titles: ["total_usage"], required: true },
  usageType: { titles: ["usage_type"], required: false },
};

/**
 * The hours of a usage attribution report; columns of other names are its tag keys. The product stands in the name of the
 * file: `usageType` says it, as the API does ("infra_host_usage").
 */
export function fromDailyAttributionFile(
  file: Delimited,
  name: string,
  usageType: string | null,
  chosen?: Chosen<Column>,
): Result<Imported<AttributionRow>> {
  const matched = matchColumns(file.titles, dailyAttributionColumns, name, chosen);
  if (!matched.ok) return matched;
  const { at, others } = matched.value;
  if (usageType === null && at.usageType === null)
    return fail("badShape", name, "does not say of which product it is", "choose the usage type of the report");
  const cells = new CellReader(name, file.titles);
  const parts = file.lines.flatMap((line) => {
    const moment = cells.moment(line, at.hour, "hour");
    const key = usageType ?? cells.text(line, at.usageType);
    const usage = cells.figure(line, at.usage);
    if (key === null) cells.report(line, at.usageType, "is blank", "it must be a usage type");
    if (moment === null || key === null) return [];
    const named = productOf("attribution", key);
    const row: AttributionRow = {
      organization: cells.text(line, at.organization),
      organizationId: cells.text(line, at.organizationId),
      account: null,
      accountId: null,
      region: cells.text(line, at.region),
      month: moment.month,
      hour: moment.hour,
      tagSource: null,
      tags: tagsOf(line, others),
      product: named.product,
      key,
      usage: inUnit(usage, named),
      unit: named.unit,
      percentage: null,
    };
    return [{ rows: [row], notices: named.notice ? [named.notice] : [] }];
  });
  if (cells.issues.length > 0) return { ok: false, issues: cells.issues };
  return collect(parts, { what: name, unknownFields: {}, next: null });
}
