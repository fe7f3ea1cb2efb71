import type { CellValue } from "../../sheet/result";

const figures = new Intl.NumberFormat("en", { maximumSignificantDigits: 15 });

/** A value with its unit, all its digits shown. */
export function told(value: CellValue, unit = ""): string {
  const number = typeof value === "number" ? figures.format(value) : value;
  if (unit === "" || value === "") return number;
  return typeof value === "number" ? `${number} ${unit}` : `${number} (${unit})`;
}
