import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { toA1 } from "./address";
import type { Rect } from "./rect";
import { intersection } from "./intersection";
import { without } from "./without";

/** When a format holds, in the words of Excel's API. References are relative to the first cell of the format's ranges. */
export type ConditionalRule =
  | { readonly type: "Custom"; readonly formula: string }
  | {
      readonly type: "CellValue";
      readonly operator: string;
      readonly formula1: string;
      readonly formula2?: string | undefined;
    };

/** What a cell looks like where the rule holds; the rest of its look stays. */
export interface ConditionalLook {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

export interface ConditionalFormat {
  readonly id: string;
  readonly rects: readonly Rect[];
  readonly rule: ConditionalRule;
  readonly look: ConditionalLook;
  readonly stopIfTrue: boolean;
}

/** The conditional formats of one sheet, the one that outranks the others first. */
export class ConditionalFormats {
  private all: ConditionalFormat[] = [];
  private lastId = 0;

  constructor(private readonly changed: () => void = () => undefined) {}

  list(): readonly ConditionalFormat[] {
    return this.all;
  }

  /** Those of any of these cells. */
  within(rect: Rect): readonly ConditionalFormat[] {
    return this.all.filter(({ rects }) => rects.some((one) => intersection(one, rect)));
  }

  /** A new one outranks the others, as in Excel. */
  add(format: Omit<ConditionalFormat, "id">): ConditionalFormat {
    const added = { ...format, id: `{conditional-${++this.lastId}}` };
    this.replace([added, ...this.all]);
    return added;
  }

  change(id: string, change: Partial<ConditionalFormat>): void {
    this.replace(this.all.map((format) => (format.id === id ? { ...format, ...change } : format)));
  }

  delete(id: string): void {
    this.replace(this.all.filter((format) => format.id !== id));
  }

  /** These cells have none any more; the other cells of a format keep it. */
  clear(rect: Rect): void {
    this.move((one) => without(one, rect));
  }

  /** Ranges lead elsewhere. The formulas stay those of the first cell; a format without ranges is gone. */
  move(to: (rect: Rect) => readonly Rect[]): void {
    const moved = this.all.flatMap((format) => {
      const rects = format.rects.flatMap(to);
      return rects.length ? [{ ...format, rects, rule: rebased(format.rule, format.rects[0], rects[0]) }] : [];
    });
    if (JSON.stringify(moved) !== JSON.stringify(this.all)) this.replace(moved);
  }

  private replace(all: readonly ConditionalFormat[]): void {
    this.all = [...all];
    this.changed();
  }
}

/** The rule as its formulas read from another first cell. */
function rebased(rule: ConditionalRule, from?: Rect, to?: Rect): ConditionalRule {
  if (!from || !to || (from.row === to.row && from.col === to.col)) return rule;
  const corner = ({ row, col }: Rect) => toA1({ row, col, rows: 1, cols: 1 });
  const seen = (formula: string) =>
    formula.startsWith("=") ? translateFormulaToA1(translateFormulaToR1C1(formula, corner(from)), corner(to)) : formula;
  if (rule.type === "Custom") return { ...rule, formula: seen(rule.formula) };
  return { ...rule, formula1: seen(rule.formula1), ...(rule.formula2 && { formula2: seen(rule.formula2) }) };
}
