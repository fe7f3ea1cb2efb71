import type { Result } from "../../engine/issue";
import { resolveProduct } from "../../engine/product";
import { collect, type Imported } from "../imported";
import { productNamed } from "../productOf";
import type { UsageRow } from "../rows";
import { CellReader } from "./CellReader";
import { matchColumns, type Chosen, type Columns } from "./matchColumns";
import { othersOf } from "./othersOf";
import type { Delimited, Line } from "./readDelimited";

type Column = "organization" | "organizationId" | "account" | "hour" | "product" | "usage" | "unit";
export const usageTrendColumns: Columns<Column> = {
  organization: { titles: ["Organization Name", "org_name", "Organization"], required: false },
  organizationId: { titles: ["Public ID"], required: false },
  account: { titles: ["Account Name", "Account"], required: false },
  hour: { titles: ["Hour", "Timestamp", "Time", "Month", "Date"], required: true },
  product: { titles: ["Product Name", "Product", "Usage Type"], required: false },
  usage: { titles: ["Usage"], required: false },
  unit: { titles: ["Unit"], required: false },
};

/**
 * The usage trend of Usage & Cost: hours or months by organization. Products stand in a column of their own, with Usage
 * beside it, or each in a column under its name. Figures stay in the unit of the file, which does not always say it.
 */
export function fromUsageTrendFile(file: Delimited, name: string, chosen?: Chosen<Column>): Result<Imported<UsageRow>> {
  const matched = matchColumns(file.titles, usageTrendColumns, name, chosen);
  if (!matched.ok) return matched;
  const { at, others } = matched.value;
  const long = at.product !== null && at.usage !== null;
  const cells = new CellReader(name, file.titles);
  const figuresOf = (line: Line): [string | null, number | null][] =>
    long
      ? [[cells.text(line, at.product), cells.figure(line, at.usage)]]
      : others.map(({ title, at: place }) => [title, cells.figure(line, place)]);
  const parts = file.lines.flatMap((line) => {
    const moment = cells.moment(line, at.hour, "month");
    // Figures of days are none that the rules know: they take hours and months.
    if (moment !== null && moment.hour === null && moment.day !== null && !moment.day.endsWith("-01"))
      cells.report(line, at.hour, "is a day", "it must be an hour or a month: choose that granularity for the export");
    return figuresOf(line).flatMap(([key, usage]) => {
      if (key === null) cells.report(line, at.product, "is blank", "it must name a product");
      if (key === null || moment === null) return [];
      const { product, notice } = productNamed(resolveProduct(key, "product"), key);
      const row: UsageRow = {
        organization: cells.text(line, at.organization),
        organizationId: cells.text(line, at.organizationId),
        account: cells.text(line, at.account),
        accountId: null,
        region: null,
        month: moment.month,
        hour: moment.hour,
        level: "organization",
        product,
        key,
        usage,
        unit: cells.text(line, at.unit),
      };
      return [{ rows: [row], notices: notice ? [notice] : [] }];
    });
  });
  if (cells.issues.length > 0) return { ok: false, issues: cells.issues };
  return collect(parts, { what: name, unknownFields: long ? othersOf(others, file) : {}, next: null });
}
