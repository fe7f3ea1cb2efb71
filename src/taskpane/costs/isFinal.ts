import type { FigureId } from "../../workbook/costs/figures";

/** Usage may come up to 72 hours late. */
const late = 72 * 3_600_000;

/** Whether the figures of a month, such as 2026-10, do not change any more. Estimates and projections always may. */
export function isFinal(figure: FigureId, month: string, now: Date): boolean {
  if (figure === "historical") return true;
  if (figure === "estimated" || figure === "projected") return false;
  const [year, number] = month.split("-").map(Number) as [number, number];
  return now.getTime() >= Date.UTC(year, number, 1) + late;
}
