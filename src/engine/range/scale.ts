import { decimalsOf, powerOfTen } from "../whole";
import { cellAt, type Source } from "./source";

/** As many cells say beforehand, nearly always, how many decimals a column has. */
const firstCells = 2;

/** How many decimals the readings of a range have: found as they are read, and never fewer than before. */
export class Scale {
  private constructor(private decimals: number) {}

  get power(): number {
    return powerOfTen(this.decimals);
  }

  /** The scale of the first cells; those that have none are left to the pass. */
  static of(source: Source, decimals = 0): Scale {
    const scale = new Scale(decimals);
    for (let place = 0; place < firstCells; place++) {
      const cell = cellAt(source, place);
      if (typeof cell === "number" && cell >= 0) scale.decimals = decimalsOf(cell, scale.decimals) ?? scale.decimals;
    }
    return scale;
  }

  /** Takes on the decimals of a cell that did not fit; false where it has none that do: more than 15 digits, or no reading at all. */
  widen(cell: unknown): boolean {
    const decimals = typeof cell === "number" && cell >= 0 ? decimalsOf(cell, this.decimals + 1) : null;
    if (decimals === null) return false;
    this.decimals = decimals;
    return true;
  }
}
