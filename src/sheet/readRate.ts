import type { Tier } from "../engine/cost";
import { fail, ok, then, type Result } from "../engine/issue";
import { at, mayBeBlank, readQuantity, readText, rowsOf, usedLength, type Input, type Rows } from "./cells";

const path = "rate";
const nothing = "give a price, or a range of tiers";

/** A price, or tiers in rising order: up to, rate, and "flat" for a fixed block. The last "up to" may be blank: no end. */
export function readRate(value: Input): Result<Tier[]> {
  const rows = rowsOf(value);
  if (rows === null) return fail("badValue", path, "is blank", nothing);
  const used = rows.slice(0, usedLength(rows));
  if (used.length === 0) return fail("badValue", path, "is empty", nothing);
  if (used.length === 1 && used[0]?.length === 1)
    return then(readQuantity(used, path), (rate) =>
      rate === null ? fail("badValue", path, "is blank", "give a price") : ok(flatRate(rate)),
    );
  const width = used.map((cells) => cells.length).find((length) => length < 2 || length > 3);
  return width === undefined
    ? readTiers(used, (row, column) => at(path, row, column))
    : fail("badShape", path, `has ${width} columns`, 'tiers need two: up to and rate, and may have a third: "flat"');
}

/** One price for every unit. */
export const flatRate = (rate: number): Tier[] => [{ upTo: null, rate, flat: false }];

type TierColumn = 0 | 1 | 2;

/** Rows of up to, rate, and "flat" or blank. */
export function readTiers(rows: Rows, place: (row: number, column: TierColumn) => string): Result<Tier[]> {
  const tiers: Tier[] = [];
  for (const [row, cells] of rows.entries()) {
    const upTo = readQuantity(mayBeBlank(cells[0]) ? null : cells[0], place(row, 0)); // no tier ends at 0
    const rate = readQuantity(cells[1], place(row, 1));
    const flat = readText(cells[2], place(row, 2));
    if (!upTo.ok) return upTo;
    if (!rate.ok) return rate;
    if (!flat.ok) return flat;
    if (rate.value === null) return fail("badValue", place(row, 1), "is blank", "every tier needs a rate");
    if (flat.value !== null && flat.value.toLowerCase() !== "flat")
      return fail("badValue", place(row, 2), `is "${flat.value}"`, 'it must be "flat" or blank');
    const before = tiers.at(-1);
    if (upTo.value === null && row < rows.length - 1)
      return fail("badValue", place(row, 0), "is blank", "only the last tier has no end");
    if (before?.upTo != null && upTo.value !== null && upTo.value <= before.upTo)
      return fail(
        "badValue",
        place(row, 0),
        `is ${upTo.value}`,
        `it must be above the tier before, which ends at ${before.upTo}`,
      );
    tiers.push({ upTo: upTo.value, rate: rate.value, flat: flat.value !== null });
  }
  return ok(tiers);
}
