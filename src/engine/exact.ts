import { Decimal } from "decimal.js";

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

const one = decimal(1);

export class Exact {
  private constructor(
    /** Numerator. */
    readonly n: Decimal,
    /** Denominator, above 0. */
    readonly d: Decimal,
  ) {}

  static readonly zero = new Exact(decimal(0), one);

  static of(value: number | string | Decimal): Exact {
    return new Exact(decimal(value), one);
  }

  static ratio(n: number | string | Decimal, d: number | string | Decimal): Exact {
    return new Exact(decimal(n), decimal(d));
  }

  plus(other: Exact): Exact {
    return this.d.eq(other.d)
      ? new Exact(this.n.plus(other.n), this.d)
      : new Exact(this.n.times(other.d).plus(other.n.times(this.d)), this.d.times(other.d));
  }

  minus(other: Exact): Exact {
    return this.plus(new Exact(other.n.negated(), other.d));
  }

  times(other: Exact): Exact {
    return new Exact(this.n.times(other.n), this.d.times(other.d));
  }

  over(divisor: number): Exact {
    return new Exact(this.n, this.d.times(divisor));
  }

  /** How many times `other`, which is above 0. */
  dividedBy(other: Exact): Exact {
    return new Exact(this.n.times(other.d), this.d.times(other.n));
  }

  /** max(0, this): no difference on a bill is below 0. */
  clamped(): Exact {
    return this.n.isNegative() ? Exact.zero : this;
  }

  compare(other: Exact): number {
    return this.d.eq(other.d) ? this.n.comparedTo(other.n) : this.n.times(other.d).comparedTo(other.n.times(this.d));
  }

  atLeast(other: Exact): Exact {
    return this.compare(other) < 0 ? other : this;
  }

  isZero(): boolean {
    return this.n.isZero();
  }

  /** The double nearest to the figure rounded half up (away from 0) to 15 significant digits. Never −0. */
  toNumber(): number {
    return new Quotient(this.n).div(this.d).toSignificantDigits(15, Decimal.ROUND_HALF_UP).toNumber() + 0;
  }
}

export const sum = (figures: readonly Exact[]): Exact =>
  figures.reduce((total, figure) => total.plus(figure), Exact.zero);
