/**
 * Decimals as whole numbers of a power of ten, held in doubles. Every operation on whole numbers whose result is below 2^53 is
 * exact in doubles, in every engine.
 */

/** Powers of ten that a double holds exactly. */
const powers = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
export const mostDecimals = powers.length - 1;

export const powerOfTen = (exponent: number): number => powers[exponent] ?? Number.NaN;

/** Whole numbers up to here are told apart by doubles, and so are their sums. */
export const wholeLimit = 2 ** 53;

/** Sums below it leave room to double: every figure on the way to them is a whole number below 2^53. */
export const sumLimit = wholeLimit / 2;

/** Decimals of so many digits are told apart by doubles: each is the shortest one of its double. */
export const digits15 = 1e15;

/** Added and subtracted again, it rounds a number below 2^51 to a whole one without a call or a branch. */
export const rounder = 1.5 * 2 ** 52;

/**
 * The fewest decimals, at least `from`, with which a number of 0 or more is a whole number of up to 15 digits; null where it has
 * more digits. Division is correctly rounded, so that whole ÷ 10^decimals = x proves that x is the double of that decimal.
 */
export function decimalsOf(x: number, from = 0): number | null {
  for (let decimals = from; decimals <= mostDecimals; decimals++) {
    const power = powerOfTen(decimals);
    const whole = x * power + rounder - rounder;
    if (!(whole < digits15)) return null;
    if (whole / power === x) return decimals;
  }
  return null;
}

/** In whole numbers that doubles tell apart, the denominator above 0. */
export interface Fraction {
  readonly n: number;
  readonly d: number;
}

/** Processors divide whole numbers of 32 bits; the remainder of doubles is worked out bit by bit. */
const remainder = (a: number, b: number): number => (a === (a | 0) && b === (b | 0) ? (a | 0) % (b | 0) : a % b);

/** Of whole numbers of 0 or more. */
export function greatestDivisor(a: number, b: number): number {
  while (b > 1) {
    const rest = remainder(a, b);
    a = b;
    b = rest;
  }
  return b === 1 ? 1 : a;
}

/** The smallest number that both divide; NaN where it is beyond doubles. */
export function leastMultiple(a: number, b: number): number {
  const multiple = b === 1 ? a : (a / greatestDivisor(a, b)) * b;
  return Number.isSafeInteger(multiple) ? multiple : Number.NaN;
}

/** 2^27 + 1: splits a double into two halves whose products are exact (Dekker). */
const splitter = 134217729;

/** a × b − product, exactly, where the product is that of the doubles as rounded. */
export function productError(a: number, b: number, product: number): number {
  const shiftedA = splitter * a;
  const highA = shiftedA - (shiftedA - a);
  const lowA = a - highA;
  const shiftedB = splitter * b;
  const highB = shiftedB - (shiftedB - b);
  const lowB = b - highB;
  return highA * highB - product + highA * lowB + lowA * highB + lowA * lowB;
}
