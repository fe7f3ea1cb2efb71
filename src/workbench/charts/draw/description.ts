import type { Chart } from "../chart";
import type { SeriesValues } from "./seriesValues";

const words = (type: string) => type.replace(/(?!^)([A-Z])(?=[a-z])/g, " $1").toLowerCase();

/** What the picture says, for those who do not see it. */
export function description(
  { type }: Chart,
  title: string,
  series: readonly SeriesValues[],
  textOf: (value: number, format: string) => string,
): string {
  const lines = series.map(({ name, values, categories, format }) => {
    const numbers = values.filter((value) => value !== null);
    if (!numbers.length) return `${name}: no values.`;
    const [low, high] = [numbers.reduce((a, b) => Math.min(a, b)), numbers.reduce((a, b) => Math.max(a, b))];
    const at = (value: number) => `${textOf(value, format)} (${categories[values.indexOf(value)] ?? ""})`;
    return `${name}: ${numbers.length} values, lowest ${at(low)}, highest ${at(high)}.`;
  });
  return [`Chart, ${words(type)}: ${title}.`, ...lines].join(" ");
}
