import { addUp, plusKnown, type Entry } from "./addUp";
import { Exact } from "./exact";
import { all, ok, then, type Result } from "./issue";
import { monthAt, monthIndex, type Month } from "./month";

export interface DatedEntry extends Entry<Result<Exact>> {
  readonly month: Month;
}

/** Null: no month, or nothing to compare with. A figure with an entry that is not known is an issue. */
export interface TrendRow {
  readonly figures: readonly Result<Exact | null>[];
  readonly change: Result<Exact | null>;
  readonly percent: Result<Exact | null>;
}

export interface Trend {
  readonly months: readonly Month[];
  readonly rows: ReadonlyMap<string, TrendRow>;
  readonly total: TrendRow;
}

/**
 * The last months, ending at the latest one that has an entry and beginning no earlier than the first. A month without any
 * entry is unknown. In a month that has entries, a key without one had nothing: the total says so too, and so rows and total
 * add up. The latest month is compared with the one before it, and no percentage is taken of nothing or of a credit.
 */
export function trend(entries: readonly DatedEntry[], most: number): Trend | null {
  const byMonth = new Map<number, DatedEntry[]>();
  for (const entry of entries) {
    const index = monthIndex(entry.month);
    const others = byMonth.get(index);
    if (others) others.push(entry);
    else byMonth.set(index, [entry]);
  }
  const known = [...byMonth.keys()].sort((a, b) => a - b);
  const [earliest] = known;
  const latest = known.at(-1);
  if (earliest === undefined || latest === undefined) return null;
  const first = Math.max(earliest, latest - most + 1);
  const indexes = Array.from({ length: latest - first + 1 }, (_, place) => first + place);
  const sums = new Map([latest - 1, ...indexes].map((index) => [index, addUp(byMonth.get(index) ?? [], plusKnown)]));
  const row = (figure: (sums: ReadonlyMap<string, Result<Exact>>) => Result<Exact>): TrendRow => {
    const inMonth = (index: number): Result<Exact | null> =>
      byMonth.has(index) ? figure(sums.get(index) ?? new Map()) : ok(null);
    const compared = all([inMonth(latest), inMonth(latest - 1)] as const);
    const change = then(compared, ([now, before]) => ok(now === null || before === null ? null : now.minus(before)));
    const percent = then(all([compared, change] as const), ([[, before], changed]) =>
      ok(
        changed === null || before === null || before.compare(Exact.zero) <= 0
          ? null
          : changed.times(Exact.of(100)).dividedBy(before),
      ),
    );
    return { figures: indexes.map(inMonth), change, percent };
  };
  const shown = new Set(entries.filter(({ month }) => sums.has(monthIndex(month))).map(({ key }) => key));
  return {
    months: indexes.map(monthAt),
    rows: new Map([...shown].map((key) => [key, row((month) => month.get(key) ?? nothing)])),
    total: row((month) => [...month.values()].reduce(plusKnown, nothing)),
  };
}

const nothing = ok(Exact.zero);
