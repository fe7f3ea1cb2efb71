import { toA1 } from "../address";
import type { ConditionalRule } from "../conditionalFormats";
import type { Rect } from "../rect";

const COMPARISONS: Readonly<Record<string, (cell: string, one: string, two: string) => string>> = {
  Between: (cell, one, two) => `AND(${cell}>=${one},${cell}<=${two})`,
  NotBetween: (cell, one, two) => `OR(${cell}<${one},${cell}>${two})`,
  EqualTo: (cell, one) => `${cell}=${one}`,
  NotEqualTo: (cell, one) => `${cell}<>${one}`,
  GreaterThan: (cell, one) => `${cell}>${one}`,
  LessThan: (cell, one) => `${cell}<${one}`,
  GreaterThanOrEqual: (cell, one) => `${cell}>=${one}`,
  LessThanOrEqual: (cell, one) => `${cell}<=${one}`,
};

/** The rule as a formula of the first cell: Univer's own comparisons know numbers alone. */
export function conditionOf(rule: ConditionalRule, first?: Rect): string {
  if (rule.type === "Custom") return asFormula(rule.formula);
  const cell = toA1({ row: first?.row ?? 0, col: first?.col ?? 0, rows: 1, cols: 1 });
  const value = (formula = "0") => `(${formula.replace(/^=/, "")})`;
  return `=${COMPARISONS[rule.operator]?.(cell, value(rule.formula1), value(rule.formula2)) ?? "FALSE"}`;
}

const asFormula = (text: string) => (text.startsWith("=") ? text : `=${text}`);
