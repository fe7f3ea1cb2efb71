import { addUp, type Entry } from "./addUp";
import { Exact, sum } from "./exact";
import { monthAt, monthIndex, type Month } from "./month";

export interface DatedEntry extends Entry {
  readonly month: Month;
}

/** Null: unknown, or nothing to compare with. */
export interface TrendRow {
  readonly figures: readonly (Exact | null)[];
  readonly change: Exact | null;
  readonly percent: Exact | null;
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
  const sums = new Map([latest - 1, ...indexes].map((index) => [index, addUp(byMonth.get(index) ?? [])]));
  const row = (figure: (sums: ReadonlyMap<string, Exact>) => Exact): TrendRow => {
    const inMonth = (index: number): Exact | null => (byMonth.has(index) ? figure(sums.get(index) ?? new Map()) : null);
    const now = inMonth(latest);
    const before = inMonth(latest - 1);
    const change = now === null || before === null ? null : now.minus(before);
    const base = before !== null && before.compare(Exact.zero) > 0 ? before : null;
    const percent = change === null || base === null ? null : change.times(Exact.of(100)).dividedBy(base);
    return { figures: indexes.map(inMonth), change, percent };
  };
  const shown = new Set(entries.filter(({ month }) => sums.has(monthIndex(month))).map(({ key }) => key));
  return {
    months: indexes.map(monthAt),
    rows: new Map([...shown].map((key) => [key, row((month) => month.get(key) ?? Exact.zero)])),
    total: row((month) => sum([...month.values()])),
  };
}
