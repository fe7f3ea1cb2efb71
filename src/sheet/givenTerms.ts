import type { Option, ProductRow } from "../catalog/schema";
import type { Month } from "../engine/month";
import type { CustomQuantity } from "../engine/quantity";
import type { Terms } from "../engine/terms";
import type { Settings } from "./readSettings";

/** A row of the argument `parents`. */
export interface GivenParent {
  readonly product: ProductRow;
  readonly path: string;
  readonly commitment: number | null;
  readonly custom: CustomQuantity;
}

/** What the arguments of a formula say by themselves, before a table of the contract is asked. Null: left out. */
export interface GivenTerms {
  readonly product: ProductRow;
  readonly option: Option | null;
  readonly commitment: number | null;
  readonly parents: readonly GivenParent[];
  readonly month: Month | null;
  readonly settings: Settings;
}

/** A commitment that is left out is no commitment. */
export const noCommitment = 0;

/** Beside a table of the contract a 0 is a blank cell that arrived as a number: the table decides. */
export const blankIfZero = (figure: number | null): number | null => (figure === 0 ? null : figure);

const inSettings = (name: string) => ({ path: `settings (${name})`, how: "given in settings" });

/** Where the terms of a formula stand in its arguments. */
export const inFormula: Terms["origins"] = {
  option: { path: "option", how: "given" },
  commitment: { path: "commitment", how: "given" },
  aggregation: inSettings("Aggregation"),
  commitmentMode: inSettings("Commitment mode"),
  pooling: inSettings("Pooling"),
};
