import { decimalsOf, powerOfTen } from "../whole";

/** How many decimals the readings of a range have: found as they are read, and never fewer than before. */
export class Scale {
  constructor(private decimals = 0) {}

  get power(): number {
    return powerOfTen(this.decimals);
  }

  /** Takes on the decimals of a cell that did not fit; false where it has none that do: more than 15 digits, or no reading at all. */
  widen(cell: unknown): boolean {
    const decimals = typeof cell === "number" && cell >= 0 ? decimalsOf(cell, this.decimals + 1) : null;
    if (decimals === null) return false;
    this.decimals = decimals;
    return true;
  }
}
