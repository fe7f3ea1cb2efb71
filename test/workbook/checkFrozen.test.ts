import { stateOf } from "../../src/workbook/check/formula";
import { frozenResults } from "../../src/workbook/check/frozenResults";
import { spillsFrom, type FrozenRow } from "../../src/workbook/check/frozenTable";
import { asWritten, needsTextFormat } from "../../src/workbook/check/needsTextFormat";
import { freeName } from "../../src/workbook/freeName";
import { cellIndex } from "../../src/workbook/moveFormula";

const row = (cell: string, formula: string, value: unknown = 1, sheetId = "{1}"): FrozenRow => ({
  sheet: "Bill",
  cell,
  formula,
  value,
  numberFormat: "General",
  sheetId,
});
const spill = [row("B2", "=DD.HOURLY(A1)"), ...["C2", "B3", "C3"].map((cell) => row(cell, spillsFrom("B2")))];

test("the rows of a result belong together, in whatever order the table was sorted", () => {
  const [result, other] = frozenResults([row("D9", "=DD.COST(1,2)"), ...spill].reverse());
  expect(result).toMatchObject({ cell: "B2", row: 1, column: 1, size: { rows: 2, columns: 2 }, isWhole: true });
  expect(other).toMatchObject({ cell: "D9", row: 8, column: 3, size: { rows: 1, columns: 1 }, isWhole: true });
});

test("a result whose rows were deleted is not whole", () => {
  expect(frozenResults(spill.filter(({ cell }) => cell !== "B3"))[0]?.isWhole).toBe(false);
});

test("the same cell on two sheets is two results; of a cell frozen twice the last one counts", () => {
  const results = frozenResults([
    row("A1", "=DD.COST(1,1)"),
    row("A1", "=DD.COST(2,2)", 4, "{2}"),
    row("A1", "=DD.COST(1,3)", 3),
  ]);
  expect(results.map(({ sheetId, formula }) => [sheetId, formula])).toEqual([
    ["{1}", "=DD.COST(1,3)"],
    ["{2}", "=DD.COST(2,2)"],
  ]);
});

test.each([
  ["2026-01-01", true],
  ["1,234", true],
  ["50%", true],
  ["TRUE", true],
  ["=A1", true],
  ["-x", true],
  ["'quoted", true],
  ["Oct 2026", true],
  ["monthly", false],
  ["On-demand usage", false],
  ["", false],
  [5, false],
])("%p needs text format: %p", (value, needed) => expect(needsTextFormat(value)).toBe(needed));

test("an apostrophe at the beginning is not lost", () => {
  expect([asWritten("'x"), asWritten("x"), asWritten(5)]).toEqual(["''x", "x", 5]);
});

test.each([
  ["=DD.COST(1,2)", undefined, "value"],
  ["=DD.COST(1,2)", "#VALUE!", "error"],
  ["=DD.COST(1,2)", "#BUSY!", "calculating"],
  ["=DD.COST(1,2)", "#NAME?", "name"],
  ["=IFERROR(_xldudf_DD_COST(1,2),0)", undefined, "name"],
])("%s that shows %s is in the state %s", (text, error, state) => expect(stateOf(text, error)).toBe(state));

test("names that are taken get a number; case makes no difference", () => {
  expect(freeName("Usage", ["usage", "Usage 2"])).toBe("Usage 3");
  expect(freeName("DD_Usage", ["DD_Contract"], "_")).toBe("DD_Usage");
});

test("the name of a cell and its place", () => {
  expect(cellIndex("AA10")).toEqual({ row: 9, column: 26 });
  expect([cellIndex("A0"), cellIndex("B2:C3"), cellIndex("Sheet1!B2")]).toEqual([null, null, null]);
});
