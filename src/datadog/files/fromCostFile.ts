import { resolveProduct } from "../../engine/product";
import type { Result } from "../../engine/issue";
import { collect, type Imported } from "../imported";
import { productNamed } from "../productOf";
import type { CostRow, CostType } from "../rows";
import { CellReader } from "./CellReader";
import { matchColumns, titleSpelling, type Chosen, type Columns } from "./matchColumns";
import { othersOf } from "./othersOf";
import type { Delimited } from "./readDelimited";

type Column = "organization" | "organizationId" | "account" | "month" | "product" | "cost" | "costType" | "chargeType";
export const costColumns: Columns<Column> = {
  organization: { titles: ["Organization Name", "org_name", "Organization"], required: false },
  organizationId: { titles: ["Public ID"], required: false },
  account: { titles: ["Account Name", "Account"], required: false },
  month: { titles: ["Month", "Date"], required: true },
  product: { titles: ["Product Name", "Product", "Billing Dimension"], required: true },
  cost: { titles: ["Cost"], required: true },
  costType: { titles: ["Cost Type"], required: false },
  chargeType: { titles: ["Cost Breakdown", "Charge Type"], required: false },
};
const costTypes: Readonly<Record<string, CostType>> = {
  projected: "projected",
  estimatedmtd: "estimated",
  estimated: "estimated",
  historical: "historical",
};

/** The cost export of Usage & Cost: a row for each organization, month and product. */
export function fromCostFile(file: Delimited, name: string, chosen?: Chosen<Column>): Result<Imported<CostRow>> {
  const matched = matchColumns(file.titles, costColumns, name, chosen);
  if (!matched.ok) return matched;
  const { at, others } = matched.value;
  const cells = new CellReader(name, file.titles);
  const parts = file.lines.flatMap((line) => {
    const moment = cells.moment(line, at.month, "month");
    const key = cells.text(line, at.product);
    if (key === null) cells.report(line, at.product, "is blank", "it must name a product");
    const type = cells.text(line, at.costType);
    const costType = type === null ? null : costTypes[titleSpelling(type)];
    if (costType === undefined)
      cells.report(line, at.costType, `is "${type}"`, "it must be Projected, Estimated MTD or Historical");
    const cost = cells.figure(line, at.cost);
    if (moment === null || key === null || costType === undefined) return [];
    const { product, notice } = productNamed(resolveProduct(key, "product"), key);
    const row: CostRow = {
      organization: cells.text(line, at.organization),
      organizationId: cells.text(line, at.organizationId),
      account: cells.text(line, at.account),
      accountId: null,
      region: null,
      month: moment.month,
      day: moment.day,
      costType,
      product,
      key,
      chargeType:
        cells
          .text(line, at.chargeType)
          ?.toLowerCase()
          .replace(/[\s-]+/g, "_") ?? "total",
      cost,
    };
    return [{ rows: [row], notices: notice ? [notice] : [] }];
  });
  if (cells.issues.length > 0) return { ok: false, issues: cells.issues };
  return collect(parts, { what: name, unknownFields: othersOf(others, file), next: null });
}
