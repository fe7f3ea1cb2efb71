import type { Area } from "../grid/rect";
import type { ChartType } from "./chartType";

export interface ChartSeries {
  /** Text, or the cell that holds it; null has Excel's own, e.g. Series1. */
  name: string | Area | null;
  values: Area | null;
  categories: Area | null;
  type: ChartType;
  /** Colours as #RRGGBB; null follows the palette. */
  fill: string | null;
  line: string | null;
  /** Points. */
  lineWeight: number | null;
}

export interface ChartAxis {
  title: string;
  /** Null is as the values ask for. */
  minimum: number | null;
  maximum: number | null;
  /** Null is the format of the first value. */
  numberFormat: string | null;
  isVisible: boolean;
  hasGridlines: boolean;
}

export type LegendPosition = "Top" | "Bottom" | "Left" | "Right" | "Corner";

/** Points from the corner of the sheet, as Excel measures. */
export interface ChartBox {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A chart on a sheet; values are read from the cells whenever it is drawn. */
export interface Chart {
  readonly id: string;
  sheet: string;
  name: string;
  type: ChartType;
  /** Null is Excel's own: the name of a single series. */
  title: string | null;
  isTitleVisible: boolean;
  legend: LegendPosition;
  isLegendVisible: boolean;
  box: ChartBox;
  series: ChartSeries[];
  readonly axes: { readonly category: ChartAxis; readonly value: ChartAxis };
}

export const newSeries = (type: ChartType, from: Partial<ChartSeries> = {}): ChartSeries => ({
  name: null,
  values: null,
  categories: null,
  type,
  fill: null,
  line: null,
  lineWeight: null,
  ...from,
});

export const newAxis = (hasGridlines: boolean): ChartAxis => ({
  title: "",
  minimum: null,
  maximum: null,
  numberFormat: null,
  isVisible: true,
  hasGridlines,
});
