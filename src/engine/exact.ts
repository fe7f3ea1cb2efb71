import { Decimal } from "decimal.js";
import { quotient } from "./quotient";
import { decimalsOf, greatestDivisor, powerOfTen, type Fraction } from "./whole";

/**
 * Exact figures. A number in a cell means its shortest decimal, a quantity such as 150 ÷ 730 stays a fraction, and the one
 * division happens when a figure leaves the engine. The precision is beyond the digits of any sum or product of doubles, so
 * nothing is rounded on the way; only `toNumber` rounds, half up to 15 significant digits, as a cell shows a figure.
 */
const Wide = Decimal.clone({ precision: 5000, defaults: true });
/** Cut after the 16th digit: that digit alone decides rounding half up at the 15th. */
const Quotient = Decimal.clone({ precision: 16, rounding: Decimal.ROUND_DOWN, defaults: true });

export type DecimalValue = Decimal;
export const decimal = (value: number | string | Decimal): Decimal => new Wide(value);

const isSafe = Number.isSafeInteger;

/** The double that means a decimal; NaN where none does. */
function asDouble(value: number | string | Decimal): number {
  if (typeof value === "number") return value;
  const x = Number(value);
  return typeof value === "string" ? (String(x) === value ? x : Number.NaN) : value.eq(x) ? x : Number.NaN;
}

/**
 * A fraction. While numerator and denominator are whole numbers that doubles tell apart, it is computed in them; a result that
 * is not goes on in decimals. Which of the two it is never shows in a figure.
 */
export class Exact {
  private constructor(
    private readonly wholeN: number,
    private readonly wholeD: number,
    private decimalN: Decimal | null,
    private decimalD: Decimal | null,
  ) {}

  static readonly zero = new Exact(0, 1, null, null);

  private static whole(n: number, d: number): Exact {
    return new Exact(n + 0, d, null, null);
  }

  private static decimals(n: Decimal, d: Decimal): Exact {
    return new Exact(Number.NaN, Number.NaN, n, d);
  }

  static of(value: number | string | Decimal): Exact {
    const x = typeof value === "number" ? value : asDouble(value);
    if (isSafe(x)) return Exact.whole(x, 1);
    const places = decimalsOf(Math.abs(x));
    const power = places === null ? Number.NaN : powerOfTen(places);
    return isSafe(power) ? Exact.whole(Math.round(x * power), power) : Exact.decimals(decimal(value), decimal(1));
  }

  static ratio(n: number | string | Decimal, d: number | string | Decimal): Exact {
    const [wholeN, wholeD] = [asDouble(n), asDouble(d)];
    return isSafe(wholeN) && isSafe(wholeD) ? Exact.whole(wholeN, wholeD) : Exact.decimals(decimal(n), decimal(d));
  }

  /** Numerator. */
  get n(): Decimal {
    return (this.decimalN ??= this.split()[0]);
  }

  /** Denominator, above 0. */
  get d(): Decimal {
    return (this.decimalD ??= this.split()[1]);
  }

  /** Decimals need no power of ten in their denominator. */
  private split(): [Decimal, Decimal] {
    let d = this.wholeD;
    let places = 0;
    for (; d % 10 === 0; places++) d /= 10;
    return [decimal(`${this.wholeN}e-${places}`), decimal(d)];
  }

  /** Null where doubles do not tell its whole numbers apart. */
  get whole(): Fraction | null {
    return isSafe(this.wholeN) ? { n: this.wholeN, d: this.wholeD } : null;
  }

  plus(other: Exact): Exact {
    if (other.wholeN === 0) return this;
    if (this.wholeD === other.wholeD) {
      const n = this.wholeN + other.wholeN;
      if (isSafe(n)) return Exact.whole(n, this.wholeD);
    } else if (isSafe(this.wholeD) && isSafe(other.wholeD)) {
      const shared = greatestDivisor(this.wholeD, other.wholeD);
      const times = other.wholeD / shared;
      const mine = this.wholeN * times;
      const others = other.wholeN * (this.wholeD / shared);
      const d = this.wholeD * times;
      if (isSafe(mine) && isSafe(others) && isSafe(mine + others) && isSafe(d)) return Exact.whole(mine + others, d);
    }
    return this.d.eq(other.d)
      ? Exact.decimals(this.n.plus(other.n), this.d)
      : Exact.decimals(this.n.times(other.d).plus(other.n.times(this.d)), this.d.times(other.d));
  }

  minus(other: Exact): Exact {
    return this.plus(other.negated());
  }

  private negated(): Exact {
    return isSafe(this.wholeN) ? Exact.whole(-this.wholeN, this.wholeD) : Exact.decimals(this.n.negated(), this.d);
  }

  times(other: Exact): Exact {
    if (other.wholeN === other.wholeD) return this; // 1, as the growth of most lines
    return (
      Exact.product(this, other.wholeN, other.wholeD) ?? Exact.decimals(this.n.times(other.n), this.d.times(other.d))
    );
  }

  over(divisor: number): Exact {
    return Exact.product(this, 1, divisor) ?? Exact.decimals(this.n, this.d.times(divisor));
  }

  /** How many times `other`, which is above 0. */
  dividedBy(other: Exact): Exact {
    return (
      Exact.product(this, other.wholeD, other.wholeN) ?? Exact.decimals(this.n.times(other.d), this.d.times(other.n))
    );
  }

  private static product({ wholeN, wholeD }: Exact, n: number, d: number): Exact | null {
    if (!(isSafe(wholeN) && isSafe(n) && isSafe(d) && d > 0)) return null;
    if (isSafe(wholeN * n) && isSafe(wholeD * d)) return Exact.whole(wholeN * n, wholeD * d);
    const [one, other] = [greatestDivisor(Math.abs(wholeN), d), greatestDivisor(Math.abs(n), wholeD)];
    const [reducedN, reducedD] = [(wholeN / one) * (n / other), (wholeD / other) * (d / one)];
    return isSafe(reducedN) && isSafe(reducedD) ? Exact.whole(reducedN, reducedD) : null;
  }

  /** max(0, this): no difference on a bill is below 0. */
  clamped(): Exact {
    return (isSafe(this.wholeN) ? this.wholeN < 0 : this.n.isNegative()) ? Exact.zero : this;
  }

  compare(other: Exact): number {
    const [mine, others] = [this.wholeN * other.wholeD, other.wholeN * this.wholeD];
    if (isSafe(mine) && isSafe(others)) return Math.sign(mine - others);
    return this.d.eq(other.d) ? this.n.comparedTo(other.n) : this.n.times(other.d).comparedTo(other.n.times(this.d));
  }

  atLeast(other: Exact): Exact {
    return this.compare(other) < 0 ? other : this;
  }

  isZero(): boolean {
    return isSafe(this.wholeN) ? this.wholeN === 0 : this.n.isZero();
  }

  /** The double nearest to the figure rounded half up (away from 0) to 15 significant digits. Never −0. */
  toNumber(): number {
    const size = quotient(Math.abs(this.wholeN), this.wholeD);
    if (size !== null) return this.wholeN < 0 ? -size : size;
    return new Quotient(this.n).div(this.d).toSignificantDigits(15, Decimal.ROUND_HALF_UP).toNumber() + 0;
  }
}

export const sum = (figures: readonly Exact[]): Exact =>
  figures.reduce((total, figure) => total.plus(figure), Exact.zero);
