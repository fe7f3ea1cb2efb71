import { addUp, type Entry } from "./addUp";
import { Exact, sum } from "./exact";

export type Status = "equal" | "within tolerance" | "differs" | "only computed" | "only reported";

/** Null: the table does not have it. */
export interface Comparison {
  readonly computed: Exact | null;
  readonly reported: Exact | null;
  /** Computed less reported; what is in one table only differs by all of it, so that the differences add up. */
  readonly difference: Exact;
  readonly status: Status;
}

export interface Reconciliation {
  /** In the order of the computed table, then what is reported only. */
  readonly rows: ReadonlyMap<string, Comparison>;
  readonly total: Comparison;
}

/** Compares two tables key by key; entries of one key add up first. The tolerance is an amount, not a percentage. */
export function reconcile(computed: readonly Entry[], reported: readonly Entry[], tolerance: number): Reconciliation {
  const plus = (one: Exact, other: Exact): Exact => one.plus(other);
  const left = addUp(computed, plus);
  const right = addUp(reported, plus);
  const compare = (ours: Exact | null, theirs: Exact | null): Comparison => {
    const difference = (ours ?? Exact.zero).minus(theirs ?? Exact.zero);
    return { computed: ours, reported: theirs, difference, status: statusOf(ours, theirs, difference, tolerance) };
  };
  return {
    rows: new Map(
      [...new Set([...left.keys(), ...right.keys()])].map((key) => [
        key,
        compare(left.get(key) ?? null, right.get(key) ?? null),
      ]),
    ),
    total: compare(sum([...left.values()]), sum([...right.values()])),
  };
}

function statusOf(ours: Exact | null, theirs: Exact | null, difference: Exact, tolerance: number): Status {
  if (theirs === null) return "only computed";
  if (ours === null) return "only reported";
  if (difference.isZero()) return "equal";
  const within = difference.compare(Exact.of(tolerance)) <= 0 && difference.compare(Exact.of(-tolerance)) >= 0;
  return within ? "within tolerance" : "differs";
}
