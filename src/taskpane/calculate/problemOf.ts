import type { Problem } from "../../workbook/calculate/problems";
import type { CalculationState } from "./useCalculation";

/** What keeps a field from being part of the formula, once the draft as it stands was read. */
export function problemOf(
  { prepared, isCurrent }: CalculationState,
  field: Problem["field"],
  parent?: string,
): string | null {
  if (!isCurrent) return null;
  return prepared?.problems.find((problem) => problem.field === field && problem.parent === parent)?.sentence ?? null;
}
