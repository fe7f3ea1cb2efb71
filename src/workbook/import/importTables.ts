/** What a column is to a row: part of what tells it from others, what was measured, or what is said of it besides. */
export type Part = "period" | "organization" | "account" | "organizationId" | "key" | "figure" | "about";

export interface ImportColumn {
  readonly title: string;
  readonly part: Part;
  readonly format: string;
  readonly points: number;
}

/** A native table of the workbook, alone on its sheet. */
export interface ImportTable {
  readonly name: string;
  readonly sheet: string;
  readonly columns: readonly ImportColumn[];
  /** Whether two rows of one product and period under different names of Datadog's would be counted twice. */
  readonly addsUp: boolean;
}

/** Text stays text in a column of this format, whatever it looks like: "2026-11" no date, "=A1" no formula. */
const textFormat = "@";
const narrow = 70;
const wide = 170;

const text = (title: string, part: Part = "about", points = 115): ImportColumn => ({
  title,
  part,
  format: textFormat,
  points,
});
/** Six digits behind the point are shown, as in reports; the cell has all fifteen. */
const figure = (title: string, format = "#,##0.00####"): ImportColumn => ({
  title,
  part: "figure",
  format,
  points: 115,
});
const period = (title: string, format: string, points = narrow): ImportColumn => ({
  title,
  part: "period",
  format,
  points,
});
const cost = (title: string) => figure(title, "#,##0.00");

const month = period("Month", "yyyy-mm");
const hour = period("Hour", "yyyy-mm-dd hh:mm", wide - 60);
const organization = text("Organization", "organization", wide - 20);
const account = text("Account", "account");
const product = text("Product", "about", wide + 20);
const organizationId = text("Organization ID", "organizationId");
const apiKey = text("API key", "key", wide + 20);
const dimension = text("Billing dimension", "key", wide);
const usage = [product, figure("Usage"), text("Unit")];

/** The columns of a tag key stand behind the account, in this order. */
export const tagColumn = (title: string): ImportColumn => text(title, "key");

const usageColumns = (time: ImportColumn): readonly ImportColumn[] => [
  time,
  organization,
  account,
  ...usage,
  text("Region", "key", narrow),
  organizationId,
  apiKey,
];

const attributionColumns = (tags: readonly ImportColumn[]): readonly ImportColumn[] => [
  month,
  hour,
  organization,
  account,
  ...tags,
  ...usage,
  figure("Percentage", "0.00"),
  organizationId,
  apiKey,
];

const costAttributionColumns = (tags: readonly ImportColumn[]): readonly ImportColumn[] => [
  month,
  organization,
  ...tags,
  product,
  cost("Committed cost"),
  cost("On-demand cost"),
  cost("Total cost"),
  organizationId,
  dimension,
];

const billableColumns: readonly ImportColumn[] = [
  month,
  organization,
  account,
  product,
  text("Aggregation"),
  text("Unit"),
  figure("Billable usage"),
  figure("Account usage"),
  figure("Committed usage"),
  figure("On-demand usage"),
  figure("Share %", "0.00"),
  figure("Elapsed hours", "0"),
  figure("Ratio in month", "0.00"),
  organizationId,
  apiKey,
];

const costColumns: readonly ImportColumn[] = [
  month,
  period("Day", "yyyy-mm-dd"),
  organization,
  account,
  product,
  text("Cost type", "key", wide / 2),
  text("Charge type", "key", wide / 2 + 10),
  cost("Cost"),
  organizationId,
  dimension,
];

const table = (
  name: string,
  columns: readonly ImportColumn[],
  { addsUp = false }: { addsUp?: boolean } = {},
): ImportTable => ({
  name,
  sheet: name.replaceAll("_", " "),
  columns,
  addsUp,
});

/** The tables that imports write, by what they hold. Reports and DD.STATEMENT find their columns by these titles. */
export const importTables = {
  usage: () => table("DD_Usage", usageColumns(hour), { addsUp: true }),
  monthlyUsage: () => table("DD_Monthly_Usage", usageColumns(month), { addsUp: true }),
  billable: () => table("DD_Billable", billableColumns),
  cost: () => table("DD_Cost", costColumns, { addsUp: true }),
  attribution: (tags: readonly ImportColumn[]) => table("DD_Attribution", attributionColumns(tags)),
  costAttribution: (tags: readonly ImportColumn[]) => table("DD_Cost_Attribution", costAttributionColumns(tags)),
  /** Which product Datadog's names stand for in this workbook, where somebody chose it. */
  products: () => table("DD_Products", [apiKey, product]),
} as const;

export type ImportKind = Exclude<keyof typeof importTables, "products">;
