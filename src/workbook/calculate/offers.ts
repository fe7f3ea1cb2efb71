import { products } from "../../catalog/products";
import type { ProductRow } from "../../catalog/schema";
import { monthText, type Month } from "../../engine/month";
import { resolveProduct } from "../../engine/product";
import { rowsInForce } from "../../engine/quantity";
import { readMonth } from "../../sheet/readMonth";
import type { Column } from "./beside";
import type { ContractLine, ContractTerms } from "./contractTerms";
import type { Draft } from "./draft";

/** The product that a title names by the catalog's spellings; one that it only resembles is none. */
export function namedProduct(title: string): ProductRow | null {
  const product = resolveProduct(title, "title");
  return title.trim() !== "" && product.ok ? product.value : null;
}

/** The product of the calculation, and the title that names it. */
export interface OfferedProduct {
  readonly product: ProductRow | null;
  readonly title: Column | null;
}

export function offerProduct(draft: Draft, beside: readonly Column[]): OfferedProduct {
  const [own, ...more] = beside.filter(({ isOwn }) => isOwn);
  const named = own && more.length === 0 ? namedProduct(own.title) : null;
  const rows: readonly ProductRow[] = products;
  const said = rows.find(({ name }) => name === draft.product?.name) ?? null;
  const chosen = said !== null && (draft.product?.usage === draft.usage || named === null) ? said : named;
  return { product: chosen, title: own && named !== null && named === chosen ? own : null };
}

/** A month in a cell of the column of hours beside the usage. */
export interface OfferedMonth {
  readonly month: Month;
  readonly reference: string;
  /** The hours end in another month than they begin in. */
  readonly endsIn: string | null;
}

/** The nearest column of dates, those to the left first: hours stand before what they count. */
export function offerMonth(beside: readonly Column[]): OfferedMonth | null {
  const own = beside.findIndex(({ isOwn }) => isOwn);
  const nearest = [...beside.slice(0, Math.max(0, own)).reverse(), ...beside.slice(own + 1)];
  const hours = nearest.find(({ first }) => first.isDate);
  if (!hours) return null;
  const [first, last] = [readMonth(hours.first.value), readMonth(hours.last)];
  if (!first.ok || first.value === null) return null;
  const endsElsewhere = last.ok && last.value !== null && monthText(last.value) !== monthText(first.value);
  return {
    month: first.value,
    reference: hours.first.reference,
    endsIn: endsElsewhere && last.value ? monthText(last.value) : null,
  };
}

/** A parent of the product: whether it counts, its usage, and its line in the contract. */
export interface OfferedParent {
  readonly product: ProductRow;
  readonly isChosen: boolean;
  readonly usage: string;
  /** The usage is the column beside, whose title names the parent. */
  readonly isProposed: boolean;
  readonly line: ContractLine | null;
  readonly commitment: string;
}

/**
 * The parents by the catalog of the month and by the contract's own quantities. One counts by default where the contract has
 * a line for it, or where a column beside the usage is titled with its name.
 */
export function offerParents(
  draft: Draft,
  child: ProductRow,
  month: Month | null,
  contract: ContractTerms | null,
  beside: readonly Column[],
): OfferedParent[] {
  const catalog = new Set(rowsInForce(month).flatMap((row) => (row.child === child.name ? [row.parent] : [])));
  const own = contract?.parentsOf(child) ?? [];
  const rows: readonly ProductRow[] = products;
  return rows
    .filter((product) => catalog.has(product.name) || own.includes(product))
    .map((product) => {
      const said = draft.parents[product.name] ?? {};
      const column = beside.find(({ title, isOwn }) => !isOwn && namedProduct(title) === product);
      const line = contract?.lineOf(product) ?? null;
      return {
        product,
        isChosen: said.isChosen ?? (line !== null || column !== undefined),
        usage: said.usage?.trim() ?? column?.reference ?? "",
        isProposed: said.usage === undefined && column !== undefined,
        line,
        commitment: said.commitment?.trim() ?? "",
      };
    });
}
