import { decimal, Exact, type DecimalValue } from "./exact";
import { ok, then, type Result } from "./issue";
import { levelsOf } from "./levels";
import type { Line } from "./line";
import type { Usage } from "./terms";

/** One hour. Allotment, included and on-demand are numerators over the metering's denominator. */
export interface Hour {
  readonly usage: DecimalValue;
  /** Per parent: max(commitment, usage of the hour). */
  readonly quantities: readonly Exact[];
  readonly allotment: DecimalValue;
  readonly included: DecimalValue;
  readonly onDemand: DecimalValue;
}

export interface Metering {
  readonly denominator: DecimalValue;
  /** The hour at an index; an index without a reading is an hour without usage. */
  hour(index: number): Hour;
  readonly exact: (numerator: DecimalValue) => Exact;
}

const zero = decimal(0);

/**
 * Hourly option: every hour is compared on its own, and what an hour leaves unused is gone. All figures of the line share one
 * denominator, so that an hour costs a few exact multiplications and no fraction is reduced on the way.
 */
export function meter(line: Line, usage: Usage): Result<Metering> {
  const { terms, parents } = line;
  return then(levelsOf(line, usage.parents), (levels) => {
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
    return ok({
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
    });
  });
}
