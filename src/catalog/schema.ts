/** The shapes of the catalog's rows. Figures are decimal text, so that no figure is ever read through a binary fraction. */

export type Option = "monthly" | "hourly";
export type Aggregation = "sum" | "average" | "maximum" | "HWMP";
/** A volume over the month, a count at one moment, or an average: it decides how a monthly quantity becomes an hourly one. */
export type Kind = "cumulative" | "concurrent" | "average";
/** `published`: the source prints it. `inferred`: decided in docs/rules.md from what the source prints. */
export type Basis = "published" | "inferred";
/** "2026-11" */
export type MonthText = `${number}-${number}`;

export interface Source {
  readonly title: string;
  readonly site: string;
  /** Day on which the page was read. */
  readonly read: string;
}

export interface ProductRow {
  readonly name: string;
  /** Plural, as printed beside a figure. */
  readonly unit: string;
  readonly kind: Kind;
  readonly monthly: Aggregation | null;
  readonly hourly: Aggregation | null;
  /** The one on-demand option of products that do not follow the subscription. */
  readonly only: Option | null;
  /** Measured once a month (a volume or a count of unique users): as a parent, the month's figure holds in every hour. */
  readonly monthFigure: boolean;
  readonly source: string;
  readonly basis: Basis;
}

export interface AllotmentRow {
  readonly parent: string;
  readonly child: string;
  /** Per unit of the parent and month; null where the product has no monthly option or nothing is published. */
  readonly monthly: string | null;
  /** The hourly figure as the source prints it, rounded there. Used only where it is the published quantity (see engine/quantity). */
  readonly hourlyPrinted: string | null;
  /** "GB per host" */
  readonly unit: string;
  /** First month in which the row holds; null: since the first catalog. */
  readonly from: MonthText | null;
  readonly source: string;
  readonly basis: Basis;
  readonly note?: string;
}

export interface AliasRow {
  readonly alias: string;
  readonly product: string;
}

/** Names that the Usage Metering API uses for a product. */
export interface ApiKeyRow {
  readonly product: string;
  readonly dimension: readonly string[];
  readonly hourly: readonly string[];
  readonly billable: readonly string[];
  readonly summary: readonly string[];
  readonly attribution: readonly string[];
}

/** A feature of the Plan & Usage pages, and who has it. */
export interface FeatureRow {
  readonly feature: string;
  /** The organization of a direct customer. */
  readonly direct: boolean;
  /** The partner admin organization. */
  readonly partner: boolean;
  /** Where the customer of a partner finds what the partner admin organization lacks; null: nowhere, or nothing is lacking. */
  readonly customerFinds: string | null;
  readonly source: string;
  readonly basis: Basis;
}

/** A product family of hourly usage with the usage types that the documentation names. */
export interface UsageFamilyRow {
  readonly family: string;
  readonly usageTypes: readonly string[];
  /** Deprecated endpoints, below /api/v1/usage, that answered with the same usage types as columns. */
  readonly formerEndpoints: readonly string[];
  readonly source: string;
  readonly basis: Basis;
}

/** A unit of the catalog in which the API does not count. */
export interface ApiUnitRow {
  readonly unit: string;
  readonly apiUnit: string;
  readonly apiUnitsPerUnit: string;
  readonly source: string;
  readonly basis: Basis;
}

/** A Datadog site: each has its own API host, and an account lives on one of them. */
export interface SiteRow {
  readonly site: string;
  readonly source: string;
  readonly basis: Basis;
}
