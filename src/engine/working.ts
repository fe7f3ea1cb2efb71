import type { Exact } from "./exact";
import { rules, type Rule } from "./rules";

/** One line of the working of a figure. */
export interface Step {
  readonly step: string;
  readonly value: Exact | number | string;
  readonly unit: string;
  readonly how: string;
  readonly rule: string;
}

export const step = (name: string, value: Step["value"], unit: string, how: string, rule: Rule): Step => ({
  step: name,
  value,
  unit,
  how,
  rule: rules[rule],
});

/** A figure inside a sentence. */
export const shown = (figure: Exact): string => String(figure.toNumber());
