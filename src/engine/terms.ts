import type { Aggregation, Option, ProductRow } from "../catalog/schema";
import type { Month } from "./month";
import type { CustomQuantity } from "./quantity";
import type { Reading } from "./reading";

/** `per hour`: subtracted in every hour. `after sum`: subtracted once, from the aggregate of the hours. */
export type CommitmentMode = "per hour" | "after sum";
export type Pooling = "per hour" | "billing period";

export interface ParentTerm {
  readonly product: ProductRow;
  /** Where it stands: "parents (row 2)". */
  readonly path: string;
  readonly commitment: number;
  readonly custom: CustomQuantity;
}

/** Where a term stands, as an issue names it, and as a working says it: "settings (Pooling)", "given in settings". */
export interface Origin {
  readonly path: string;
  readonly how: string;
}

/** What the contract says of one product. Null: the contract does not say, and the rule's default holds. */
export interface Terms {
  readonly product: ProductRow;
  readonly option: Option | null;
  /** Hourly where one of the product's parents in the contract is hourly; null where none of them is there. */
  readonly parentOption: Option | null;
  readonly subscriptionOption: Option | null;
  readonly commitment: number;
  readonly parents: readonly ParentTerm[];
  readonly month: Month | null;
  readonly aggregation: Aggregation | null;
  readonly commitmentMode: CommitmentMode | null;
  readonly pooling: Pooling | null;
  /** A month of 730 hours even in a leap year. */
  readonly always730: boolean;
  /** Which dated rows of the catalog apply; null: those of `month`. */
  readonly catalog: Month | null;
  readonly elapsedHours: number | null;
  /** Figures of the month's end, if the hours to come are like those that have elapsed. */
  readonly projected: boolean;
  readonly origins: Readonly<Record<"option" | "commitment" | "aggregation" | "commitmentMode" | "pooling", Origin>>;
}

/** Hourly readings; one reading on the monthly option is the month's figure. */
export interface Usage<R extends Reading = Reading> {
  readonly readings: readonly R[];
  /** For each parent of the terms: none (its commitment alone counts), one figure for the month, or a reading an hour. */
  readonly parents: readonly (readonly R[])[];
}
