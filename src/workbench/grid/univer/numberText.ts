import { numfmt } from "@univerjs/core";

/** A number as a cell with this format shows it. */
export function numberText(value: number, format: string): string {
  try {
    return numfmt.format(format, value);
  } catch {
    return String(value); // a format that the grid cannot read
  }
}
