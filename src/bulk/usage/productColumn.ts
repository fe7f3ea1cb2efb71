import { products } from "../../catalog/products";
import { fail, type Issue, type Result } from "../../engine/issue";
import { resolveProduct } from "../../engine/product";
import type { ProductRow } from "../../catalog/schema";
import { codes, type PlainRows } from "../plainRows/plainRows";
import { Names } from "./names";

const all: readonly ProductRow[] = products;
export const productAt = (index: number): ProductRow => all[index] as ProductRow;
export const productCount = all.length;
const indexOf = new Map<ProductRow, number>(all.map((product, index) => [product, index]));

/** What stands in the column of the products, by the number of its text. */
export class ProductColumn {
  /** The product's place in the catalog; noProduct where the name is of none. */
  readonly products: number[] = [];
  readonly names: Names;
  private readonly issues: Issue[] = [];

  /** `choices`: the products that the user chose for names that stand for several. */
  constructor(
    private readonly choices: Readonly<Record<string, string>>,
    plainRows: PlainRows,
  ) {
    this.names = new Names(plainRows, codes.Product, (text, id) => this.read(text, id));
  }

  nameOf(id: number): string {
    const name = (this.names.texts[id] as string).trim();
    return name === "" ? blankName : name;
  }

  issueOf(id: number): Issue {
    return this.issues[id] as Issue;
  }

  private read(text: string, id: number): void {
    const found = this.resolve(text.trim());
    this.products[id] = found.ok ? (indexOf.get(found.value) as number) : noProduct;
    if (!found.ok) this.issues[id] = found.issues[0] as Issue;
  }

  private resolve(name: string): Result<ProductRow> {
    const found =
      name === "" ? fail("badValue", "", "is blank", "give the name of a product") : resolveProduct(name, "");
    const chosen = this.choices[name];
    return !found.ok && chosen !== undefined ? resolveProduct(chosen, "") : found;
  }
}

export const noProduct = -1;
export const blankName = "(blank)";
