import { decimal, type DecimalValue } from "./exact";

/** The usage of an hour: a number as a cell holds it, or where several were added up to more digits than a double has, a decimal. */
export type Reading = number | DecimalValue;

/** Numbers of up to so many decimals are added as whole numbers. */
const scale = 1e6;
/** A number of up to 15 digits is the shortest decimal of its double. */
const digits15 = 1e15;

/**
 * The exact sum. Division rounds correctly, so a number that comes back from its scaled whole number is that decimal; the sum
 * of two such is exact while it has no more than 15 digits.
 */
export function addReadings(a: Reading, b: Reading): Reading {
  if (a === 0) return b;
  if (b === 0) return a;
  if (typeof a === "number" && typeof b === "number") {
    if (Number.isInteger(a) && Number.isInteger(b) && Number.isSafeInteger(a + b)) return a + b;
    const wholeA = Math.round(a * scale);
    const wholeB = Math.round(b * scale);
    if (wholeA / scale === a && wholeB / scale === b && wholeA + wholeB < digits15) return (wholeA + wholeB) / scale;
  }
  return decimal(a).plus(b);
}
