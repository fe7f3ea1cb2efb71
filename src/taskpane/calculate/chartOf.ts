import type { Prepared } from "../../workbook/calculate/prepare";
import { isLevel } from "../../workbook/calculate/preview";
import type { Line } from "../chart/lineChart";

export interface UsageLines {
  readonly lines: readonly Line[];
  readonly filled?: string;
  readonly note?: string;
}

/** Which lines tell how the figure comes about: hour by hour, or as levels that hold for the month. */
export function chartOf({ draft, preview }: Prepared): UsageLines | null {
  if (!preview?.result.ok) return null;
  const { rows } = preview.result;
  if (draft.what === "included")
    return rows.length > 1
      ? { lines: [{ label: "Included", tone: "included", values: rows.map(([value]) => Number(value)) }] }
      : null;
  const usage: Line = { label: "Usage", tone: "usage", values: preview.usage };
  if (preview.usage.length < 2) return null;
  const aggregation = preview.aggregation;
  const level = (label: string, tone: Line["tone"], value: unknown): Line[] =>
    typeof value === "number" ? [{ label, tone, values: [value] }] : [];
  if (draft.what === "aggregate")
    return { lines: [usage, ...(isLevel(aggregation) ? level(aggregation, "mark", rows[0]?.[0]) : [])] };
  const { hours, steps } = preview;
  if (hours) {
    const isPooled = steps.some(({ step }) => step === "Allotment of the billing period");
    const lines: Line[] = [
      { ...usage, values: hours.Usage ?? [] },
      { label: "Included", tone: "included", values: hours.Included ?? [] },
    ];
    return isPooled
      ? { lines, note: "Allotments pool over the billing period: no hour is on-demand by itself." }
      : { lines, filled: "Above included" };
  }
  const valueOf = (name: string): unknown => steps.find(({ step }) => step === name)?.value;
  if (!isLevel(aggregation))
    return { lines: [usage], note: "Included usage counts for the whole month; the hours are shown without it." };
  return {
    lines: [
      ...level(aggregation, "mark", valueOf("Billable usage")),
      ...level("Included", "included", valueOf("Included usage")),
      usage,
    ],
    filled: "On-demand",
  };
}
