import { decimal, Exact } from "../exact";
import { mostDecimals, powerOfTen, productError, rounder, wholeLimit } from "../whole";

/** Whole numbers are added up in two parts, so that the sums of tens of millions of them stay below 2^53. */
const highUnit = 2 ** 27;
const [least16, most16] = [1e15, 1e16];
/** So far from a half, a fraction formed in doubles is rounded to the right side. */
const margin = 1e-9;

/**
 * The exact sum of numbers as their shortest decimals, whatever digits those have: the results of divisions have 16 or 17. The
 * digits are found without text: x × 10^k, formed exactly as a double and its error, lies between 10^15 and 10^16. If its whole
 * number ÷ 10^k is x, those 16 digits are enough, and the next digit makes 17, which always are. What is not plain goes by text.
 */
export class LongSum {
  /** Sums of whole numbers by their decimals. */
  private readonly high = new Float64Array(mostDecimals + 1);
  private readonly low = new Float64Array(mostDecimals + 1);
  private rest = decimal(0);
  /** The last k: columns stay in one magnitude. */
  private scale = 0;

  /** A number of 0 or more. */
  add(x: number): void {
    if (x === 0) return;
    let k = this.scale;
    let product = x * powerOfTen(k);
    while (product < least16 && k < mostDecimals - 1) product = x * powerOfTen(++k);
    while (product >= most16 && k > 0) product = x * powerOfTen(--k);
    this.scale = k;
    if (!(product >= least16 && product < most16) || !this.addDigits(x, k, product)) this.rest = this.rest.plus(x);
  }

  get total(): Exact {
    let total = this.rest;
    for (const [decimals, high] of this.high.entries()) {
      const whole = BigInt(high) * BigInt(highUnit) + BigInt(this.low[decimals] as number);
      if (whole !== 0n) total = total.plus(`${whole}e-${decimals}`);
    }
    return Exact.of(total);
  }

  /** False where doubles do not tell the digits. */
  private addDigits(x: number, k: number, product: number): boolean {
    if (k > 0) {
      const power = powerOfTen(k - 1);
      const digits15 = x * power + rounder - rounder;
      if (digits15 / power === x) return this.put(digits15, k - 1);
    }
    const whole = Math.round(product);
    const rest = product - whole + productError(x, powerOfTen(k), product);
    const off = Math.round(rest);
    const digits16 = whole + off;
    if (isNearHalf(rest) || digits16 >= wholeLimit) return false;
    if (digits16 / powerOfTen(k) === x) return this.put(digits16, k);
    if (isNearHalf(10 * rest)) return false;
    this.low[k + 1] = (this.low[k + 1] as number) + Math.round(10 * rest);
    return this.put(whole, k);
  }

  private put(whole: number, decimals: number): true {
    const high = Math.floor(whole / highUnit);
    this.high[decimals] = (this.high[decimals] as number) + high;
    this.low[decimals] = (this.low[decimals] as number) + (whole - high * highUnit);
    return true;
  }
}

const isNearHalf = (x: number): boolean => Math.abs(x - Math.floor(x) - 0.5) < margin;
