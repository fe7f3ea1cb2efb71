import { apiKeys } from "../catalog/apiKeys";
import { products as catalogProducts } from "../catalog/products";
import type { Aggregation, AllotmentRow, ProductRow } from "../catalog/schema";
import { catalogDate } from "../catalog/sources";
import { Exact } from "../engine/exact";
import { all, fail, ok, then, type Result } from "../engine/issue";
import { hoursPerMonth, type Month } from "../engine/month";
import { aggregationOf, defaultOption, type OptionChoice } from "../engine/option";
import { findProducts } from "../engine/product";
import { publishedAllotment } from "../engine/publishedAllotment";
import { cite, quantityPerUnit, rowsInForce, type Quantity } from "../engine/quantity";
import { isBlank, readQuantities, readQuantity, readText, rowsOf, type Input } from "./cells";
import { readOption, readProduct } from "./readChoice";
import { readMonth } from "./readMonth";
import { toCell, toFigure, type Cell, type CellResult } from "./result";

/** What a number of units is asked to include, and of what. */
export interface AllotmentCall {
  readonly parent: ProductRow;
  readonly child: ProductRow;
  readonly units: readonly (readonly number[])[];
  readonly option: OptionChoice;
  readonly quantity: Quantity;
}

export function readAllotmentCall(
  ...[parent, child, quantity, option, month, customMonthly]: [Input, Input, Input, Input, Input, Input]
): Result<AllotmentCall> {
  return then(
    all([
      readProduct(parent, "parent"),
      readProduct(child, "child"),
      readQuantities(rowsOf(quantity) ?? [[1]], "quantity"),
      readOption(option),
      readMonth(month),
      readQuantity(customMonthly, "customMonthly"),
    ] as const),
    ([from, to, units, chosen, billed, custom]) => {
      const metered = chosen === null ? defaultOption(to, null, null) : { option: chosen, why: "given" };
      const known = metered.option === "monthly" ? aggregationOf(to, metered.option, "option") : ok(null); // hourly quantities stand alone
      const contract = { monthly: custom, hourly: null };
      const perUnit = quantityPerUnit(from, to, metered.option, hoursPerMonth(billed), billed, contract, "parent");
      return then(known, () =>
        then(perUnit, (granted) => ok({ parent: from, child: to, units, option: metered, quantity: granted })),
      );
    },
  );
}

export function allotment(...args: Parameters<typeof readAllotmentCall>): CellResult<number[][]> {
  const quick = quickAllotment(...args);
  if (quick !== null) return { ok: true, value: [[quick]] };
  return toCell(
    then(readAllotmentCall(...args), ({ units, quantity: { perUnit } }) =>
      all(units.map((cells) => all(cells.map((unit) => toFigure(perUnit.times(Exact.of(unit))))))),
    ),
  );
}

/** The usual call: names as text, a single number, published quantities. Null where the arguments are to be read with care. */
function quickAllotment(
  ...[parent, child, quantity, option, month, customMonthly]: Parameters<typeof readAllotmentCall>
): number | null {
  if (typeof parent !== "string" || typeof child !== "string" || !isBlank(month) || !isBlank(customMonthly))
    return null;
  const units = Array.isArray(quantity) && quantity.length === 1 ? onlyOf(quantity[0]) : quantity;
  if (typeof units !== "number" || units === Infinity) return null;
  if (isBlank(option)) return publishedAllotment(parent, child, units, null);
  return option === "hourly" || option === "monthly" ? publishedAllotment(parent, child, units, option) : null;
}

const onlyOf = (row: Input): Input => (Array.isArray(row) ? (row.length === 1 ? (row[0] as Input) : null) : row);

const blankForNone = (cell: Cell | null): Cell => cell ?? "";

export function findAllotments(parent: Input, child: Input, month: Input): Result<Cell[][]> {
  return then(
    all([readProductOrAll(parent, "parent"), readProductOrAll(child, "child"), readMonth(month)] as const),
    ([from, to, billed]) => {
      const rows = rowsInForce(billed).filter(
        (row) => (from === null || row.parent === from.name) && (to === null || row.child === to.name),
      );
      const header = [
        "Parent",
        "Child",
        "Monthly quantity",
        "Hourly quantity",
        "Unit",
        "Kind",
        "Monthly aggregation",
        "Hourly aggregation",
        "Source",
      ];
      if (rows.length === 0)
        return fail(
          "noData",
          "parent",
          "name a pair that is not in the tables",
          "leave one of them out to see what there is",
        );
      return then(all(rows.map((row) => allotmentCells(row, billed))), (cells) => ok<Cell[][]>([header, ...cells]));
    },
  );
}

