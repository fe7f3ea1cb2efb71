import type { Aggregation, MonthText } from "../catalog/schema";
import type { ProductName } from "../catalog/products";

/**
 * What is imported, in plain columns. A figure that Datadog leaves open is null, never 0. Hours and months are UTC, as the
 * API writes them: "2026-10-31T23", "2026-10". `product` is the catalog's product, and null where the name stands for none
 * of them or for several tiers; `key` is always the name that Datadog used.
 */
export type HourText = `${number}-${number}-${number}T${number}`;
export type DayText = `${number}-${number}-${number}`;

/** Whose figure it is. Null: the answer does not say. */
export interface Origin {
  readonly organization: string | null;
  readonly organizationId: string | null;
  readonly account: string | null;
  readonly accountId: string | null;
  readonly region: string | null;
}

/** Usage in one hour, or in a month. */
export interface UsageRow extends Origin {
  readonly month: MonthText;
  /** Null: the figure of the month. */
  readonly hour: HourText | null;
  /** The account's figures cover all organizations: adding both counts everything twice. */
  readonly level: "organization" | "account";
  readonly product: ProductName | null;
  /** "infra_hosts.host_count", "infra_host_top99p", or the title of a column. */
  readonly key: string;
  readonly usage: number | null;
  /** The catalog's unit of the product; null where the product is unknown and the API does not say. */
  readonly unit: string | null;
}

/** Billable usage of a month, as Datadog bills it. */
export interface BillableRow extends Origin {
  readonly month: MonthText;
  readonly product: ProductName | null;
  readonly key: string;
  readonly aggregation: Aggregation | null;
  readonly unit: string | null;
  readonly organizationUsage: number | null;
  readonly accountUsage: number | null;
  readonly committedUsage: number | null;
  readonly onDemandUsage: number | null;
  readonly percentageInAccount: number | null;
  readonly elapsedHours: number | null;
  readonly firstHour: HourText | null;
  readonly lastHour: HourText | null;
  /** Part of the month for which the organization is billed: below 1 in the month of its sign-up. */
  readonly ratioInMonth: number | null;
}

export type CostType = "estimated" | "historical" | "projected";

/** One charge. The API names no currency. */
export interface CostRow extends Origin {
  readonly month: MonthText;
  /** Null where the file names the month alone. Days of an estimate hold the cost from the first of the month on. */
  readonly day: DayText | null;
  /** Null where a file does not say. */
  readonly costType: CostType | null;
  readonly product: ProductName | null;
  /** Billing dimension, or the name of the product in a file. */
  readonly key: string;
  /** "committed", "on_demand"; "total" only where the answer does not split it. */
  readonly chargeType: string;
  readonly cost: number | null;
}

/**
 * The values of each tag key: none, the resource does not carry the key; "<empty>", it carries the key without a value;
 * several, it carries the key several times. Null: the figure is not broken down by tags.
 */
export type Tags = Readonly<Record<string, readonly string[]>> | null;

/** Usage of a month or hour by tags. */
export interface AttributionRow extends Origin {
  readonly month: MonthText;
  readonly hour: HourText | null;
  /** Where the tags are configured: "<organization>:::<tag 1>///<tag 2>". */
  readonly tagSource: string | null;
  readonly tags: Tags;
  readonly product: ProductName | null;
  readonly key: string;
  readonly usage: number | null;
  readonly unit: string | null;
  /** Share of the organization's usage, in percent; months only. */
  readonly percentage: number | null;
}

/** Cost of a month by tags. */
export interface CostAttributionRow extends Origin {
  readonly month: MonthText;
  readonly tagSource: string | null;
  readonly tags: Tags;
  readonly product: ProductName | null;
  readonly key: string;
  readonly committedCost: number | null;
  readonly onDemandCost: number | null;
  readonly totalCost: number | null;
  readonly percentageInOrganization: number | null;
  readonly percentageInAccount: number | null;
}

/** The names that one endpoint uses for a billing dimension. */
export interface DimensionRow {
  readonly month: MonthText | null;
  readonly dimension: string;
  readonly product: ProductName | null;
  /** Its name in the Plan & Usage pages. */
  readonly label: string | null;
  readonly endpoint: string | null;
  readonly keys: readonly string[];
}

/** A SKU at its public list price. Prices are decimal text, as published. */
export interface SkuRow {
  readonly sku: string;
  readonly name: string;
  readonly dimension: string;
  readonly product: ProductName | null;
  /** The day whose prices were asked for; null: the day of the answer. */
  readonly asOf: DayText | null;
  readonly defaultOption: "hourly" | "monthly";
  readonly pricing: "usage" | "percent";
  readonly currency: string;
  /** Null where the price is tiered. */
  readonly onDemandListPrice: string | null;
  /** How many units of usage one price covers; 0 where nothing is priced by the unit. */
  readonly unitsInPrice: number;
  readonly unit: string | null;
  readonly tiers: readonly SkuTier[];
  readonly allotments: readonly SkuAllotment[];
}

export interface SkuTier {
  readonly from: number;
  /** Null: no end. */
  readonly upTo: number | null;
  readonly price: string;
  /** `block`: the price is for the whole tier, however much of it is used. */
  readonly per: "block" | "unit";
}

export interface SkuAllotment {
  readonly parentSku: string;
  readonly childSku: string;
  readonly monthlyQuantity: number | null;
  readonly hourlyQuantity: number | null;
}

export type ImportedRow =
  UsageRow | BillableRow | CostRow | AttributionRow | CostAttributionRow | DimensionRow | SkuRow;
