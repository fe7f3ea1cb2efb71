import type { CellInfo, GridEngine, Scalar } from "../../src/workbench/grid/engine";
import type { Rect } from "../../src/workbench/grid/rect";
import { NO_VALIDATION, type ValidationRule } from "../../src/workbench/grid/validations";
import { isAllowed } from "../../src/workbench/grid/validity";

const COLUMN_A: readonly Scalar[] = ["gb", "TB", null, 5];

/** A grid with one filled column, one name and one spill of three cells. */
const engine = {
  read: (_sheet: string, { row, rows }: Rect): CellInfo[][] =>
    COLUMN_A.slice(row, row + rows).map((value) => [{ value, formula: null, numberFormat: "General" }]),
  names: () => [{ name: "Units", reference: "Lists!$A$1:$A$2" }],
  spillRect: () => ({ row: 0, col: 0, rows: 3, cols: 1 }),
} as unknown as GridEngine;

const allows = (rule: ValidationRule, value: Scalar, ignoreBlanks = true) =>
  isAllowed(engine, { sheet: "Sheet1", row: 0, col: 3 }, { ...NO_VALIDATION, rule, ignoreBlanks }, value);

const list = (source: string): ValidationRule => ({ list: { inCellDropDown: true, source } });

describe("a value of a cell with a rule", () => {
  it.each([
    ["GB, TB", "TB", true],
    ["GB, TB", "tb", false],
    ["=$A$1:$A$2", "GB", true],
    ["=$A$1:$A$2", 5, false],
    ["=$A$1:$A$4", 5, true],
    ["=Units", "tb", true],
    ["=Units", "KB", false],
    ["=$A$1#", "TB", true],
    ["=$A$1#", "5", false],
    ["=INDIRECT(D1)", "anything", true],
  ])("of the list %s: %s is allowed: %s", (source, value, expected) => {
    expect(allows(list(source), value)).toBe(expected);
  });

  it.each([
    ["Between", 1, 5, [0, 1, 5, 6], [false, true, true, false]],
    ["NotBetween", 1, 5, [0, 1, 5, 6], [true, false, false, true]],
    ["GreaterThan", 0, undefined, [0, 0.5], [false, true]],
    ["GreaterThanOrEqualTo", 0, undefined, [-1, 0], [false, true]],
    ["LessThan", 2, undefined, [1, 2], [true, false]],
    ["LessThanOrEqualTo", 2, undefined, [2, 3], [true, false]],
    ["EqualTo", "=$A$4", undefined, [5, 6], [true, false]],
    ["NotEqualTo", "5", undefined, [5, 6], [false, true]],
    ["EqualTo", "=SUM(A1:A4)", undefined, [1, 2], [true, true]],
  ])("is %s %s and %s", (operator, formula1, formula2, values, expected) => {
    const bounds = { operator, formula1, ...(formula2 !== undefined && { formula2 }) };
    expect(values.map((value) => allows({ decimal: bounds }, value))).toEqual(expected);
  });

  it("is a number where the rule asks for one, and whole where it asks for that", () => {
    const bounds = { operator: "GreaterThan", formula1: 0 };
    expect(["1", true, 1.5, 2].map((value) => allows({ decimal: bounds }, value))).toEqual([false, false, true, true]);
    expect([1.5, 2].map((value) => allows({ wholeNumber: bounds }, value))).toEqual([false, true]);
  });

  it("may be blank unless blanks count", () => {
    expect([allows(list("GB"), null), allows(list("GB"), null, false)]).toEqual([true, false]);
  });
});