export const allotments = (...args: Parameters<typeof findAllotments>): CellResult<Cell[][]> =>
  toCell(findAllotments(...args));

function allotmentCells(row: AllotmentRow, month: Month | null): Result<Cell[]> {
  const named = (name: string): ProductRow | undefined => catalogProducts.find((product) => product.name === name);
  const [parent, child] = [named(row.parent), named(row.child)];
  if (!parent || !child) throw new Error(`${row.parent} or ${row.child} is not in products.ts`);
  const published = row.monthly !== null || row.hourlyPrinted !== null;
  const hourly: Result<Cell> = published
    ? then(
        quantityPerUnit(
          parent,
          child,
          "hourly",
          hoursPerMonth(month),
          month,
          { monthly: null, hourly: null },
          "parent",
        ),
        ({ perUnit }): Result<Cell> => toFigure(perUnit),
      )
    : ok<Cell>("");
  return then(hourly, (perHour) =>
    ok([
      row.parent,
      row.child,
      row.monthly === null ? "" : Number(row.monthly),
      perHour,
      row.unit,
      child.kind,
      blankForNone(child.monthly),
      blankForNone(child.hourly),
      cite(row),
    ]),
  );
}

function readProductOrAll(value: Input, path: string): Result<ProductRow | null> {
  return then(readText(value, path), (name) => (name === null ? ok(null) : readProduct(name, path)));
}

export function listProducts(search: Input): Result<Cell[][]> {
  return then(readText(search, "search"), (text) => {
    const rows = text === null ? catalogProducts : findProducts(text);
    if (rows.length === 0)
      return fail(
        "noData",
        "search",
        `is "${text}", which is in no product's name`,
        "leave it out to see all products",
      );
    const header = [
      "Product",
      "Unit",
      "Kind",
      "Default option",
      "Monthly aggregation",
      "Hourly aggregation",
      "API key",
    ];
    return ok<Cell[][]>([header, ...rows.map(productCells)]);
  });
}

export const products = (search: Input): CellResult<Cell[][]> => toCell(listProducts(search));

function productCells(row: ProductRow): Cell[] {
  const keys = apiKeys.find((keys) => keys.product === row.name);
  const key = [...(keys?.dimension ?? []), ...(keys?.hourly ?? [])][0];
  return [
    row.name,
    row.unit,
    row.kind,
    defaultOption(row, null, null).option,
    blankForNone(row.monthly),
    blankForNone(row.hourly),
    key ?? "",
  ];
}

/** A product and the option by which it is metered, and why. */
export function readOptionCall(
  product: Input,
  parentOption: Input,
  subscriptionOption: Input,
): Result<{ readonly product: ProductRow; readonly choice: OptionChoice }> {
  return then(
    all([
      readProduct(product, "product"),
      readOption(parentOption, "parentOption"),
      readOption(subscriptionOption, "subscriptionOption"),
    ] as const),
    ([row, parent, subscription]) => ok({ product: row, choice: defaultOption(row, parent, subscription) }),
  );
}

export const option = (...args: Parameters<typeof readOptionCall>): CellResult<string> =>
  toCell(then(readOptionCall(...args), ({ choice }) => ok(choice.option)));

export function readAggregationCall(
  product: Input,
  option: Input,
): Result<{ readonly product: ProductRow; readonly choice: OptionChoice; readonly aggregation: Aggregation }> {
  return then(all([readProduct(product, "product"), readOption(option)] as const), ([row, chosen]) => {
    const choice = chosen === null ? defaultOption(row, null, null) : { option: chosen, why: "given" };
    return then(aggregationOf(row, choice.option, "option"), (known) =>
      ok({ product: row, choice, aggregation: known }),
    );
  });
}

export const aggregation = (...args: Parameters<typeof readAggregationCall>): CellResult<string> =>
  toCell(then(readAggregationCall(...args), (read) => ok(read.aggregation)));

export const version = (addin: string): CellResult<string> =>
  toCell(ok(`DD Billing ${addin}, catalog of ${catalogDate}`));
