import { apiKeys } from "../catalog/apiKeys";
import { products as catalogProducts } from "../catalog/products";
import type { AllotmentRow, ProductRow } from "../catalog/schema";
import { catalogDate } from "../catalog/sources";
import { Exact } from "../engine/exact";
import { all, fail, ok, then, type Result } from "../engine/issue";
import { hoursPerMonth, type Month } from "../engine/month";
import { aggregationOf, defaultOption } from "../engine/option";
import { findProducts } from "../engine/product";
import { cite, quantityPerUnit, rowsInForce } from "../engine/quantity";
import { readQuantities, readQuantity, readText, rowsOf, type Input } from "./cells";
import { readOption, readProduct } from "./readChoice";
import { readMonth } from "./readMonth";
import { toCell, toFigure, type Cell, type CellResult } from "./result";

export function allotment(
  parent: Input,
  child: Input,
  quantity: Input,
  option: Input,
  month: Input,
  customMonthly: Input,
): CellResult<number[][]> {
  return toCell(
    then(
      all([
        readProduct(parent, "parent"),
        readProduct(child, "child"),
        readQuantities(rowsOf(quantity) ?? [[1]], "quantity"),
        readOption(option),
        readMonth(month),
        readQuantity(customMonthly, "customMonthly"),
      ] as const),
      ([from, to, units, chosen, billed, custom]) => {
        const metered = chosen ?? defaultOption(to, null, null).option;
        const known = metered === "monthly" ? aggregationOf(to, metered, "option") : ok(null); // hourly quantities stand alone
        return then(known, () =>
          then(
            quantityPerUnit(
              from,
              to,
              metered,
              hoursPerMonth(billed),
              billed,
              { monthly: custom, hourly: null },
              "parent",
            ),
            ({ perUnit }) =>
              all(units.map((cells) => all(cells.map((unit) => toFigure(perUnit.times(Exact.of(unit))))))),
          ),
        );
      },
    ),
  );
}

const blankForNone = (cell: Cell | null): Cell => cell ?? "";

export function allotments(parent: Input, child: Input, month: Input): CellResult<Cell[][]> {
  return toCell(
    then(
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
    ),
  );
}

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

export function products(search: Input): CellResult<Cell[][]> {
  return toCell(
    then(readText(search, "search"), (text) => {
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
    }),
  );
}

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

export function option(product: Input, parentOption: Input, subscriptionOption: Input): CellResult<string> {
  return toCell(
    then(
      all([
        readProduct(product, "product"),
        readOption(parentOption, "parentOption"),
        readOption(subscriptionOption, "subscriptionOption"),
      ] as const),
      ([row, parent, subscription]) => ok(defaultOption(row, parent, subscription).option),
    ),
  );
}

export function aggregation(product: Input, option: Input): CellResult<string> {
  return toCell(
    then(all([readProduct(product, "product"), readOption(option)] as const), ([row, chosen]) =>
      aggregationOf(row, chosen ?? defaultOption(row, null, null).option, "option"),
    ),
  );
}

export const version = (addin: string): CellResult<string> =>
  toCell(ok(`DD Billing ${addin}, catalog of ${catalogDate}`));
