import type { GridEngine } from "../grid/engine";
import type { ChartSeries } from "./chart";
import { isArea } from "./charts";

/** The name of a series, as its cell has it now. */
export function seriesName(engine: GridEngine, { name }: ChartSeries, index: number): string {
  const text = isArea(name) ? (engine.text(name.sheet, name.rect)[0]?.[0] ?? "") : name;
  return text || `Series${index + 1}`;
}
