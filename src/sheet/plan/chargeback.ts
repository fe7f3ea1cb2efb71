import { chargeback as split, type Part } from "../../engine/chargeback";
import { Exact } from "../../engine/exact";
import { all, fail, ok, then, type Result } from "../../engine/issue";
import { readFilled, readQuantity, rowsOf, trimWholeColumns, type Input } from "../cells";
import { toCell, toFigure, type CellResult } from "../result";
import { readAmount } from "../tables/figure";

/** Cents. */
const defaultDecimals = 2;
const mostDecimals = 15;

/** An amount, and the part of it that falls to each share. */
export interface Charged {
  readonly amount: number;
  readonly decimals: number;
  readonly shares: readonly (readonly number[])[];
  /** Row by row. */
  readonly parts: readonly Part[];
}

export function readChargeback(amount: Input, shares: Input, decimals: Input): Result<Charged> {
  const [rows] = trimWholeColumns(rowsOf(shares));
  return then(
    all([readAmount(amount, "amount"), readFilled(rows, "shares", "share"), readDecimals(decimals)] as const),
    ([whole, table, places]) =>
      then(
        split(
          Exact.of(whole),
          table.flat().map((share) => Exact.of(share)),
          places,
        ),
        (parts) => ok({ amount: whole, decimals: places, shares: table, parts }),
      ),
  );
}

export function chargeback(amount: Input, shares: Input, decimals: Input): CellResult<number[][]> {
  return toCell(
    then(readChargeback(amount, shares, decimals), ({ shares: table, parts }) =>
      then(all(parts.map(({ figure }) => toFigure(figure))), (figures) => {
        const width = table[0]?.length ?? figures.length;
        return ok(table.map((_, row) => figures.slice(row * width, (row + 1) * width)));
      }),
    ),
  );
}

function readDecimals(value: Input): Result<number> {
  return then(readQuantity(value, "decimals"), (number) => {
    const decimals = number ?? defaultDecimals;
    return Number.isInteger(decimals) && decimals <= mostDecimals
      ? ok(decimals)
      : fail("badValue", "decimals", `is ${decimals}`, `it must be a whole number from 0 to ${mostDecimals}`);
  });
}
