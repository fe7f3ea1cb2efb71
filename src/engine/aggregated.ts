import type { Aggregation } from "../catalog/schema";
import { aggregate, hoursKept, type Hours } from "./aggregation";
import { shown, step, type Step } from "./working";

/** The working of one figure out of readings. The last step is the figure. */
export function aggregateSteps(readings: readonly number[], aggregation: Aggregation, hours: Hours): Step[] {
  const figure = aggregate(readings, aggregation, hours.count);
  const missing = hours.count - readings.length;
  const span = missing === 0 ? hours.how : `${hours.how}; the ${missing} without a reading count as 0`;
  return [
    step("Readings", readings.length, "", "the cells of usage, row by row; a blank cell is 0", "core"),
    step("Hours", hours.count, "hours", span, "aggregation"),
    ...between(readings, aggregation, hours),
    step(names[aggregation], figure, "", how(readings, aggregation, hours), "aggregation"),
  ];
}

const names: Readonly<Record<Aggregation, string>> = {
  sum: "Sum",
  average: "Average",
  maximum: "Maximum",
  HWMP: "HWMP",
};

function between(readings: readonly number[], aggregation: Aggregation, { count }: Hours): Step[] {
  const kept = hoursKept(count);
  switch (aggregation) {
    case "average":
      return [step("Sum of the readings", aggregate(readings, "sum", count), "", "sum of the readings", "aggregation")];
    case "HWMP":
      return [
        step("Hours kept", kept, "hours", `⌊99 × ${count} ÷ 100⌋, the lowest, at least 1`, "aggregation"),
        step("Hours left out", count - kept, "hours", `${count} − ${kept}, the highest`, "aggregation"),
      ];
    case "sum":
    case "maximum":
      return [];
  }
}

function how(readings: readonly number[], aggregation: Aggregation, { count }: Hours): string {
  switch (aggregation) {
    case "sum":
      return "sum of the readings";
    case "average":
      return `${shown(aggregate(readings, "sum", count))} ÷ ${count}`;
    case "maximum":
      return "the highest reading";
    case "HWMP":
      return "the highest reading of the hours kept";
  }
}
