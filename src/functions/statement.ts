import * as differences from "../sheet/statement/differences/reconcileBill";
import * as progress from "../sheet/statement/monthToDate";
import * as sheet from "../sheet/statement/statement";
import * as comparison from "../sheet/statement/whatIf";
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
 * @param only A name in the column of groupBy: only its block is shown. Omitted: all of them, then the account's.
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
  only?: string,
): any[][] {
  return answer(sheet.statement(usage, contract, allotments, month, groupBy, settings, rates, only));
}

/**
 * The month in progress: usage to date, the month's end if the hours to come are like those that have passed, and how much of the included usage that is.
 * @customfunction MONTHTODATE
 * @param usage Table with its headers, as in STATEMENT, with dates in its column Hour.
 * @param contract The contract with its headers, DD_Contract[#All].
 * @param allotments The contract's own quantities with their headers, DD_Allotments[#All]. Omitted: the published ones.
 * @param month Month in progress: a date, or text such as "2026-10". Omitted: the latest in usage.
 * @param settings Two columns, name and value: Elapsed hours, Subscription option, Hours basis, Catalog, Currency.
 * @param rates Tiered rates with their headers: Product, Rate, Up to, Price, Flat.
 * @returns A table with a header row; one line a product. The last row is the total of the projected costs.
 */
export function monthToDate(
  usage: any[][],
  contract: any[][],
  allotments?: any[][],
  month?: any,
  settings?: any[][],
  rates?: any[][],
): any[][] {
  return answer(progress.monthToDate(usage, contract, allotments, month, settings, rates));
}

/**
 * What a month would have cost on other terms, side by side, and which are the cheapest.
 * @customfunction WHATIF
 * @param usage Table with its headers, as in STATEMENT.
 * @param contract The contract with its headers, DD_Contract[#All].
 * @param alternatives Table with its headers: Alternative, Product, and the columns of the contract that it changes; a blank cell leaves the contract's term. Without a product, Option and Pooling are tried on every line that may have them.
 * @param allotments The contract's own quantities with their headers, DD_Allotments[#All]. Omitted: the published ones.
 * @param month Month of the comparison: a date, or text such as "2026-10".
 * @param settings Two columns, name and value: Elapsed hours, Subscription option, Hours basis, Catalog, Currency.
 * @param rates Tiered rates with their headers: Product, Rate, Up to, Price, Flat.
 * @returns A table with a header row: Product, As contracted, a column of total costs for each alternative, Cheapest. The last row is the total.
 */
export function whatIf(
  usage: any[][],
  contract: any[][],
  alternatives: any[][],
  allotments?: any[][],
  month?: any,
  settings?: any[][],
  rates?: any[][],
): any[][] {
  return answer(comparison.whatIf(usage, contract, alternatives, allotments, month, settings, rates));
}

/**
 * The statement of a month against what Datadog reports of it: billable, committed and on-demand usage and cost of every product, with the causes of differences that can be told.
 * @customfunction RECONCILEBILL
 * @param usage Table with its headers, DD_Usage[#All], as in STATEMENT.
 * @param contract The contract with its headers, DD_Contract[#All].
 * @param allotments The contract's own quantities with their headers, DD_Allotments[#All]. Omitted: the published ones.
 * @param month Month that is compared: a date, or text such as "2026-10". Omitted: the only one in usage.
 * @param billable Billable usage that Datadog reports, with its headers: DD_Billable[#All]. Omitted: costs alone are compared.
 * @param costs Costs that Datadog reports, with their headers: DD_Cost[#All]. Omitted: usage alone is compared.
 * @param settings Two columns, name and value: Elapsed hours, Subscription option, Hours basis, Catalog, Currency.
 * @param rates Tiered rates with their headers: Product, Rate, Up to, Price, Flat.
 * @param account A name in the columns Account: only its rows count. Omitted: all of them.
 * @returns A table with a header row: Product, Figure, Unit, Computed, Reported, Difference, Status, Causes. With costs, the last row is their total.
 */
export function reconcileBill(
  usage: any[][],
  contract: any[][],
  allotments?: any[][],
  month?: any,
  billable?: any[][],
  costs?: any[][],
  settings?: any[][],
  rates?: any[][],
  account?: string,
): any[][] {
  return answer(
    differences.reconcileBill(usage, contract, allotments, month, billable, costs, settings, rates, account),
  );
}
