import { median, quantile, type Timing, ratios } from "./measure";

/** A line of the table in docs/performance.md. */
export interface Row {
  readonly what: string;
  readonly goal: string;
  readonly result: string;
  /** Where nine of ten turns lie, or what there is to say of it. */
  readonly spread: string;
  /** Null: there is no goal, or nothing to measure with. */
  readonly met: boolean | null;
  readonly note: string;
}

const digits = (figure: number): string =>
  figure >= 100 ? figure.toFixed(0) : figure >= 10 ? figure.toFixed(1) : figure.toPrecision(2);
const times = (ratio: number): string => `${digits(ratio)} ×`;
export const milliseconds = (ms: number): string => (ms >= 1000 ? `${digits(ms / 1000)} s` : `${digits(ms)} ms`);
const between = (samples: readonly number[], shown: (figure: number) => string): string =>
  `${shown(quantile(samples, 0.05))} – ${shown(quantile(samples, 0.95))}`;

/** How many times as long as `base` the other took: at most, or at least, a goal; null: there is none. */
export function ratioRow(
  what: string,
  base: Timing,
  other: Timing,
  goal: { readonly atMost: number } | { readonly atLeast: number } | null,
  note = "",
): Row {
  const found = ratios(base, other);
  const ratio = median(found);
  const isLimit = goal !== null && "atMost" in goal;
  return {
    what,
    goal: goal === null ? "—" : isLimit ? `≤ ${goal.atMost} ×` : `≥ ${goal.atLeast} ×`,
    result: times(ratio),
    spread: between(found, times),
    met: goal === null ? null : isLimit ? ratio <= goal.atMost : ratio >= goal.atLeast,
    note: `${base.name} ${milliseconds(median(base.samples))}, ${other.name} ${milliseconds(median(other.samples))}${note === "" ? "" : `; ${note}`}`,
  };
}

export const timeRow = (what: string, { samples }: Timing, note = ""): Row => ({
  what,
  goal: "—",
  result: milliseconds(median(samples)),
  spread: between(samples, milliseconds),
  met: null,
  note,
});

export const skipped = (what: string, goal: string, reason: string): Row => ({
  what,
  goal,
  result: "not measured",
  spread: "",
  met: null,
  note: reason,
});
