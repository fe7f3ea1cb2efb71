import { resolveProduct } from "../../engine/product";
import { products } from "../../catalog/products";
import { readContracts } from "../contract/readContract";
import { doneWith, inExcel, type Outcome } from "../outcome";
import { importTables } from "./importTables";
import { leftOut, type Choice, type Choices } from "./productChoices";

/** What the workbook says about products, for an import. */
export interface WorkbookProducts {
  /** The table DD_Products: which product a name of Datadog's stands for. */
  readonly choices: Choices;
  /** Rows of it that name no product, in sentences. */
  readonly problems: readonly string[];
  /** The products of the contracts, which are suggested first. */
  readonly contracted: readonly string[];
}

export const readProducts = (): Promise<Outcome<WorkbookProducts>> =>
  inExcel(async (context) => {
    const contracts = await readContracts(context);
    const contracted = contracts.flatMap(({ read }) =>
      read.ok ? read.value.cells.DD_Contract.map(({ cells }) => cells.Product) : [],
    );
    const names = contracted.flatMap((cell) => {
      const product = typeof cell === "string" && cell.trim() !== "" ? resolveProduct(cell, "Product") : null;
      return product?.ok ? [product.value.name] : [];
    });
    const rows = await readRows(context);
    return doneWith({ ...toChoices(rows), contracted: [...new Set(names)] });
  });

async function readRows(context: Excel.RequestContext): Promise<[key: string, product: string][]> {
  const table = context.workbook.tables.getItemOrNullObject(importTables.products().name).load({ showHeaders: true });
  await context.sync();
  if (table.isNullObject || !table.showHeaders) return [];
  const header = table.getHeaderRowRange().load({ values: true });
  const body = table.getDataBodyRange().load({ values: true });
  await context.sync();
  const titles = ((header.values as unknown[][])[0] ?? []).map((title) => String(title).trim().toLowerCase());
  const [key, product] = [titles.indexOf("api key"), titles.indexOf("product")];
  if (key < 0 || product < 0) return [];
  return (body.values as unknown[][]).map((cells) => [String(cells[key]).trim(), String(cells[product]).trim()]);
}

/** A blank product is no choice; one that the catalog does not have is told. */
function toChoices(rows: readonly [key: string, product: string][]): Pick<WorkbookProducts, "choices" | "problems"> {
  const choices = new Map<string, Choice>();
  const problems: string[] = [];
  for (const [row, [key, product]] of rows.entries()) {
    if (key === "" || product === "") continue;
    const resolved = resolveProduct(product, "Product");
    const name = resolved.ok ? products.find((one) => one.name === resolved.value.name)?.name : undefined;
    if (product.toLowerCase() === leftOut.toLowerCase()) choices.set(key, leftOut);
    else if (name !== undefined) choices.set(key, name);
    else
      problems.push(
        `The table ${importTables.products().name} (row ${row + 1}) names “${product}” for ${key}, which is not in the catalog: choose a product below.`,
      );
  }
  return { choices, problems };
}
