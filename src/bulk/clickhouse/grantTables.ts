import { decimal, type DecimalValue } from "../../engine/exact";
import type { Line } from "../../engine/line";
import type { SentTable } from "./request";
import { decimalOf } from "./expressions";

/** A line as the query knows it: by the numbers of its product and of its parents, in their order. */
export interface NumberedLine {
  readonly product: number;
  readonly parents: readonly number[];
  readonly line: Line;
}

/** What one unit of a parent grants, as a numerator over the line's denominator, and the parent's figure that it is granted for. */
interface Grant {
  readonly child: number;
  readonly parent: number;
  /** An hour's usage, or one of the month's: a parent that is measured once a month counts with its figure in every hour. */
  readonly basis: "hour" | "sum" | "maximum" | "HWMP";
  readonly perUnit: DecimalValue;
  readonly commitment: DecimalValue;
}

/** A line of the hourly option in whole numbers: 150 ÷ 730 a unit becomes 150 over the denominator 730. */
export interface GrantedLine {
  readonly product: number;
  readonly hours: number;
  readonly denominator: DecimalValue;
  readonly grantedAlways: DecimalValue;
  /** The commitment of every hour; 0 where it is subtracted once. */
  readonly committed: DecimalValue;
  readonly grants: readonly Grant[];
}

/** Hours are compared in the query; lines of the monthly option need only the sums of the month. */
export function grantedLine({ product, parents, line }: NumberedLine): GrantedLine {
  const { hours, mode, pooled, terms } = line;
  const units = line.parents.flatMap((parent, index) => {
    const number = parents[index];
    if (number === undefined) return [];
    const basis = parent.product.monthFigure ? parent.product.monthly : null;
    const average = basis === "average"; // its sum counts for the sum of the commitments, each hour a part of them
    return {
      number,
      basis: basis === null ? "hour" : basis === "average" ? "sum" : basis,
      n: parent.quantity.perUnit.n,
      d: parent.quantity.perUnit.d.times(average ? hours.count : 1),
      commitment: decimal(parent.commitment).times(average ? hours.count : 1),
    } as const;
  });
  const shared = [...new Set(units.map(({ d }) => d.toFixed()))].reduce((all, d) => all.times(d), decimal(1));
  const places = Math.max(0, ...units.map(({ n }) => n.decimalPlaces()));
  const denominator = shared.times(decimal(10).pow(places));
  const grants = units.map(({ number, basis, n, d, commitment }) => ({
    child: product,
    parent: number,
    basis,
    perUnit: n.times(denominator.div(d)), // divides without remainder
    commitment,
  }));
  return {
    product,
    hours: hours.count,
    denominator,
    grantedAlways: grants.reduce((sum, { perUnit, commitment }) => sum.plus(perUnit.times(commitment)), decimal(0)),
    committed: mode === "per hour" && !pooled ? decimal(terms.commitment).times(denominator) : decimal(0),
    grants,
  };
}

/** The most decimals of any figure that stands beside usage in the query. */
export const grantDecimals = (lines: readonly GrantedLine[]): number =>
  Math.max(
    0,
    ...lines.flatMap(({ grantedAlways, committed, grants }) =>
      [grantedAlways, committed, ...grants.map(({ commitment }) => commitment)].map((figure) => figure.decimalPlaces()),
    ),
  );

/** The highest numerator that the hours of these lines can add up to, where no sum of usage is above `most`. */
export const highestNumerator = (lines: readonly GrantedLine[], most: DecimalValue): DecimalValue =>
  lines.reduce((highest, { hours, denominator, grantedAlways, committed, grants }) => {
    const beyond = grants.reduce((sum, { perUnit }) => sum.plus(perUnit.times(most)), decimal(0));
    const hour = grantedAlways.plus(beyond).plus(committed).times(hours).plus(denominator.times(most));
    return hour.gt(highest) ? hour : highest;
  }, most);

export function grantTables(lines: readonly GrantedLine[], scale: number): SentTable[] {
  const figure = decimalOf(scale);
  const whole = decimalOf(0);
  return [
    {
      name: "lines",
      structure: `product Int32, hours Int32, denominator ${whole}, granted_always ${figure}, committed ${figure}`,
      rows: lines.map(({ product, hours, denominator, grantedAlways, committed }) => [
        product,
        hours,
        denominator.toFixed(),
        grantedAlways.toFixed(),
        committed.toFixed(),
      ]),
    },
    {
      name: "allotments",
      structure: `child Int32, parent Int32, basis String, per_unit ${whole}, commitment ${figure}`,
      rows: lines.flatMap(({ grants }) =>
        grants.map(({ child, parent, basis, perUnit, commitment }) => [
          child,
          parent,
          basis,
          perUnit.toFixed(),
          commitment.toFixed(),
        ]),
      ),
    },
  ];
}
