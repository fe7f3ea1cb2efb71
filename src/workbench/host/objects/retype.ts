import type { CellInput } from "../../grid/engine";

const NUMBER = /^[-+]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?(e[-+]?\d+)?$/i;
const PERCENT = /^([-+]?\d+(\.\d+)?)%$/;
const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DAY_MS = 86_400_000;
/** Serial 25569 is 1 January 1970 in Excel's 1900 date system. */
const EPOCH_SERIAL = 25_569;

/** Excel reads text written to a cell as if it were typed, unless the cell's format is text or an apostrophe leads. */
export function retype(value: unknown, format: string): CellInput {
  if (typeof value !== "string") return { value: value as number | boolean };
  if (value.startsWith("=") && format !== "@") return { formula: value };
  if (value.startsWith("'")) return { value: value.slice(1) };
  const text = value.trim();
  if (format === "@" || text === "") return { value };
  if (/^(true|false)$/i.test(text)) return { value: /^true$/i.test(text) };
  if (NUMBER.test(text) && /\d/.test(text)) return { value: Number(text.replaceAll(",", "")) };
  const general = format === "General";
  const percent = PERCENT.exec(text)?.[1];
  if (percent !== undefined)
    return { value: Number(percent) / 100, ...(general && { format: { numberFormat: "0%" } }) };
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined) return { value };
  const serial = Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY_MS + EPOCH_SERIAL;
  return { value: serial, ...(general && { format: { numberFormat: "yyyy-mm-dd" } }) };
}
