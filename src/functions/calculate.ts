import * as sheet from "../sheet/calculate";
import { answer } from "./answer";

/**
 * Included usage: the commitment and the allotments of the parent products.
 * @customfunction INCLUDED
 * @param child Product, e.g. "Ingested Spans".
 * @param option On-demand option, "monthly" or "hourly". Omitted: the contract's, else the default.
 * @param commitment Committed usage of the product. Omitted: the contract's, else none.
 * @param parents One row per parent: name, commitment, monthly quantity per unit, hourly quantity per unit (the last two may be left out, with contract the commitment too).
 * @param parentUsage Usage of the parents: one column per parent, one row per hour, or one row for the month.
 * @param month Month the figures are for: a date, or text such as "2026-10".
 * @param settings Two columns, name and value: Aggregation, Commitment mode, Pooling, Elapsed hours, Subscription option, Hours basis, Catalog, Currency.
 * @param contract The contract with its headers, DD_Contract[#All]: what is left out above comes from its lines.
 * @param allotments The contract's own quantities with their headers, DD_Allotments[#All]. Omitted: the published ones.
 * @returns Monthly option: one figure. Hourly option: one figure per hour, spilled.
 */
export function included(
  child: string,
  option?: string,
  commitment?: any,
  parents?: any[][],
  parentUsage?: any[][],
  month?: any,
  settings?: any[][],
  contract?: any[][],
  allotments?: any[][],
): any[][] {
  return answer(sheet.included(child, option, commitment, parents, parentUsage, month, settings, contract, allotments));
}

/**
 * On-demand usage: the usage beyond commitment and allotments, as Datadog bills it.
 * @customfunction ONDEMAND
 * @param usage Billable usage: hourly readings, or the month's figure.
 * @param product Product, e.g. "Ingested Spans".
 * @param option On-demand option, "monthly" or "hourly". Omitted: the contract's, else the default.
 * @param commitment Committed usage of the product. Omitted: the contract's, else none.
 * @param parents One row per parent: name, commitment, monthly quantity per unit, hourly quantity per unit (the last two may be left out, with contract the commitment too).
 * @param parentUsage Usage of the parents: one column per parent, as many rows as usage, or one row for the month.
 * @param month Month of the readings: a date, or text such as "2026-10".
 * @param settings Two columns, name and value: Aggregation, Commitment mode, Pooling, Elapsed hours, Subscription option, Hours basis, Catalog, Currency.
 * @param contract The contract with its headers, DD_Contract[#All]: what is left out above comes from its lines.
 * @param allotments The contract's own quantities with their headers, DD_Allotments[#All]. Omitted: the published ones.
 * @returns On-demand usage of the month, in the product's unit (unit-hours for hosts and containers on the hourly option).
 */
export function onDemand(
  usage: any[][],
  product: string,
  option?: string,
  commitment?: any,
  parents?: any[][],
  parentUsage?: any[][],
  month?: any,
  settings?: any[][],
  contract?: any[][],
  allotments?: any[][],
): number {
  return answer(
    sheet.onDemand(usage, product, option, commitment, parents, parentUsage, month, settings, contract, allotments),
  );
}

/**
 * The hours behind an on-demand figure on the hourly option, one row each.
 * @customfunction HOURLY
 * @param usage Billable usage: hourly readings.
 * @param product Product, e.g. "Ingested Spans".
 * @param option On-demand option: "hourly". Omitted: the contract's, else the default.
 * @param commitment Committed usage of the product. Omitted: the contract's, else none.
 * @param parents One row per parent: name, commitment, monthly quantity per unit, hourly quantity per unit (the last two may be left out, with contract the commitment too).
 * @param parentUsage Usage of the parents: one column per parent, as many rows as usage, or one row for the month.
 * @param month Month of the readings: a date, or text such as "2026-10".
 * @param settings Two columns, name and value: Aggregation, Commitment mode, Pooling, Elapsed hours, Subscription option, Hours basis, Catalog, Currency.
 * @param contract The contract with its headers, DD_Contract[#All]: what is left out above comes from its lines.
 * @param allotments The contract's own quantities with their headers, DD_Allotments[#All]. Omitted: the published ones.
 * @returns A table with a header row: Hour, Usage, a column per parent, Allotment, Included, On-demand.
 */
export function hourly(
  usage: any[][],
  product: string,
  option?: string,
  commitment?: any,
  parents?: any[][],
  parentUsage?: any[][],
  month?: any,
  settings?: any[][],
  contract?: any[][],
  allotments?: any[][],
): any[][] {
  return answer(
    sheet.hourly(usage, product, option, commitment, parents, parentUsage, month, settings, contract, allotments),
  );
}

/**
 * The working of an on-demand figure, step by step, with the rule of each step.
 * @customfunction EXPLAIN
 * @param usage Billable usage: hourly readings, or the month's figure.
 * @param product Product, e.g. "Ingested Spans".
 * @param option On-demand option, "monthly" or "hourly". Omitted: the contract's, else the default.
 * @param commitment Committed usage of the product. Omitted: the contract's, else none.
 * @param parents One row per parent: name, commitment, monthly quantity per unit, hourly quantity per unit (the last two may be left out, with contract the commitment too).
 * @param parentUsage Usage of the parents: one column per parent, as many rows as usage, or one row for the month.
 * @param month Month of the readings: a date, or text such as "2026-10".
 * @param settings Two columns, name and value: Aggregation, Commitment mode, Pooling, Elapsed hours, Subscription option, Hours basis, Catalog, Currency.
 * @param contract The contract with its headers, DD_Contract[#All]: what is left out above comes from its lines.
 * @param allotments The contract's own quantities with their headers, DD_Allotments[#All]. Omitted: the published ones.
 * @returns A table with a header row: Step, Value, Unit, How, Rule. The last row is the on-demand figure.
 */
export function explain(
  usage: any[][],
  product: string,
  option?: string,
  commitment?: any,
  parents?: any[][],
  parentUsage?: any[][],
  month?: any,
  settings?: any[][],
  contract?: any[][],
  allotments?: any[][],
): any[][] {
  return answer(
    sheet.explain(usage, product, option, commitment, parents, parentUsage, month, settings, contract, allotments),
  );
}

/**
 * Quantity times rate, exact and not rounded to the cent.
 * @customfunction COST
 * @param quantity Quantity, in the unit that the rate is for.
 * @param rate Price of a unit, or a range of tiers: up to, rate, and optionally "flat" for a fixed block. The last "up to" is blank.
 * @returns The cost, in the currency of the rate.
 */
export function cost(quantity: any, rate: any[][]): number {
  return answer(sheet.cost(quantity, rate));
}
