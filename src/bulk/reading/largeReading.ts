import type { ProductRow } from "../../catalog/schema";
import type { Exact } from "../../engine/exact";
import type { Issue } from "../../engine/issue";
import type { Month } from "../../engine/month";
import type { Reading } from "../../engine/reading";

/** What is left of the usage of large files for one month: a figure for each group and product, and the account's hours. */
export interface LargeReading {
  readonly month: Month;
  readonly groupedBy: "Organization" | "Account";
  readonly files: readonly string[];
  /** Rows that were read, those of other months included. */
  readonly rows: number;
  /** Times that the files were read: more than once where the readings of all groups have no room at a time. */
  readonly passes: number;
  /** Hours up to the last row of the month. */
  readonly last: number;
  readonly products: readonly ProductReading[];
  readonly groups: readonly GroupReading[];
  readonly control: readonly { readonly product: ProductRow; readonly rows: number; readonly sum: Exact }[];
  readonly problems: readonly ReadingProblem[];
  readonly otherMonths: readonly (readonly [month: string, rows: number])[];
  /** Usage types of the API that stand for no product of the catalog, with their rows. */
  readonly notBilled: readonly (readonly [name: string, rows: number])[];
  /** The hours of a product in one group; undefined where the hour has no reading. */
  hoursOf(product: ProductRow, group: string): Promise<readonly (Reading | undefined)[]>;
  /** Gives the memory back; no hours can be asked for after it. */
  close(): void;
}

export interface ProductReading {
  readonly product: ProductRow;
  /** The account's, hour by hour; undefined: no group has a reading. */
  readonly readings: readonly (Reading | undefined)[];
  /** Readings of an hour that had one already. */
  readonly repeated: number;
}

export interface GroupReading {
  readonly group: string;
  readonly product: ProductRow;
  readonly hours: number;
  readonly sum: Exact;
  readonly maximum: Exact;
  /** At the place of the watermark among the hours of the month. */
  readonly watermark: Exact;
}

/** Rows that cannot be read: a product's, or those of a name that is none. */
export interface ReadingProblem {
  readonly product: ProductRow | null;
  readonly name: string;
  readonly first: Issue;
  readonly count: number;
  readonly groups: ReadonlySet<string>;
}
