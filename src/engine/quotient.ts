import { powerOfTen, mostDecimals, productError, wholeLimit } from "./whole";

/**
 * n ÷ d rounded half up to 15 significant digits, as the nearest double; null where doubles do not prove it. The quotient of
 * doubles gives a candidate of 15 digits. The remainder n × 10^k − d × candidate decides whether it is that one or a neighbour:
 * both products are below 2^103 and their errors below 2^50, so that the difference of the two is formed without rounding.
 */
export function quotient(n: number, d: number): number | null {
  if (n === 0) return 0;
  if (!(n > 0 && n < wholeLimit && d > 0 && d < wholeLimit / 2)) return null;
  const x = n / d;
  let decimals = 14 - Math.floor(Math.log10(x));
  if (!(decimals >= 0 && decimals <= mostDecimals)) return null;
  let digits = x * powerOfTen(decimals);
  if (digits >= 999999999999999.5) digits = x * powerOfTen(--decimals);
  else if (digits < 99999999999999.5) digits = x * powerOfTen(++decimals);
  if (!(digits >= 1e14 && digits < 1e15 - 1)) return null; // below a power of ten there is a digit more, unless it rounds up to it
  const power = powerOfTen(decimals);
  const candidate = Math.round(digits);
  const scaled = n * power;
  const back = d * candidate;
  const twice = 2 * (scaled - back + (productError(n, power, scaled) - productError(d, candidate, back)));
  const step = twice >= d ? 1 : twice < -d ? -1 : 0;
  return Math.abs(twice - 2 * step * d) <= d ? (candidate + step) / power : null;
}
