import { all, ok, then, type Result } from "../../engine/issue";
import type { Step } from "../../engine/working";
import { toFigure, type CellValue } from "../result";
import type { DecidingHours } from "./decidingHours";

/** A step as it is shown: its figure rounded once, like a cell's. */
export interface WorkingStep {
  readonly step: string;
  readonly value: CellValue;
  readonly unit: string;
  readonly how: string;
  /** The heading in docs/rules.md. */
  readonly rule: string;
}

/** How a call of a function comes to its result. The last step is the result. */
export interface Working {
  readonly steps: readonly WorkingStep[];
  /** The hours that decide the figure; null where there are no hours. */
  readonly hours: DecidingHours | null;
}

function toSteps(steps: readonly Step[]): Result<WorkingStep[]> {
  return all(
    steps.map((step) =>
      then(typeof step.value === "object" ? toFigure(step.value) : ok(step.value), (value) => ok({ ...step, value })),
    ),
  );
}

export const working = (steps: readonly Step[], hours: Result<DecidingHours | null> = ok(null)): Result<Working> =>
  then(all([toSteps(steps), hours] as const), ([shown, deciding]) => ok({ steps: shown, hours: deciding }));

/** So many cells of a range are worked out one by one; the rest goes the same way. */
const shownCells = 12;

/** A step for each of the first cells, and one that says how many more there are. */
export function perCell(figures: readonly Step[], noun: string): Step[] {
  const [first] = figures;
  const more = figures.length - shownCells;
  if (first === undefined || more <= 0) return [...figures];
  const rest: Step = { ...first, step: `${more} more ${noun}`, value: "", unit: "", how: "in the same way" };
  return [...figures.slice(0, shownCells), rest];
}
