import { decimal, type DecimalValue } from "../../engine/exact";
import { mostUnits } from "../cube/scaled";
import { productCount } from "./productColumn";

const scales = 16;

/** Of every product the rows with a figure and their sum, counted as the rows come and apart from the cube. */
export class ControlSums {
  readonly rows = new Float64Array(productCount);
  private readonly sums = new Float64Array(productCount * scales);
  private readonly beyond = new Map<number, DecimalValue>();

  add(product: number, units: number, decimals: number): void {
    this.rows[product] = (this.rows[product] as number) + 1;
    const place = product * scales + decimals;
    const sum = (this.sums[place] as number) + units;
    if (sum <= mostUnits) this.sums[place] = sum;
    else {
      this.keep(product, decimal(`${this.sums[place] as number}e-${decimals}`));
      this.sums[place] = units;
    }
  }

  addDecimal(product: number, figure: DecimalValue): void {
    this.rows[product] = (this.rows[product] as number) + 1;
    this.keep(product, figure);
  }

  /** Another count of other rows. */
  addSum(product: number, rows: number, sum: string): void {
    this.rows[product] = (this.rows[product] as number) + rows;
    this.keep(product, decimal(sum));
  }

  /** As decimal text. */
  sumOf(product: number): string {
    let sum = this.beyond.get(product) ?? decimal(0);
    for (let decimals = 0; decimals < scales; decimals++) {
      const units = this.sums[product * scales + decimals] as number;
      if (units > 0) sum = sum.plus(decimal(`${units}e-${decimals}`));
    }
    return sum.toFixed();
  }

  private keep(product: number, figure: DecimalValue): void {
    this.beyond.set(product, (this.beyond.get(product) ?? decimal(0)).plus(figure));
  }
}
