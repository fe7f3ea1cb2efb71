import type { ColumnOf, TableName } from "../../sheet/contract/contractTables";

/** What each column means, in at most 255 characters: that is all an input message holds. */
export const notes: Readonly<Record<ColumnOf<TableName>, string>> = {
  Product:
    "A product of the catalog, by its name or another of Datadog's spellings. One row a product; blank rows are passed over.",
  Option:
    "monthly or hourly, as the contract says. Blank: the only option of the product, else hourly where a parent is hourly, else the subscription option, else monthly.",
  Commitment: "The committed quantity, in the unit of the product; 0 or more. Blank: none.",
  Aggregation:
    "How usage becomes the month's figure: sum, average, maximum or HWMP. Blank: the product's default on its option.",
  "Committed rate": "Price of one committed unit, in the currency of the settings.",
  "On-demand rate":
    "Price of one unit of on-demand usage, in the currency of the settings; for counts such as hosts on the hourly option, of one unit-hour.",
  "Commitment mode":
    "Hourly option only. per hour: subtracted in every hour. after sum: subtracted once from the month's sum. Blank: after sum for cumulative products, per hour for others.",
  Pooling:
    "Hourly option of cumulative products only. per hour: an allotment counts in its own hour. billing period: allotments are added up over the period. Blank: per hour.",
  Parent: "The product whose units include usage of the child, by its name in the catalog.",
  Child: "The product that is included, by its name in the catalog.",
  "Monthly quantity":
    "What one unit of the parent includes of the child in a month, by this contract, in place of the published quantity.",
  "Hourly quantity":
    "The same for an hour. Blank: from the monthly quantity; for cumulative products that is divided by the hours of a month (730, in leap years 732).",
  Name: "The settings that hold for the whole contract. Their names stay as they are.",
  Value:
    "Subscription option: monthly or hourly. Hours basis: 730, or calendar (732 in leap years). Catalog: the month whose published quantities hold, such as 2026-11. Currency: such as USD. Blank: the default.",
};
