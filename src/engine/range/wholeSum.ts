import { Exact } from "../exact";
import { wholeLimit } from "../whole";

/** The exact sum of whole numbers: in a double while it is below 2^53, beyond that in a BigInt. */
export class WholeSum {
  private low = 0;
  private high = 0n;

  /** A whole number of 0 or more, below 2^53. */
  add(whole: number): void {
    const sum = this.low + whole;
    if (sum < wholeLimit) this.low = sum;
    else {
      this.high += BigInt(this.low) + BigInt(whole);
      this.low = 0;
    }
  }

  addBig(whole: bigint): void {
    this.high += whole;
  }

  /** The sum × numerator ÷ denominator. */
  over(denominator: number, numerator = 1): Exact {
    const sum = this.high === 0n ? Exact.ratio(this.low, denominator) : this.wide(denominator);
    return numerator === 1 ? sum : sum.times(Exact.of(numerator));
  }

  private wide(denominator: number): Exact {
    return Exact.ratio((this.high + BigInt(this.low)).toString(), denominator);
  }
}
