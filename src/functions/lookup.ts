import * as sheet from "../sheet/lookup";
import { answer } from "./answer";

/**
 * What a number of units of a parent product includes of a child product.
 * @customfunction ALLOTMENT
 * @param parent Parent product that grants the allotment, e.g. "APM Pro".
 * @param child Product that is included, e.g. "Ingested Spans".
 * @param quantity Units of the parent product: a number, or a range for a result of the same shape. Omitted: 1.
 * @param option On-demand option, "monthly" or "hourly". Omitted: the child's default.
 * @param month Month the figure is for: a date, or text such as "2026-10". Decides the divisor in a leap year and the catalog rows.
 * @param customMonthly Monthly quantity per parent unit from your contract, in place of the published one.
 * @returns The allotment in the child's unit, in the shape of quantity.
 */
export function allotment(
  parent: string,
  child: string,
  quantity?: any[][],
  option?: string,
  month?: any,
  customMonthly?: any,
): any[][] {
  return answer(sheet.allotment(parent, child, quantity, option, month, customMonthly));
}

/**
 * Lists the allotments that Datadog publishes, with their source.
 * @customfunction ALLOTMENTS
 * @param parent Only the allotments of this parent product. Omitted: all.
 * @param child Only the allotments of this child product. Omitted: all.
 * @param month Month whose catalog rows and hourly divisor apply: a date, or text such as "2026-10".
 * @returns A table with a header row: Parent, Child, Monthly quantity, Hourly quantity, Unit, Kind, Monthly aggregation, Hourly aggregation, Source.
 */
export function allotments(parent?: string, child?: string, month?: any): any[][] {
  return answer(sheet.allotments(parent, child, month));
}

/**
 * Lists the products of the catalog.
 * @customfunction PRODUCTS
 * @param search Only products whose name or other spelling contains this text. Omitted: all.
 * @returns A table with a header row: Product, Unit, Kind, Default option, Monthly aggregation, Hourly aggregation, API key.
 */
export function products(search?: string): any[][] {
  return answer(sheet.products(search));
}

/**
 * The on-demand option by which a product is metered when the contract does not say.
 * @customfunction OPTION
 * @param product Product, e.g. "Ingested Spans".
 * @param parentOption On-demand option of its parent product, "monthly" or "hourly".
 * @param subscriptionOption On-demand option of the subscription, "monthly" or "hourly".
 * @returns "monthly" or "hourly".
 */
export function option(product: string, parentOption?: string, subscriptionOption?: string): string {
  return answer(sheet.option(product, parentOption, subscriptionOption));
}

/**
 * The function that turns a product's hourly usage into the month's figure.
 * @customfunction AGGREGATION
 * @param product Product, e.g. "Profiled Hosts".
 * @param option On-demand option, "monthly" or "hourly". Omitted: the product's default.
 * @returns "sum", "average", "maximum" or "HWMP".
 */
export function aggregation(product: string, option?: string): string {
  return answer(sheet.aggregation(product, option));
}

/**
 * Version of the add-in and date of its catalog.
 * @customfunction VERSION
 * @returns Text such as "DD Billing 0.1.0, catalog of 2026-11-21".
 */
export function version(): string {
  return answer(sheet.version(ADDIN_VERSION));
}
