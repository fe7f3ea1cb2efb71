import type { ProductRow } from "../../catalog/schema";
import type { Tier } from "../../engine/cost";
import { fail, ok, then, type Result } from "../../engine/issue";
import type { Rates } from "../../engine/statement";
import { readQuantity } from "../cells";
import { inContract, type PricedRow, type RateColumn } from "../contract/contractLines";
import { flatRate } from "../readRate";
import type { TieredRate } from "./readRates";

/** What a product costs: the rates of its line, or the tiers that stand in their place. */
export function ratesOf(product: ProductRow, rows: readonly PricedRow[], tiered: readonly TieredRate[]): Rates {
  const row = rows.find((one) => one.product === product);
  const price = (column: RateColumn): Rates["committed"] => {
    const tiers = tiered.find((one) => one.product === product && one.column === column);
    const path = row === undefined || row.row < 0 ? "contract" : inContract(row.row, column);
    const inLine = readQuantity(row?.rates[column], path);
    if (tiers === undefined) return { path, tiers: then(inLine, (rate) => flat(rate, path, product.name)) };
    return {
      path: tiers.path,
      tiers: then(inLine, (rate) =>
        isGiven(rate)
          ? fail("badValue", path, `is ${rate}, and ${tiers.path} gives tiers`, "leave one of them")
          : tiers.tiers,
      ),
    };
  };
  return { committed: price("Committed rate"), onDemand: price("On-demand rate") };
}

/** A rate of 0 is a blank cell that arrived as a number: who means it gives a tier with the price 0. */
const isGiven = (rate: number | null): rate is number => rate !== null && rate !== 0;

function flat(rate: number | null, path: string, name: string): Result<readonly Tier[]> {
  if (isGiven(rate)) return ok(flatRate(rate));
  if (path === "contract")
    return fail(
      "noData",
      path,
      `has no line for "${name}"`,
      "add one with its rates: without them the cost is not known",
    );
  return rate === null
    ? fail("noData", path, "is blank", "give the rate: without it the cost is not known")
    : fail(
        "noData",
        path,
        "is 0, as a blank cell may arrive",
        "give the rate, or where usage is free a price of 0 in rates",
      );
}
