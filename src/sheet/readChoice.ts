import type { Aggregation, Option, ProductRow } from "../catalog/schema";
import { fail, ok, then, type Result } from "../engine/issue";
import { resolveProduct } from "../engine/product";
import { readText, type Input } from "./cells";

/** One of a few words, without regard to case; null where it is left out. */
export function readChoice<T extends string>(value: Input, path: string, choices: readonly T[]): Result<T | null> {
  return then(readText(value, path), (text) => {
    if (text === null) return ok(null);
    const choice = choices.find((word) => word.toLowerCase() === text.toLowerCase().replace(/\s+/g, " "));
    const listed = choices.map((word) => `"${word}"`);
    return choice !== undefined
      ? ok(choice)
      : fail("badValue", path, `is "${text}"`, `it must be ${listed.slice(0, -1).join(", ")} or ${listed.at(-1)}`);
  });
}

export const options = ["monthly", "hourly"] as const satisfies readonly Option[];
export const aggregations = ["sum", "average", "maximum", "HWMP"] as const satisfies readonly Aggregation[];

export const readOption = (value: Input, path = "option"): Result<Option | null> => readChoice(value, path, options);

export function readProduct(value: Input, path: string): Result<ProductRow> {
  return then(readText(value, path), (name) =>
    name === null ? fail("badValue", path, "is blank", "give the name of a product") : resolveProduct(name, path),
  );
}
