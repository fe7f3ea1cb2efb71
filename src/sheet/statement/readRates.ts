import type { ProductRow } from "../../catalog/schema";
import type { Tier } from "../../engine/cost";
import { all, fail, ok, then, type Result } from "../../engine/issue";
import type { Input } from "../cells";
import { rateColumns, type RateColumn } from "../contract/contractLines";
import { readChoice, readProduct } from "../readChoice";
import { readTiers } from "../readRate";
import { inTable, readTable, type TableLine } from "../readTable";

const path = "rates";
const columns = ["Product", "Rate", "Up to", "Price", "Flat"] as const;

/** Tiered rates, which stand in place of a rate of the contract. */
export interface TieredRate {
  readonly product: ProductRow;
  readonly column: RateColumn;
  readonly path: string;
  readonly tiers: Result<Tier[]>;
}

/** One row a tier: the rows of a product and rate in rising order. */
export function readRates(rates: Input): Result<TieredRate[]> {
  return then(readTable(rates, path, columns, "the whole table", ["Product", "Rate", "Up to", "Price"]), (lines) =>
    then(all((lines ?? []).map(readTier)), (rows) => ok(collect(rows))),
  );
}

interface Row {
  readonly product: ProductRow;
  readonly column: RateColumn;
  readonly line: TableLine<(typeof columns)[number]>;
}

function readTier(line: Row["line"]): Result<Row> {
  const place = inTable(path, line.row, "Rate");
  return then(
    all([
      readProduct(line.cells.Product, inTable(path, line.row, "Product")),
      then(readChoice(line.cells.Rate, place, rateColumns), (column) =>
        column === null
          ? fail("badValue", place, "is blank", 'it must be "Committed rate" or "On-demand rate"')
          : ok(column),
      ),
    ] as const),
    ([product, column]) => ok({ product, column, line }),
  );
}

function collect(rows: readonly Row[]): TieredRate[] {
  const keys = [...new Set(rows.map(keyOf))];
  return keys.flatMap((key) => {
    const group = rows.filter((row) => keyOf(row) === key);
    const [first] = group;
    if (first === undefined) return [];
    const { product, column } = first;
    const tiers = readTiers(
      group.map(({ line }) => [line.cells["Up to"], line.cells.Price, line.cells.Flat]),
      (row, place) => inTable(path, (group[row] ?? first).line.row, tierColumns[place]),
    );
    return [{ product, column, path: `${path} (${key})`, tiers }];
  });
}

const keyOf = ({ product, column }: Row): string => `${product.name}, ${column}`;
const tierColumns = ["Up to", "Price", "Flat"] as const;
