import type { Chart } from "./chart";

const PLACEHOLDER = "Chart Title";

/** Excel calls a chart of one series by the series' name, where it has one. */
export function chartTitle({ title, series }: Chart, nameOf: (index: number) => string): string {
  if (title !== null) return title;
  return series.length === 1 && series[0]?.name ? nameOf(0) : PLACEHOLDER;
}
