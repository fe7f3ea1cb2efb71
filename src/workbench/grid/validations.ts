import type { Rect } from "./rect";
import { intersection } from "./intersection";
import { without } from "./without";

/** Two values and how they bound the entry; numbers, or formulas as text. */
interface Bounds {
  readonly operator: string;
  readonly formula1: string | number;
  readonly formula2?: string | number;
}

/** A rule for what may be entered, in the shape of Excel's API; one of its members is there, or none. */
export interface ValidationRule {
  /** Entries with commas between, or a formula such as =$A$1:$A$3. */
  readonly list?: { readonly inCellDropDown: boolean; readonly source: string };
  readonly decimal?: Bounds;
  readonly wholeNumber?: Bounds;
}

/** What is said beside a cell that is selected. */
export interface Prompt {
  readonly showPrompt: boolean;
  readonly title: string;
  readonly message: string;
}

/** What happens to an entry that breaks the rule; only Stop refuses it. */
export interface ErrorAlert {
  readonly showAlert: boolean;
  readonly style: string;
  readonly title: string;
  readonly message: string;
}

export interface Validation {
  readonly rule: ValidationRule | null;
  readonly prompt: Prompt;
  readonly errorAlert: ErrorAlert;
  readonly ignoreBlanks: boolean;
}

/** Cells with one validation. */
export interface ValidatedCells extends Validation {
  readonly rect: Rect;
}

/** What Excel says of cells without a rule. */
export const NO_VALIDATION: Validation = {
  rule: null,
  prompt: { showPrompt: true, title: "", message: "" },
  errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
  ignoreBlanks: true,
};

/** The validations of one sheet; no cell has two. */
export class Validations {
  private all: ValidatedCells[] = [];

  constructor(private readonly changed: () => void = () => undefined) {}

  list(): readonly ValidatedCells[] {
    return this.all;
  }

  at(row: number, col: number): Validation {
    return this.all.find(({ rect }) => intersection(rect, { row, col, rows: 1, cols: 1 })) ?? NO_VALIDATION;
  }

  /** Changes what is named, and leaves the rest of what the cells have. */
  change(rect: Rect, change: Partial<Validation>): void {
    const before = this.all;
    let untouched = [rect];
    for (const other of before) untouched = untouched.flatMap((left) => without(left, other.rect));
    const both = before.flatMap((other) => {
      const shared = intersection(other.rect, rect);
      return shared ? [{ ...other, ...change, rect: shared }] : [];
    });
    const fresh = untouched.map((left) => ({ ...NO_VALIDATION, ...change, rect: left }));
    this.clear(rect);
    this.all.push(...both, ...fresh);
    this.changed();
  }

  /** The cells have none any more. */
  clear(rect: Rect): void {
    this.all = this.all.flatMap((other) => without(other.rect, rect).map((left) => ({ ...other, rect: left })));
    this.changed();
  }
}
