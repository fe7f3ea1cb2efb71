/** Exact arithmetic on BigInt, written apart from the engine's so that the two can be held against each other. */
export interface Rational {
  readonly p: bigint;
  readonly q: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

export function rational(p: bigint, q = 1n): Rational {
  const sign = q < 0n ? -1n : 1n;
  const divisor = gcd(p < 0n ? -p : p, q * sign) || 1n;
  return { p: (sign * p) / divisor, q: (sign * q) / divisor };
}

/** What the digits of a number say: its shortest decimal, as it stands in a cell. */
export function read(x: number | string): Rational {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(x));
  if (!match) throw new Error(`not a finite number: ${x}`);
  const [, sign, whole = "", fraction = "", exponent = "0"] = match;
  const digits = BigInt(`${sign}${whole}${fraction}`);
  const shift = Number(exponent) - fraction.length;
  return shift >= 0 ? rational(digits * 10n ** BigInt(shift)) : rational(digits, 10n ** BigInt(-shift));
}

export const add = (a: Rational, b: Rational): Rational => rational(a.p * b.q + b.p * a.q, a.q * b.q);
export const subtract = (a: Rational, b: Rational): Rational => rational(a.p * b.q - b.p * a.q, a.q * b.q);
export const multiply = (a: Rational, b: Rational): Rational => rational(a.p * b.p, a.q * b.q);
export const divide = (a: Rational, b: Rational): Rational => rational(a.p * b.q, a.q * b.p);
export const less = (a: Rational, b: Rational): boolean => a.p * b.q < b.p * a.q;
export const larger = (a: Rational, b: Rational): Rational => (less(a, b) ? b : a);
export const total = (all: readonly Rational[]): Rational => all.reduce(add, rational(0n));
export const whole = (n: number): Rational => rational(BigInt(n));

/** Rounded half up to 15 significant digits, by counting digits of integers; then the nearest double. */
export function show({ p, q }: Rational): number {
  if (p === 0n) return 0;
  let exponent = p.toString().length - q.toString().length - 15; // of the last of 15 or 16 digits
  const at = (e: number): bigint =>
    e >= 0
      ? (2n * p + q * 10n ** BigInt(e)) / (2n * q * 10n ** BigInt(e))
      : (2n * p * 10n ** BigInt(-e) + q) / (2n * q);
  while (at(exponent).toString().length > 15) exponent++;
  return Number(`${at(exponent)}e${exponent}`);
}
