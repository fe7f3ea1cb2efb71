import type { Step } from "../../workbook/calculate/preview";
import type { CalculationState } from "./useCalculation";

/** A step of how the terms come about, by its name in DD.EXPLAIN. */
export const termStep = ({ prepared }: CalculationState, name: string): Step | undefined =>
  prepared?.preview?.terms.find(({ step }) => step === name);

/** Why a term is what it is, as DD.EXPLAIN says it. */
export const because = ({ how }: Step): string => `${how[0]?.toUpperCase() ?? ""}${how.slice(1)}.`;
