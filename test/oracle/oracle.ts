import {
  add,
  divide,
  larger,
  less,
  multiply,
  rational,
  read,
  show,
  subtract,
  total,
  whole,
  type Rational,
} from "./rational";

/** What a case says, in the words of the rules. Figures are the doubles that would stand in the cells. */
export interface Case {
  product: string;
  kind: "cumulative" | "concurrent" | "average";
  aggregation: "sum" | "average" | "maximum" | "HWMP";
  option: "monthly" | "hourly";
  commitment: number;
  mode: "per hour" | "after sum";
  pooled: boolean;
  parents: {
    name: string;
    commitment: number;
    monthly: number | null;
    hourly: number | null;
    published: number;
    usage: number[];
  }[];
  usage: number[];
  /** Hours of the month, null without one; `divisor` is 730 or 732. */
  monthHours: number | null;
  divisor: number;
}

const zero = rational(0n);

/** The readings with a zero for every hour that has none. */
function allHours(readings: readonly Rational[], hours: number): Rational[] {
  return [...readings, ...Array.from({ length: hours - readings.length }, () => zero)];
}

function aggregate(readings: readonly Rational[], by: Case["aggregation"], hours: number): Rational {
  const all = allHours(readings, hours);
  if (by === "sum") return total(all);
  if (by === "average") return divide(total(all), whole(hours));
  const ascending = [...all].sort((a, b) => (less(a, b) ? -1 : less(b, a) ? 1 : 0));
  const kept = by === "maximum" ? hours : Math.max(1, Math.floor((99 * hours) / 100));
  return ascending[kept - 1] ?? zero;
}

function perUnit(parent: Case["parents"][number], { option, kind, divisor }: Case): Rational {
  if (option === "hourly" && parent.hourly !== null) return read(parent.hourly);
  const monthly = read(parent.monthly ?? parent.published);
  return option === "hourly" && kind === "cumulative" ? divide(monthly, whole(divisor)) : monthly;
}

/** The figure as a cell shows it. */
export const onDemand = (of: Case): number => show(exactOnDemand(of, read(of.commitment)));

/** The usage by the line's aggregation; on the monthly option a single reading is the month's figure. */
export function billable({ usage, aggregation, option, monthHours }: Case): Rational {
  const readings = usage.map(read);
  if (option === "monthly" && readings.length === 1) return readings[0] ?? zero;
  return aggregate(readings, aggregation, monthHours ?? readings.length);
}

/** Whole cents, half up. */
export const cents = ({ p, q }: Rational): bigint => (200n * p + q) / (2n * q);

/** On-demand usage straight from the rules: no shared denominators, no streaming, nothing clever. */
export function exactOnDemand(of: Case, commitment: Rational): Rational {
  const readings = of.usage.map(read);
  const hours = of.monthHours ?? readings.length;
  if (of.option === "monthly") {
    const allotments = of.parents.map((parent) => {
      const used = parent.usage.map(read);
      const figure = used.length === 1 ? (used[0] ?? zero) : aggregate(used, "HWMP", hours);
      return multiply(perUnit(parent, of), larger(read(parent.commitment), figure));
    });
    return larger(zero, subtract(billable(of), add(commitment, total(allotments))));
  }
  const hourly = allHours(readings, hours).map((usage, hour) => {
    const allotment = total(
      of.parents.map((parent) => {
        const used = parent.usage.length === 1 ? parent.usage[0] : parent.usage[hour];
        return multiply(perUnit(parent, of), larger(read(parent.commitment), read(used ?? 0)));
      }),
    );
    return { usage, allotment };
  });
  if (of.pooled) {
    const difference = subtract(total(hourly.map((hour) => hour.usage)), total(hourly.map((hour) => hour.allotment)));
    return larger(zero, subtract(difference, commitment));
  }
  const included = of.mode === "per hour" ? commitment : zero;
  const above = hourly.map(({ usage, allotment }) => larger(zero, subtract(usage, add(allotment, included))));
  const aggregated = aggregate(above, of.aggregation, hours);
  return of.mode === "per hour" ? aggregated : larger(zero, subtract(aggregated, commitment));
}
