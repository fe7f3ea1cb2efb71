import type { ConditionalRule as FileRule } from "hucre";
import { fromA1, toA1 } from "../grid/address";
import type { ConditionalFormats, ConditionalLook, ConditionalRule } from "../grid/conditionalFormats";
import { fromFile, toFile } from "./formulaText";

type Operator = NonNullable<FileRule["operator"]>;
const OPERATORS: Readonly<Record<string, Operator>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};

/** The conditional formats of a sheet as a file has them; a comparison that was never given is none. */
export function toFileConditions(formats: ConditionalFormats, namespace: string): FileRule[] {
  return formats.list().flatMap(({ rects, rule, look, stopIfTrue }, index) => {
    const file = toFileRule(rule, namespace);
    if (!file) return [];
    const range = rects.map((rect) => toA1(rect)).join(" ");
    return [{ ...file, range, priority: index + 1, style: toFileLook(look), ...(stopIfTrue && { stopIfTrue }) }];
  });
}

function toFileRule(rule: ConditionalRule, namespace: string): Pick<FileRule, "type" | "operator" | "formula"> | null {
  if (rule.type === "Custom") return { type: "expression", formula: toFile(rule.formula, namespace) };
  const operator = OPERATORS[rule.operator];
  const bounds = [rule.formula1, ...(rule.formula2 === undefined ? [] : [rule.formula2])];
  return operator ? { type: "cellIs", operator, formula: bounds.map((bound) => toFile(bound, namespace)) } : null;
}

/** The fill of a conditional format is its background: the other way round than in cells. */
function toFileLook({ fill, color, bold, italic }: ConditionalLook): NonNullable<FileRule["style"]> {
  const rgb = (hex: string) => ({ rgb: hex.replace("#", "").toUpperCase() });
  const font = {
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(color && { color: rgb(color) }),
  };
  return {
    ...(Object.keys(font).length && { font }),
    ...(fill && { fill: { type: "pattern", pattern: "solid", fgColor: rgb(fill), bgColor: rgb(fill) } }),
  };
}

/** Puts a file's conditional formats into the grid, of the kinds that the workbench knows. */
export function readConditions(formats: ConditionalFormats, rules: readonly FileRule[], namespace: string): void {
  const byRank = [...rules].sort((one, other) => other.priority - one.priority);
  for (const file of byRank) {
    const rule = fromFileRule(file, namespace);
    const rects = file.range.split(" ").flatMap((address) => fromA1(address) ?? []);
    if (rule && rects.length)
      formats.add({ rects, rule, look: fromFileLook(file.style), stopIfTrue: file.stopIfTrue ?? false });
  }
}

function fromFileRule({ type, operator, formula }: FileRule, namespace: string): ConditionalRule | null {
  const [first, second] = [formula ?? []].flat().map((text) => fromFile(text, namespace));
  if (first === undefined) return null;
  if (type === "expression") return { type: "Custom", formula: first };
  const name = Object.keys(OPERATORS).find((key) => OPERATORS[key] === operator);
  if (type !== "cellIs" || name === undefined) return null;
  return { type: "CellValue", operator: name, formula1: first, ...(second !== undefined && { formula2: second }) };
}

function fromFileLook({ font, fill }: NonNullable<FileRule["style"]> = {}): ConditionalLook {
  const hex = (rgb: string) => `#${rgb.slice(-6)}`;
  const background = fill?.type === "pattern" ? (fill.bgColor?.rgb ?? fill.fgColor?.rgb) : undefined;
  return {
    ...(background && { fill: hex(background) }),
    ...(font?.color?.rgb && { color: hex(font.color.rgb) }),
    ...(font?.bold !== undefined && { bold: font.bold }),
    ...(font?.italic !== undefined && { italic: font.italic }),
  };
}
