import * as sheet from "../sheet/statement/statement";
import { answer } from "./answer";

/**
 * The bill: usage, included and on-demand usage and cost of every product of a contract.
 * @customfunction STATEMENT
 * @param usage Table with its headers, Usage[#All]: Hour, Product, Usage; or Hour and a column for each product. Month in place of Hour for figures of months. Organization, Account and Unit may be added.
 * @param contract The contract with its headers, DD_Contract[#All]: Product, Option, Commitment, Aggregation, Committed rate, On-demand rate, Commitment mode, Pooling.
 * @param allotments The contract's own quantities with their headers, DD_Allotments[#All]. Omitted: the published ones.
 * @param month Month of the statement: a date, or text such as "2026-10". Omitted: every month in usage, each for itself.
 * @param groupBy Column of usage by which the account's lines are charged back: "Organization", "Account" or another. Omitted: the account alone.
 * @param settings Two columns, name and value: Elapsed hours, Subscription option, Hours basis, Catalog, Currency.
 * @param rates Tiered rates with their headers: Product, Rate ("Committed rate" or "On-demand rate"), Up to, Price, Flat.
 * @returns A table with a header row; one line a product. The last row is the total.
 */
export function statement(
  usage: any[][],
  contract: any[][],
  allotments?: any[][],
  month?: any,
  groupBy?: string,
  settings?: any[][],
  rates?: any[][],
): any[][] {
  return answer(sheet.statement(usage, contract, allotments, month, groupBy, settings, rates));
}
