import { catalogDate } from "../../catalog/sources";
import { costSteps } from "../../engine/cost";
import { Exact } from "../../engine/exact";
import { then, type Result } from "../../engine/issue";
import { shown, step } from "../../engine/working";
import { readCost } from "../calculate";
import type { Input } from "../cells";
import { findAllotments, listProducts, readAggregationCall, readAllotmentCall, readOptionCall } from "../lookup";
import { perCell, working, type Working } from "./working";

export const costWorking = (quantity: Input, rate: Input): Result<Working> =>
  then(readCost(quantity, rate), ({ units, tiers }) => then(costSteps(units, tiers), (steps) => working(steps)));

export function allotmentWorking(...args: Parameters<typeof readAllotmentCall>): Result<Working> {
  return then(readAllotmentCall(...args), ({ parent, child, units, option, quantity }) => {
    const cells = units.flat();
    const perHour = option.option === "hourly" ? " and hour" : "";
    return working([
      step("Parent", parent.name, parent.unit, "given", "catalog"),
      step("On-demand option", option.option, "", option.why, "option"),
      step(
        `Quantity per unit${perHour}`,
        quantity.perUnit,
        child.unit,
        `${quantity.how}, from ${quantity.source}`,
        "kinds",
      ),
      ...perCell(
        cells.map((count, index) =>
          step(
            cells.length === 1 ? "Allotment" : `Allotment ${index + 1}`,
            quantity.perUnit.times(Exact.of(count)),
            child.unit,
            `${shown(quantity.perUnit)} × ${count}`,
            "core",
          ),
        ),
        "cells",
      ),
    ]);
  });
}

export function optionWorking(...args: Parameters<typeof readOptionCall>): Result<Working> {
  return then(readOptionCall(...args), ({ product, choice }) =>
    working([
      step("Product", product.name, product.unit, `${product.kind} product`, "kinds"),
      step("On-demand option", choice.option, "", choice.why, "option"),
    ]),
  );
}

export function aggregationWorking(...args: Parameters<typeof readAggregationCall>): Result<Working> {
  return then(readAggregationCall(...args), ({ product, choice, aggregation }) =>
    working([
      step("Product", product.name, product.unit, `${product.kind} product`, "kinds"),
      step("On-demand option", choice.option, "", choice.why, "option"),
      step("Aggregation", aggregation, "", `default of the ${choice.option} option`, "aggregation"),
    ]),
  );
}

const inCatalog = `in the catalog of ${catalogDate}`;

/** Lists are found, not computed: their working is how many rows there are. */
const listed = (rows: Result<readonly unknown[]>, what: string): Result<Working> =>
  then(rows, ({ length }) => working([step(what, length - 1, "rows", inCatalog, "catalog")]));

export const allotmentsWorking = (...args: Parameters<typeof findAllotments>): Result<Working> =>
  listed(findAllotments(...args), "Allotments found");

export const productsWorking = (search: Input): Result<Working> => listed(listProducts(search), "Products found");

export const versionWorking = (): Result<Working> =>
  working([step("Catalog", catalogDate, "", "the day on which what Datadog publishes was last read", "catalog")]);
