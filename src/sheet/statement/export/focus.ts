import { fail, ok, then, type Result } from "../../../engine/issue";
import { monthAt, monthIndex, monthText, type Month } from "../../../engine/month";
import type { StatementArguments } from "../statement";
import { exportedLines, type ExportedLine } from "./exportedLines";

/** What the specification asks for and a statement does not say. */
export interface BillingAccount {
  readonly id: string;
  readonly name: string;
}

type Row = Readonly<Record<string, string | number>>;

/** Columns of the FinOps Open Cost and Usage Specification 1.2, in its spelling (docs/exports.md). */
export const focusColumns = [
  "BilledCost",
  "BillingAccountId",
  "BillingAccountName",
  "BillingCurrency",
  "BillingPeriodEnd",
  "BillingPeriodStart",
  "ChargeCategory",
  "ChargeClass",
  "ChargeDescription",
  "ChargeFrequency",
  "ChargePeriodEnd",
  "ChargePeriodStart",
  "ConsumedQuantity",
  "ConsumedUnit",
  "ContractedCost",
  "ContractedUnitPrice",
  "EffectiveCost",
  "InvoiceIssuerName",
  "ListCost",
  "ListUnitPrice",
  "PricingCategory",
  "PricingQuantity",
  "PricingUnit",
  "ProviderName",
  "PublisherName",
  "ServiceCategory",
  "ServiceName",
  "SkuId",
  "SubAccountId",
  "SubAccountName",
] as const;

const datadog = "Datadog";

/** A statement as rows of FOCUS: for each line, one row for what is committed and one for on-demand usage, where there is any. */
export function focusRows(account: BillingAccount, ...args: StatementArguments): Result<(string | number)[][]> {
  return then(exportedLines(...args), ({ lines, currency }) => {
    if (currency === null || !/^[A-Z]{3}$/.test(currency))
      return fail(
        "badValue",
        "settings (Currency)",
        currency === null ? "is blank" : `is "${currency}"`,
        "give the ISO 4217 code of the contract's currency, e.g. USD",
      );
    const rows = lines.flatMap((line) =>
      [...committed(line), ...onDemand(line)].map((row) => ({ ...shared(line, account, currency), ...row })),
    );
    return ok([[...focusColumns], ...rows.map((row: Row) => focusColumns.map((column) => row[column] ?? ""))]);
  });
}

function shared({ month, organization, of }: ExportedLine, account: BillingAccount, currency: string): Row {
  const [start, end] = [startOf(month), startOf(monthAt(monthIndex(month) + 1))];
  const { name } = of.line.terms.product;
  return {
    BillingAccountId: account.id,
    BillingAccountName: account.name,
    BillingCurrency: currency,
    BillingPeriodStart: start,
    BillingPeriodEnd: end,
    ChargePeriodStart: start,
    ChargePeriodEnd: end,
    InvoiceIssuerName: datadog,
    ProviderName: datadog,
    PublisherName: datadog,
    ServiceCategory: "Management and Governance",
    ServiceName: name,
    SkuId: name,
    SubAccountId: organization,
    SubAccountName: organization,
  };
}

/** The same instant for a month's end and the next one's start, in UTC. */
const startOf = (month: Month): string => `${monthText(month)}-01T00:00:00Z`;

/** Contracts name no list price, so that the list cost, which may not be left out, is the contracted one. */
const cost = (amount: number): Row => ({
  BilledCost: amount,
  ContractedCost: amount,
  EffectiveCost: amount,
  ListCost: amount,
});

/** A commitment is bought for the month that it covers: its cost is due whether it is used or not, and is not spread further. */
function committed({ of, commitment, committedCost }: ExportedLine): Row[] {
  if (commitment === 0) return [];
  const { product } = of.line.terms;
  return [
    {
      ...cost(committedCost),
      ChargeCategory: "Purchase",
      ChargeDescription: `${product.name}, committed`,
      ChargeFrequency: "Recurring",
      ContractedUnitPrice: of.unitPrices.committed ?? "",
      PricingCategory: "Committed",
      PricingQuantity: commitment,
      PricingUnit: product.unit,
    },
  ];
}

function onDemand({ of, onDemand: quantity, onDemandCost }: ExportedLine): Row[] {
  if (quantity === 0) return [];
  return [
    {
      ...cost(onDemandCost),
      ChargeCategory: "Usage",
      ChargeDescription: `${of.line.terms.product.name}, on-demand`,
      ChargeFrequency: "Usage-Based",
      ConsumedQuantity: quantity,
      ConsumedUnit: of.unit,
      ContractedUnitPrice: of.unitPrices.onDemand ?? "",
      PricingCategory: "Standard",
      PricingQuantity: quantity,
      PricingUnit: of.unit,
    },
  ];
}
