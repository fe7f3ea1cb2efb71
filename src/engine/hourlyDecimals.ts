import { decimal, Exact, type DecimalValue } from "./exact";
import type { Line } from "./line";
import type { Usage } from "./terms";

/** One hour. Allotment, included and on-demand are numerators over the metering's denominator. */
export interface DecimalHour {
  readonly usage: DecimalValue;
  /** Per parent: max(commitment, usage of the hour). */
  readonly quantities: readonly Exact[];
  readonly allotment: DecimalValue;
  readonly included: DecimalValue;
  readonly onDemand: DecimalValue;
}

export interface DecimalMetering {
  readonly denominator: DecimalValue;
  /** The hour at an index; an index without a reading is an hour without usage. */
  hour(index: number): DecimalHour;
  readonly exact: (numerator: DecimalValue) => Exact;
}

const zero = decimal(0);

/**
 * Every hour in decimals, however many digits they have. All figures of the line share one denominator, so that an hour costs a
 * few exact multiplications and no fraction is reduced on the way.
 * @param levels the units of each parent that count in every hour alike; null where they differ from hour to hour
 */
export function meterDecimals(line: Line, levels: readonly (Exact | null)[], usage: Usage): DecimalMetering {
  const { terms, parents } = line;
  const columns = parents.map((parent, index) => ({
    perUnit: parent.quantity.perUnit,
    commitment: Exact.of(parent.commitment),
    constant: levels[index] ?? null,
    readings: usage.parents[index] ?? [],
  }));
  const denominators = columns.map(({ perUnit, constant }) =>
    constant === null ? perUnit.d : perUnit.d.times(constant.d),
  );
  const denominator = [...new Set(denominators.map(String))].reduce((product, d) => product.times(d), decimal(1));
  const granted = columns.map(({ perUnit, commitment, constant, readings }) => {
    const numerator = (quantity: Exact): DecimalValue => {
      const allotted = perUnit.times(quantity);
      return allotted.n.times(denominator.div(allotted.d)); // divides without remainder
    };
    const perReading = numerator(Exact.of(1));
    const always = constant === null ? null : { quantity: constant, allotment: numerator(constant) };
    const atLeast = { quantity: commitment, allotment: numerator(commitment) };
    return (hour: number): { quantity: Exact; allotment: DecimalValue } => {
      const reading = readings[hour];
      if (always !== null) return always;
      if (reading === undefined || commitment.n.gte(reading)) return atLeast;
      return { quantity: Exact.of(reading), allotment: perReading.times(reading) };
    };
  });
  const commitment = line.mode === "per hour" ? decimal(terms.commitment).times(denominator) : zero;
  return {
    denominator,
    exact: (numerator) => Exact.ratio(numerator, denominator),
    hour(index) {
      const reading = usage.readings[index];
      const used = reading === undefined ? zero : decimal(reading);
      const parts = granted.map((parent) => parent(index));
      const allotment = parts.reduce((total, part) => total.plus(part.allotment), zero);
      const included = allotment.plus(commitment);
      const difference = used.times(denominator).minus(included);
      return {
        usage: used,
        quantities: parts.map((part) => part.quantity),
        allotment,
        included,
        onDemand: difference.isNegative() ? zero : difference,
      };
    },
  };
}
