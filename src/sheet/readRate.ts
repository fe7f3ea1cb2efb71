import type { Tier } from "../engine/cost";
import { fail, ok, then, type Result } from "../engine/issue";
import { at, readQuantity, readText, rowsOf, usedLength, type Input } from "./cells";

/** A price, or tiers in rising order: up to, rate, and "flat" for a fixed block. The last "up to" may be blank: no end. */
export function readRate(value: Input): Result<Tier[]> {
  const rows = rowsOf(value);
  if (rows === null) return fail("badValue", "rate", "is blank", "give a price, or a range of tiers");
  const used = rows.slice(0, usedLength(rows));
  if (used.length === 1 && used[0]?.length === 1)
    return then(readQuantity(used, "rate"), (rate) =>
      rate === null ? fail("badValue", "rate", "is blank", "give a price") : ok([{ upTo: null, rate, flat: false }]),
    );
  const tiers: Tier[] = [];
  for (const [row, cells] of used.entries()) {
    if (cells.length < 2 || cells.length > 3)
      return fail(
        "badShape",
        "rate",
        `has ${cells.length} columns`,
        'tiers need two: up to and rate, and may have a third: "flat"',
      );
    const upTo = readQuantity(cells[0], at("rate", row, 0));
    const rate = readQuantity(cells[1], at("rate", row, 1));
    const flat = readText(cells[2], at("rate", row, 2));
    if (!upTo.ok) return upTo;
    if (!rate.ok) return rate;
    if (!flat.ok) return flat;
    if (rate.value === null) return fail("badValue", at("rate", row, 1), "is blank", "every tier needs a rate");
    if (flat.value !== null && flat.value.toLowerCase() !== "flat")
      return fail("badValue", at("rate", row, 2), `is "${flat.value}"`, 'it must be "flat" or blank');
    const before = tiers.at(-1);
    const last = row === used.length - 1;
    if (upTo.value === null && !last)
      return fail("badValue", at("rate", row, 0), "is blank", "only the last tier has no end");
    if (before?.upTo != null && upTo.value !== null && upTo.value <= before.upTo)
      return fail(
        "badValue",
        at("rate", row, 0),
        `is ${upTo.value}`,
        `it must be above the tier before, which ends at ${before.upTo}`,
      );
    tiers.push({ upTo: upTo.value, rate: rate.value, flat: flat.value !== null });
  }
  return tiers.length > 0 ? ok(tiers) : fail("badValue", "rate", "is empty", "give a price, or a range of tiers");
}
