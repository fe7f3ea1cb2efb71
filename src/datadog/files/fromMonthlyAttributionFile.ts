import type { Result } from "../../engine/issue";
import { byEnding } from "../byEnding";
import { collect, type Imported } from "../imported";
import { inUnit, productOf } from "../productOf";
import type { AttributionRow } from "../rows";
import { CellReader } from "./CellReader";
import { matchColumns, type Chosen, type Columns } from "./matchColumns";
import type { Delimited } from "./readDelimited";
import { tagsOf } from "./tagsOf";

type Column = "organization" | "organizationId" | "region" | "month" | "tagSource" | "updated";
export const monthlyAttributionColumns: Columns<Column> = {
  organization: { titles: ["org_name", "Organization Name"], required: false },
  organizationId: { titles: ["public_id"], required: false },
  region: { titles: ["region"], required: false },
  month: { titles: ["month"], required: true },
  tagSource: { titles: ["tag_config_source"], required: false },
  updated: { titles: ["updated_at"], required: false },
};
const measured = /_(usage|percentage)$/;

/** The months of a usage attribution report: columns that end in _usage or _percentage are figures, others its tag keys. */
export function fromMonthlyAttributionFile(
  file: Delimited,
  name: string,
  chosen?: Chosen<Column>,
): Result<Imported<AttributionRow>> {
  const matched = matchColumns(file.titles, monthlyAttributionColumns, name, chosen);
  if (!matched.ok) return matched;
  const { at, others } = matched.value;
  const figures = others.filter(({ title }) => measured.test(title));
  const tagColumns = others.filter(({ title }) => !measured.test(title));
  const cells = new CellReader(name, file.titles);
  const parts = file.lines.flatMap((line) => {
    const moment = cells.moment(line, at.month, "month");
    const values = Object.fromEntries(figures.map(({ title, at: place }) => [title, cells.figure(line, place)]));
    if (moment === null) return [];
    return byEnding(values, ["_usage", "_percentage"]).measured.map(({ name: base, figures: of }) => {
      const named = productOf("attribution", `${base}_usage`);
      const row: AttributionRow = {
        organization: cells.text(line, at.organization),
        organizationId: cells.text(line, at.organizationId),
        account: null,
        accountId: null,
        region: cells.text(line, at.region),
        month: moment.month,
        hour: null,
        tagSource: cells.text(line, at.tagSource),
        tags: tagsOf(line, tagColumns),
        product: named.product,
        key: `${base}_usage`,
        usage: inUnit(of._usage, named),
        unit: named.unit,
        percentage: of._percentage,
      };
      return { rows: [row], notices: named.notice ? [named.notice] : [] };
    });
  });
  if (cells.issues.length > 0) return { ok: false, issues: cells.issues };
  return collect(parts, { what: name, unknownFields: {}, next: null });
}
