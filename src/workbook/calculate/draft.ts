import type { Aggregation, Option } from "../../catalog/schema";

/** What a formula is to give: on-demand usage, the usage aggregated, or included usage. */
export type What = "onDemand" | "aggregate" | "included";

/** What was said of a parent; what is left out is proposed from the contract and the titles beside the usage. */
export interface ParentDraft {
  readonly isChosen?: boolean;
  readonly usage?: string;
  /** Where the contract has no line for it: a figure or the address of a cell. */
  readonly commitment?: string;
}

/** What was said of a product's terms. */
export interface ProductDraft {
  readonly option: Option | null;
  readonly aggregation: Aggregation | null;
  /** Where the contract has no line for the product: a figure or the address of a cell. */
  readonly commitment: string;
}

const nothingSaid: ProductDraft = { option: null, aggregation: null, commitment: "" };

/** What was said of a product; without one, of usage that is only aggregated. */
export const termsOf = ({ terms }: Draft, product: string | undefined): ProductDraft =>
  terms[product ?? ""] ?? nothingSaid;

/** A calculation as it was put together so far. Null: proposed from the cells, the catalog or the contract. */
export interface Draft {
  readonly what: What;
  /** A reference: cells, a column of a table, a name. */
  readonly usage: string;
  /** With the usage for which it was chosen: a title that names a product counts when the usage is another one. */
  readonly product: { readonly name: string; readonly usage: string } | null;
  /** By product, so that no term is taken over to another one. */
  readonly terms: Readonly<Record<string, ProductDraft>>;
  readonly parents: Readonly<Record<string, ParentDraft>>;
  /** Text such as 2026-10, or the address of a cell; "" for none. */
  readonly month: string | null;
  /** The sheet of the contract, by its id. */
  readonly contract: string | null;
  /** Whether usage is read however large it is. */
  readonly readsAll: boolean;
}

export const emptyDraft: Draft = {
  what: "onDemand",
  usage: "",
  product: null,
  terms: {},
  parents: {},
  month: null,
  contract: null,
  readsAll: false,
};
