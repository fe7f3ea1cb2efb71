import { testedCell, type Case, type Expected } from "../../src/workbook/check/selfTest/case";
import { compare } from "../../src/workbook/check/selfTest/compare";
import { place } from "../../src/workbook/check/selfTest/place";
import { countResults, reportText } from "../../src/workbook/check/selfTest/reportText";
import { casesOf } from "../../src/workbook/check/selfTest/runSelfTest";
import { wantedNames } from "../../src/workbook/check/selfTest/surroundings";
import { examples } from "../../src/workbook/examples";

const compared = (expected: Expected, cells: unknown[][], sentence = "") =>
  compare({ name: "Case", expected }, "=DD.VERSION()", { cells, sentence });
const spill: Expected = {
  kind: "spill",
  rows: 2,
  columns: 2,
  cells: [
    [0, 0, "Hour"],
    [1, 1, 0.5],
  ],
};
const blankCell: Expected = {
  kind: "oneOf",
  outcomes: [
    { found: "7.5", means: "nothing" },
    { found: "#VALUE!…", means: "0" },
  ],
};
const error: Expected = { kind: "error", error: "#VALUE!", sentence: "usage is wrong." };

test.each<[name: string, expected: Expected, cells: unknown[][], sentence: string, result: string]>([
  ["the figure", { kind: "value", value: 0.145205479452055 }, [[0.145205479452055]], "", "equal"],
  [
    "a figure that is off in the 15th digit",
    { kind: "value", value: 0.145205479452055 },
    [[0.145205479452054]],
    "",
    "differs",
  ],
  ["text that looks like the figure", { kind: "value", value: 400 }, [["400"]], "", "differs"],
  ["a spill where one value is expected", { kind: "value", value: 1 }, [[1, 2]], "", "differs"],
  ["the spill", spill, [["Hour", "x"], [1, 0.5]], "", "equal"], // prettier-ignore
  ["a spill with another cell", spill, [["Hour", "x"], [1, 0.6]], "", "differs"], // prettier-ignore
  ["a spill of another size", spill, [["Hour", "x"], [1, 0.5], [2, 1]], "", "differs"], // prettier-ignore
  ["the error with its sentence", error, [["#VALUE!"]], "usage is wrong.", "equal"],
  ["the error with another sentence", error, [["#VALUE!"]], "usage is left out.", "differs"],
  ["another error", error, [["#N/A"]], "usage is wrong.", "differs"],
  ["one of several outcomes", blankCell, [[7.5]], "", "noted"],
  ["another of them, by its beginning", blankCell, [["#VALUE!"]], "elapsedHours is 0.", "noted"],
  ["none of them", blankCell, [[15]], "", "differs"],
])("%s", (_name, expected, cells, sentence, result) => {
  expect(compared(expected, cells, sentence).result).toBe(result);
});

test("the report says what was expected, what was found and what that means", () => {
  const entries = [compared(blankCell, [[7.5]]), compared({ kind: "value", value: 0.5 }, [[0.25]])];
  expect(reportText(entries)).toBe(
    [
      "Case\tFormula\tExpected\tFound\tResult",
      "Case\t'=DD.VERSION()\t7.5 (nothing), or #VALUE!… (0)\t7.5: nothing\tnoted",
      "Case\t'=DD.VERSION()\t0.5\t0.25\tdiffers",
    ].join("\n"),
  );
  expect(countResults(entries)).toEqual({ equal: 0, differs: 1, noted: 1, "not calculated": 0 });
});

const cases = casesOf(wantedNames, "DD Billing 0.1.0, catalog of 2026-11-21");

test("no two cases share a cell, nor reach the columns that they refer to", () => {
  const taken = new Set<string>();
  for (const { captionRow, row, tested, of } of place(cases)) {
    const cells = of.cells.flatMap((line, r) => line.map((_, c) => `${row + r},${c}`));
    const result = Array.from({ length: of.fills[0] * of.fills[1] }, (_, index) => {
      const [r, c] = [Math.floor(index / of.fills[1]), index % of.fills[1]];
      expect(tested.column + c).toBeLessThan(13);
      return `${tested.row + r},${tested.column + c}`;
    });
    for (const cell of new Set([`${captionRow},0`, ...cells, ...result])) {
      expect(taken).not.toContain(cell);
      taken.add(cell);
    }
  }
});

test("a case is moved to its place with what it refers to", () => {
  const one: Case = {
    name: "Text",
    cells: [
      [5, { text: "2026-10" }],
      ["=1/0", "=DD.AVERAGE(A1:A2,B1)"],
    ],
    fills: [1, 1],
    expected: { kind: "value", value: 1 },
  };
  expect(testedCell(one)).toEqual({ row: 1, column: 1, formula: "=DD.AVERAGE(A1:A2,B1)" });
  const [, second] = place([one, one]);
  expect(second?.tested).toEqual({ row: 9, column: 1, formula: "=DD.AVERAGE(A9:A10,B9)" });
  expect(second?.values).toEqual([
    { row: 8, column: 0, value: 5 },
    { row: 8, column: 1, value: "2026-10", format: "@" },
  ]);
  expect(second?.formulas.map(({ formula }) => formula)).toEqual(["=1/0", "=DD.AVERAGE(A9:A10,B9)"]);
});

test("there is a case for every function, each with a name of its own", () => {
  const names = cases.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(Object.keys(examples).map((id) => `Example of DD.${id}`)));
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
});
