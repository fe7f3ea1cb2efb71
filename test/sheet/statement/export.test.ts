import { chargebackRows } from "../../../src/sheet/statement/export/chargebackFile";
import { focusColumns, focusRows } from "../../../src/sheet/statement/export/focus";

const account = { id: "acme-1", name: "Acme" };
const usage = [
  ["Month", "Organization", "Product", "Usage"],
  ["2026-12", "Shop", "Infra Pro", 4],
  ["2026-12", "Bank", "Infra Pro", 8],
  ["2026-12", "Bank", "Custom Events", 3000],
];
const contract = [
  ["Product", "Commitment", "Committed rate", "On-demand rate"],
  ["Infra Pro", 10, 15, 18.25],
  ["Custom Events", "", "", 0.001],
];
const currency = [["Currency", "USD"]];

const asRecords = ([titles = [], ...rows]: (string | number)[][]) =>
  rows.map((row) => Object.fromEntries(titles.map((title, index) => [title, row[index]])));

test("a line is a row for what is committed and a row for on-demand usage, each with its price and quantity", () => {
  const result = focusRows(account, usage, contract, null, null, null, currency, null);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  expect(result.value[0]).toEqual([...focusColumns]);
  const shared = {
    BillingAccountId: "acme-1",
    BillingAccountName: "Acme",
    BillingCurrency: "USD",
    BillingPeriodEnd: "2027-01-01T00:00:00Z",
    BillingPeriodStart: "2026-12-01T00:00:00Z",
    ChargeClass: "",
    ChargePeriodEnd: "2027-01-01T00:00:00Z",
    ChargePeriodStart: "2026-12-01T00:00:00Z",
    InvoiceIssuerName: "Datadog",
    ListUnitPrice: "",
    ProviderName: "Datadog",
    PublisherName: "Datadog",
    ServiceCategory: "Management and Governance",
    ServiceName: "Infrastructure Pro",
    SkuId: "Infrastructure Pro",
    SubAccountId: "",
    SubAccountName: "",
  };
  expect(asRecords(result.value)).toEqual([
    {
      ...shared,
      BilledCost: 150,
      ChargeCategory: "Purchase",
      ChargeDescription: "Infrastructure Pro, committed",
      ChargeFrequency: "Recurring",
      ConsumedQuantity: "",
      ConsumedUnit: "",
      ContractedCost: 150,
      ContractedUnitPrice: 15,
      EffectiveCost: 150,
      ListCost: 150,
      PricingCategory: "Committed",
      PricingQuantity: 10,
      PricingUnit: "hosts",
    },
    {
      ...shared,
      BilledCost: 36.5,
      ChargeCategory: "Usage",
      ChargeDescription: "Infrastructure Pro, on-demand",
      ChargeFrequency: "Usage-Based",
      ConsumedQuantity: 2,
      ConsumedUnit: "hosts",
      ContractedCost: 36.5,
      ContractedUnitPrice: 18.25,
      EffectiveCost: 36.5,
      ListCost: 36.5,
      PricingCategory: "Standard",
      PricingQuantity: 2,
      PricingUnit: "hosts",
    },
  ]);
});

test("organizations are sub-accounts, and their rows sum to the account's", () => {
  const result = focusRows(account, usage, contract, null, null, "Organization", currency, null);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  expect(
    asRecords(result.value).map((row) => [row.SubAccountId, row.ChargeCategory, row.PricingQuantity, row.BilledCost]),
  ).toEqual([
    ["Bank", "Purchase", 6.66666666666667, 100],
    ["Bank", "Usage", 1.33333333333333, 24.33],
    ["Shop", "Purchase", 3.33333333333333, 50],
    ["Shop", "Usage", 0.666666666666667, 12.17],
  ]);
});

test("Datadog's file of chargebacks", () => {
  expect(chargebackRows(usage, contract, null, null, "Organization", null, null)).toEqual({
    ok: true,
    value: [
      ["Organization Name", "Public ID", "Month", "Product Name", "Cost"],
      ["Bank", "", "2026-12", "Infrastructure Pro", 124.33],
      ["Bank", "", "2026-12", "Custom Events", 0],
      ["Shop", "", "2026-12", "Infrastructure Pro", 62.17],
    ],
  });
});

const refused = (result: { ok: boolean; issues?: readonly { path: string; received: string }[] }) =>
  result.issues?.map(({ path, received }) => `${path} ${received}`);

test("what is not known refuses a file, which has no place for it", () => {
  const noRate = contract.slice(0, 2).map((row) => row.slice(0, 3));
  expect(refused(focusRows(account, usage, noRate, null, null, null, currency, null))).toEqual([
    "contract (row 2, On-demand rate) is blank",
  ]);
  expect(refused(focusRows(account, usage, contract, null, null, null, null, null))).toEqual([
    "settings (Currency) is blank",
  ]);
  expect(refused(focusRows(account, usage, contract, null, null, null, [["Currency", "dollars"]], null))).toEqual([
    'settings (Currency) is "dollars"',
  ]);
  expect(refused(chargebackRows(usage, contract, null, null, null, null, null))).toEqual(["groupBy is blank"]);
  const counted = [["Hour", "Infra Pro"], [1, 4]]; // prettier-ignore
  expect(refused(chargebackRows(counted, contract, null, null, null, null, null))).toEqual(["groupBy is blank"]);
  expect(refused(focusRows(account, counted, contract, null, null, null, currency, null))).toEqual([
    "month is blank",
    "month is blank",
  ]);
});
