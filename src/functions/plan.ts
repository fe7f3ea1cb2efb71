import * as best from "../sheet/plan/bestCommitment";
import * as split from "../sheet/plan/chargeback";
import * as forecast from "../sheet/plan/project";
import * as comparison from "../sheet/tables/reconcile";
import * as sums from "../sheet/tables/rollup";
import * as trends from "../sheet/tables/trend";
import { answer } from "./answer";

/**
 * Adds up the rows of a table by one or several of its columns, with a Total row.
 * @customfunction ROLLUP
 * @param table Table with its headers, e.g. Usage[#All].
 * @param groupBy Column to add up by, or several with commas: "Organization, Product".
 * @param measure Column that is added up. Omitted: Usage, else Cost.
 * @param filter Two columns, column and value: only rows that fit. Several values of a column are alternatives.
 * @returns A table with a header row: the columns of groupBy and the sum. The last row is the total.
 */
export function rollup(table: any[][], groupBy: string, measure?: string, filter?: any[][]): any[][] {
  return answer(sums.rollup(table, groupBy, measure, filter));
}

/**
 * The last months of a table side by side, with the change against the month before.
 * @customfunction TREND
 * @param table Table with its headers: a Month, Date or Hour column, and Usage or else Cost.
 * @param groupBy Column for one row each, or several with commas. Omitted: the total alone.
 * @param months How many months, ending at the latest one in the table. Omitted: 6.
 * @param measure Column that is added up. Omitted: Usage, else Cost.
 * @param filter Two columns, column and value: only rows that fit. Several values of a column are alternatives.
 * @returns A table with a header row: the columns of groupBy, a column per month, Change, Change %. The last row is the total.
 */
export function trend(table: any[][], groupBy?: string, months?: any, measure?: string, filter?: any[][]): any[][] {
  return answer(trends.trend(table, groupBy, months, measure, filter));
}

/**
 * Splits an amount in proportion to shares; the parts add up exactly to the amount.
 * @customfunction CHARGEBACK
 * @param amount Amount to split; a credit is negative.
 * @param shares Shares, e.g. the usage of each organization: a range of numbers of 0 or more.
 * @param decimals Decimals of the parts. Omitted: 2, cents.
 * @returns The parts, in the shape of shares.
 */
export function chargeback(amount: any, shares: any[][], decimals?: any): any[][] {
  return answer(split.chargeback(amount, shares, decimals));
}

/**
 * The figure at the end of the month from the usage so far, by the product's aggregation.
 * @customfunction PROJECT
 * @param usage Billable usage so far: hourly readings, or on the monthly option one figure.
 * @param product Product, e.g. "Ingested Spans".
 * @param month Month of the readings: a date, or text such as "2026-10".
 * @param option On-demand option, "monthly" or "hourly". Omitted: the product's default.
 * @param elapsedHours Hours of the month that have passed. Omitted: the number of readings.
 * @returns The month's figure if the hours to come are like those that have passed.
 */
export function project(usage: any[][], product: string, month: any, option?: string, elapsedHours?: any): number {
  return answer(forecast.project(usage, product, month, option, elapsedHours));
}

/**
 * The commitment with the lowest cost for a month's usage, beside the cost of other commitments.
 * @customfunction BESTCOMMITMENT
 * @param usage Billable usage of the whole month: hourly readings, or on the monthly option its figure.
 * @param product Product, e.g. "Infra Pro".
 * @param committedRate Price of a committed unit for the month.
 * @param onDemandRate Price of a unit of on-demand usage; of a unit-hour for hosts and containers on the hourly option.
 * @param option On-demand option, "monthly" or "hourly". Omitted: the product's default.
 * @param parents One row per parent: name, commitment, monthly quantity per unit, hourly quantity per unit (the last two may be left out).
 * @param parentUsage Usage of the parents: one column per parent, as many rows as usage, or one row for the month.
 * @param month Month of the readings: a date, or text such as "2026-10". Hours that are missing count as 0.
 * @returns A table with a header row: Commitment, Committed cost, On-demand cost, Total, Alternative. The first row is the cheapest.
 */
export function bestCommitment(
  usage: any[][],
  product: string,
  committedRate: any,
  onDemandRate: any,
  option?: string,
  parents?: any[][],
  parentUsage?: any[][],
  month?: any,
): any[][] {
  return answer(best.bestCommitment(usage, product, committedRate, onDemandRate, option, parents, parentUsage, month));
}

/**
 * Compares two tables product by product, such as what was computed and what an invoice reports.
 * @customfunction RECONCILE
 * @param computed Table with its headers: Product, and a column of amounts such as Cost or Usage.
 * @param reported The same of the other source. Products match by any name that the catalog knows.
 * @param tolerance Difference, as an amount, up to which figures count as the same. Omitted: 0.005.
 * @returns A table with a header row: Product, Computed, Reported, Difference, Status. The last row is the total.
 */
export function reconcile(computed: any[][], reported: any[][], tolerance?: any): any[][] {
  return answer(comparison.reconcile(computed, reported, tolerance));
}
