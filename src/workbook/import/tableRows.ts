import type { MonthText } from "../../catalog/schema";
import type {
  AttributionRow,
  BillableRow,
  CostAttributionRow,
  CostRow,
  ImportedRow,
  Tags,
  UsageRow,
} from "../../datadog/rows";
import { serialOf } from "./serial";

/** A cell as it is written; blank text is a blank cell. */
export type Cell = string | number;

/** Rows that a table can hold, with what the table does not: prices and dimensions are none. */
export type TableRow =
  | { readonly kind: "usage" | "monthlyUsage"; readonly row: UsageRow }
  | { readonly kind: "billable"; readonly row: BillableRow }
  | { readonly kind: "cost"; readonly row: CostRow }
  | { readonly kind: "attribution"; readonly row: AttributionRow }
  | { readonly kind: "costAttribution"; readonly row: CostAttributionRow };

/** Which table a row belongs to; null: none, it is of a list of prices or names. */
export function tableRowOf(row: ImportedRow): TableRow | null {
  if ("chargeType" in row) return { kind: "cost", row };
  if ("organizationUsage" in row) return { kind: "billable", row };
  if ("committedCost" in row) return { kind: "costAttribution", row };
  if ("tags" in row) return { kind: "attribution", row };
  if ("level" in row) return { kind: row.hour === null ? "monthlyUsage" : "usage", row };
  return null;
}

const text = (value: string | null): string => value ?? "";
/** A figure that Datadog leaves open is a blank cell, not 0. */
const figure = (value: number | null): Cell => value ?? "";

const costTypes = { estimated: "Estimated", projected: "Projected", historical: "Historical" } as const;
const chargeTypes: Readonly<Record<string, string>> = {
  committed: "Committed",
  projected_committed: "Committed",
  on_demand: "On-demand",
  projected_on_demand: "On-demand",
  total: "Total",
};

/** "a | b": the tag stands there several times; "<empty>": without a value; blank: not at all. */
const tagCells = (tags: Tags, keys: readonly string[]): string[] => keys.map((key) => (tags?.[key] ?? []).join(" | "));

/** The cells of a row in the order of its table's columns. */
export function cellsOf({ kind, row }: TableRow, product: string, tagKeys: readonly string[]): Cell[] {
  const [organization, organizationId] = [text(row.organization), text(row.organizationId)];
  const month = serialOf(row.month);
  switch (kind) {
    case "usage":
    case "monthlyUsage":
      return [
        row.hour === null ? month : serialOf(row.hour),
        organization,
        text(row.account),
        product,
        figure(row.usage),
        text(row.unit),
        text(row.region),
        organizationId,
        row.key,
      ];
    case "billable":
      return [
        month,
        organization,
        text(row.account),
        product,
        text(row.aggregation),
        text(row.unit),
        figure(row.organizationUsage),
        figure(row.accountUsage),
        figure(row.committedUsage),
        figure(row.onDemandUsage),
        figure(row.percentageInAccount),
        figure(row.elapsedHours),
        figure(row.ratioInMonth),
        organizationId,
        row.key,
      ];
    case "cost":
      return [
        month,
        row.day === null ? "" : serialOf(row.day),
        organization,
        text(row.account),
        product,
        row.costType === null ? "" : costTypes[row.costType],
        chargeTypes[row.chargeType] ?? row.chargeType,
        figure(row.cost),
        organizationId,
        row.key,
      ];
    case "attribution":
      return [
        month,
        row.hour === null ? "" : serialOf(row.hour),
        organization,
        text(row.account),
        ...tagCells(row.tags, tagKeys),
        product,
        figure(row.usage),
        text(row.unit),
        figure(row.percentage),
        organizationId,
        row.key,
      ];
    case "costAttribution":
      return [
        month,
        organization,
        ...tagCells(row.tags, tagKeys),
        product,
        figure(row.committedCost),
        figure(row.onDemandCost),
        figure(row.totalCost),
        organizationId,
        row.key,
      ];
  }
}

export const monthsOf = (rows: readonly TableRow[]): MonthText[] =>
  [...new Set(rows.map(({ row }) => row.month))].sort();
