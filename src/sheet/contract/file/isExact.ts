/**
 * Whether a number of a file is kept as it is written: a cell holds what a binary double does, and its shortest decimal is
 * what the figure means. 0.10 and 1e3 are kept; the 25th digit of a number is not, and must not vanish unsaid.
 */
export function isExact(written: string): boolean {
  const [digits, exponent] = significant(written);
  const [kept, keptExponent] = significant(String(Number(written)));
  return digits === kept && exponent === keptExponent;
}

/** The digits without zeros at either end, and the power of ten of the first of them. */
function significant(decimal: string): readonly [digits: string, exponent: number] {
  const [, whole = "", fraction = "", power = "0"] = /^-?(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(decimal) ?? [];
  const all = whole + fraction;
  const digits = all.replace(/^0+/, "").replace(/0+$/, "");
  if (digits === "") return ["", /^-?[\d.eE+-]+$/.test(decimal) ? 0 : NaN];
  const leading = all.length - all.replace(/^0+/, "").length;
  return [digits, whole.length - leading + Number(power)];
}
