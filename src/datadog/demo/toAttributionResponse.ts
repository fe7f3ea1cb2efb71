import type { AttributionRow, CostAttributionRow } from "../rows";
import { inApiUnit, recordsOf, taggedRecord, timestamp, type Json } from "./records";

/** Hours of rows as hourly usage attribution. */
export const toHourlyAttributionRecords = (rows: readonly AttributionRow[]): Json[] =>
  rows.map((row) => ({
    ...taggedRecord(row),
    hour: timestamp(row.hour ?? row.month),
    usage_type: row.key,
    total_usage_sum: inApiUnit(row.usage, row.unit),
  }));

/** Months of rows as monthly usage attribution: a record for each combination of tags. */
export const toMonthlyAttributionRecords = (rows: readonly AttributionRow[]): Json[] =>
  recordsOf(rows, (row) => [taggedRecord(row), row.month]).map((record) => {
    const [row] = record as [AttributionRow];
    const values = record.flatMap((of): [string, number | null][] => [
      [of.key, inApiUnit(of.usage, of.unit)],
      [of.key.replace(/_usage$/, "_percentage"), of.percentage],
    ]);
    return { ...taggedRecord(row), month: timestamp(row.month), values: Object.fromEntries(values) };
  });

/** Rows as monthly cost attribution. */
export const toCostAttributionRecords = (rows: readonly CostAttributionRow[]): Json[] =>
  recordsOf(rows, (row) => [taggedRecord(row), row.month]).map((record, at) => {
    const [row] = record as [CostAttributionRow];
    const values = record.flatMap((of): [string, number | null][] => [
      [`${of.key}_committed_cost`, of.committedCost],
      [`${of.key}_on_demand_cost`, of.onDemandCost],
      [`${of.key}_total_cost`, of.totalCost],
      [`${of.key}_percentage_in_org`, of.percentageInOrganization],
      [`${of.key}_percentage_in_account`, of.percentageInAccount],
    ]);
    return {
      id: `cost-${at}`,
      type: "cost_by_tag",
      attributes: { ...taggedRecord(row), month: timestamp(row.month), values: Object.fromEntries(values) },
    };
  });
