import type { ChartDataset } from "chart.js";
import type { ChartSeries } from "../chart";
import { kindOf } from "../chartType";
import { accent } from "../palette";
import type { SeriesValues } from "./seriesValues";

/** Excel's line of 2.25 points, in pixels. */
const LINE_PIXELS = 3;
const PIXELS_PER_POINT = 4 / 3;
const MARKER_PIXELS = 3.5;
const WHITE = "#ffffff";

/** One series for chart.js. Series that are not stacked have a pile of their own each. */
export function toDataset(series: ChartSeries, shown: SeriesValues, index: number): ChartDataset {
  const { family, isStacked, hasMarkers, hasLines } = kindOf(series.type);
  const fill = series.fill ?? series.line ?? accent(index);
  const line = series.line ?? series.fill ?? accent(index);
  const stroke = series.lineWeight === null ? LINE_PIXELS : series.lineWeight * PIXELS_PER_POINT;
  const shared = { label: shown.name, stack: isStacked ? family : `own ${index}` };
  const points = { pointRadius: hasMarkers ? MARKER_PIXELS : 0, pointBackgroundColor: line, pointHitRadius: 8 };
  const data = [...shown.values];
  switch (family) {
    case "column":
    case "bar": {
      const border = series.line === null ? {} : { borderColor: series.line, borderWidth: stroke };
      return { type: "bar", ...shared, data, backgroundColor: fill, ...border, categoryPercentage: 0.62, barPercentage: 0.9, order: 1 }; // prettier-ignore
    }
    case "area": {
      const to = isStacked && index > 0 ? "-1" : "origin";
      return { type: "line", ...shared, data, fill: to, backgroundColor: fill, borderColor: line, borderWidth: series.lineWeight === null ? 0 : stroke, pointRadius: 0, pointHitRadius: 8, order: 2 }; // prettier-ignore
    }
    case "line":
      return { type: "line", ...shared, data, borderColor: line, backgroundColor: line, borderWidth: stroke, borderJoinStyle: "round", ...points, order: 0 }; // prettier-ignore
    case "scatter": {
      const xy = shown.values.flatMap((y, n) => {
        const x = shown.xs[n];
        return y === null || x === null || x === undefined ? [] : [{ x, y }];
      });
      return { type: "scatter", ...shared, data: xy, showLine: hasLines ?? false, borderColor: line, backgroundColor: line, borderWidth: stroke, ...points }; // prettier-ignore
    }
    case "pie":
    case "doughnut":
      return { type: family, label: shown.name, data, backgroundColor: shown.values.map((_value, n) => accent(n)), borderColor: WHITE, borderWidth: 2 }; // prettier-ignore
  }
}
