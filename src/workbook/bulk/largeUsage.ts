import type { ProductRow } from "../../catalog/schema";
import type { Exact } from "../../engine/exact";
import type { Month } from "../../engine/month";
import type { AccountUsage } from "../../sheet/statement/accountLines";
import type { GroupedUsage } from "../../sheet/statement/organizations";

/** Usage of a month that no sheet can hold, wherever it is kept: in files, or in a cluster. */
export interface LargeUsage extends AccountUsage, GroupedUsage {
  readonly month: Month;
  /** The column that the groups stand in: "Organization". */
  readonly groupedBy: string;
  /** Where it comes from, as a sheet says it: "usage-1.csv and 3 more files". */
  readonly source: string;
  /** One for each group and product that has usage. */
  readonly parts: readonly UsagePart[];
  /** For each product, counted apart from the parts: they sum to it, or something was lost. */
  readonly control: readonly ControlTotal[];
}

export interface UsagePart {
  readonly group: string;
  readonly product: ProductRow;
  /** Hours that have a reading. */
  readonly hours: number;
  /** The sum of its readings, whatever the product's aggregation. */
  readonly sum: Exact;
}

export interface ControlTotal {
  readonly product: ProductRow;
  /** Rows of the source that have a figure in the month. */
  readonly rows: number;
  readonly sum: Exact;
}
