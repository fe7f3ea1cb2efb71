import type { Aggregation } from "../catalog/schema";
import { Exact } from "./exact";
import { hoursInMonth, monthText, type Month } from "./month";
import { shown, step, type Step } from "./working";

/** The figure of the month so far, and of how many of its hours. Only a sum asks for them. */
export interface SoFar {
  readonly figure: Exact;
  readonly how: string;
  readonly aggregation: Aggregation;
  readonly elapsedHours: number;
  readonly month: Month;
}

/**
 * The figure of the whole month if the hours to come are like those that have passed. A sum grows with the hours; an average,
 * a maximum and the HWMP of the elapsed hours stay.
 */
export const project = ({ figure, aggregation, elapsedHours, month }: SoFar): Exact =>
  aggregation === "sum" ? figure.times(Exact.of(hoursInMonth(month))).over(elapsedHours) : figure;

export function projectionSteps(soFar: SoFar, unit: string): Step[] {
  const { figure, how, aggregation, elapsedHours, month } = soFar;
  const hours = hoursInMonth(month);
  const projected = project(soFar);
  const start = step("Month so far", figure, unit, how, "aggregation");
  if (aggregation !== "sum")
    return [start, step("Projection", projected, unit, `the ${aggregation} stays in the hours to come`, "projection")];
  return [
    start,
    step("Elapsed hours", elapsedHours, "hours", "those that have passed, in UTC", "projection"),
    step("Hours of the month", hours, "hours", `hours of ${monthText(month)}`, "projection"),
    step("Projection", projected, unit, `${shown(figure)} × ${hours} ÷ ${elapsedHours}`, "projection"),
  ];
}
