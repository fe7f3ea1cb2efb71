import { Exact, sum } from "../../engine/exact";
import type { AttributionRow, CostAttributionRow } from "../rows";
import { grouped } from "../grouped";
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

/** The sum of each usage type over all pages. */
export const usageAggregates = (rows: readonly AttributionRow[]): Json[] =>
  aggregates(rows.map(({ key, usage, unit }) => [key, inApiUnit(usage, unit)]));

/** The sums of each dimension's costs over all pages. */
export const costAggregates = (rows: readonly CostAttributionRow[]): Json[] =>
  aggregates(
    rows.flatMap(({ key, committedCost, onDemandCost, totalCost }) => [
      [`${key}_committed_cost`, committedCost],
      [`${key}_on_demand_cost`, onDemandCost],
      [`${key}_total_cost`, totalCost],
    ]),
  );

/** A field of which a figure is open has an open sum. */
const aggregates = (fields: readonly (readonly [field: string, figure: number | null])[]): Json[] =>
  [...grouped(fields, ([field]) => field)].map(([field, same]) => {
    const known = same.flatMap(([, figure]) => (figure === null ? [] : Exact.of(figure)));
    return { field, agg_type: "sum", value: known.length < same.length ? null : sum(known).toNumber() };
  });
