import { exactOnDemand, type Case } from "./oracle";
import { add, divide, less, multiply, rational, read, show, subtract, total, whole, type Rational } from "./rational";

/** Largest remainder, one unit at a time: what is left goes to the part that lacks most, the first of equal ones. */
export function chargeback(amount: number, shares: readonly number[], decimals: number): number[] {
  const scale = 10n ** BigInt(decimals);
  const sign = amount < 0 ? -1n : 1n;
  const units = multiply(read(amount), rational(sign * scale));
  const all = total(shares.map(read));
  const due = shares.map((share) => divide(multiply(units, read(share)), all));
  const parts = due.map(({ p, q }) => p / q);
  for (let left = units.p - parts.reduce((sum, part) => sum + part, 0n); left > 0n; left--) {
    const lacking = due.map((share, index) => subtract(share, rational(parts[index] ?? 0n)));
    const most = lacking.reduce((best, lack, index) => (less(lacking[best] ?? lack, lack) ? index : best), 0);
    parts[most] = (parts[most] ?? 0n) + 1n;
  }
  return parts.map((part) => shown(rational(part * sign, scale)));
}

/** Negative figures round away from 0. */
export const shown = (figure: Rational): number =>
  figure.p < 0n ? -show(rational(-figure.p, figure.q)) : show(figure);

/** The sums of the rows by what they belong to. */
export function sums(rows: readonly (readonly [key: string, figure: number])[]): Map<string, number> {
  const keys = [...new Set(rows.map(([key]) => key))];
  return new Map(
    keys.map((key) => [key, shown(total(rows.filter((row) => row[0] === key).map((row) => read(row[1]))))]),
  );
}

export interface Rates {
  readonly committed: number;
  readonly onDemand: number;
}

/** What the month costs with a commitment. */
export function costWith(of: Case, commitment: Rational, rates: Rates): Rational {
  const onDemand = multiply(exactOnDemand(of, commitment), read(rates.onDemand));
  return add(multiply(commitment, read(rates.committed)), onDemand);
}

/** Every commitment that could be the cheapest: none, the month's on-demand usage, and that of each hour by itself. */
export function candidates(of: Case): Rational[] {
  const none = rational(0n);
  const alone = of.usage.map((_, hour) =>
    exactOnDemand(
      {
        ...of,
        usage: of.usage.slice(hour, hour + 1),
        parents: of.parents.map((parent) => ({
          ...parent,
          usage: parent.usage.length > 1 ? parent.usage.slice(hour, hour + 1) : parent.usage,
        })),
        monthHours: null,
      },
      none,
    ),
  );
  return [none, exactOnDemand(of, none), ...(of.option === "hourly" ? alone : [])];
}

/** Usage so far, scaled from the hours that have passed to those of the month. */
export const scaled = (readings: readonly number[], hours: number): number =>
  show(divide(multiply(total(readings.map(read)), whole(hours)), whole(readings.length)));
