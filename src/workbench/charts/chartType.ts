/** How a type of Excel's is drawn and stored. */
interface Kind {
  readonly family: "line" | "column" | "bar" | "area" | "scatter" | "pie" | "doughnut";
  readonly isStacked?: boolean;
  readonly hasMarkers?: boolean;
  readonly hasLines?: boolean;
}

const KINDS = {
  Line: { family: "line" },
  LineMarkers: { family: "line", hasMarkers: true },
  ColumnClustered: { family: "column" },
  ColumnStacked: { family: "column", isStacked: true },
  BarClustered: { family: "bar" },
  BarStacked: { family: "bar", isStacked: true },
  Area: { family: "area" },
  AreaStacked: { family: "area", isStacked: true },
  XYScatter: { family: "scatter", hasMarkers: true },
  XYScatterLines: { family: "scatter", hasMarkers: true, hasLines: true },
  XYScatterLinesNoMarkers: { family: "scatter", hasLines: true },
  Pie: { family: "pie" },
  Doughnut: { family: "doughnut" },
} as const satisfies Record<string, Kind>;

/** The types of Excel's API that the workbench draws. */
export type ChartType = keyof typeof KINDS;
export type Family = Kind["family"];

export const isChartType = (name: string): name is ChartType => Object.hasOwn(KINDS, name);

export const kindOf = (type: ChartType): Kind => KINDS[type];

/** The type of a file's kind; of several, the first. */
export function typeOf(wanted: Kind): ChartType {
  const fits = ({ family, isStacked, hasMarkers, hasLines }: Kind) =>
    family === wanted.family &&
    !!isStacked === !!wanted.isStacked &&
    !!hasMarkers === !!wanted.hasMarkers &&
    !!hasLines === !!wanted.hasLines;
  const found = (Object.keys(KINDS) as ChartType[]).find((type) => fits(KINDS[type]));
  return found ?? "ColumnClustered";
}
