import type { DecimalValue } from "../../engine/exact";
import { readFigure, type Scaled } from "../cube/scaled";
import { shortened } from "./hourColumn";

/** A reading that is no scaled whole number. */
const blankReading = -1;
export const decimalReading = -2;
export const badReading = -3;

const decoder = new TextDecoder();

/** What stands for a reading: units of its last decimal, or one of the three above. */
export class Figure {
  units = blankReading;
  decimals = 0;
  /** Where it has more digits than units have. */
  decimal: DecimalValue | null = null;
  /** Where it is none: what was found, and what would do. */
  bad: { readonly received: string; readonly expected: string } | null = null;

  setUnits(units: number, decimals: number): void {
    this.units = units;
    this.decimals = decimals;
  }

  set(read: Scaled | DecimalValue): void {
    if ("units" in read) return this.setUnits(read.units, read.decimals);
    this.setUnits(decimalReading, 0);
    this.decimal = read;
  }

  setBlank(): void {
    this.setUnits(blankReading, 0);
  }

  setBad(received: string, expected: string): void {
    this.setUnits(badReading, 0);
    this.bad = { received, expected };
  }

  /** What stands in a field of a file. */
  read(bytes: Uint8Array): void {
    const text = decoder.decode(bytes).trim();
    const read = text === "" ? null : readFigure(text);
    const expected = "it must be a number of 0 or more, or a blank cell";
    if (text === "") this.setBlank();
    else if (read === null) this.setBad(`is the text "${shortened(text)}"`, expected);
    else if (read === "negative") this.setBad(`is ${Number(text)}`, expected);
    else this.set(read);
  }
}
