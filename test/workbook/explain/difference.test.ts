import { differenceOf } from "../../../src/workbook/explain/difference";
import type { FormulaCell } from "../../../src/workbook/explain/formulaCell";

const cell = (...shown: unknown[][]): FormulaCell => ({
  sheet: "Sheet1",
  cell: "C6",
  row: 5,
  column: 2,
  formula: "=DD.COST(1,2)",
  filled: null,
  shown,
});
const ok = (value: unknown) => ({ ok: true, value }) as const;
const failed = { ok: false, error: "#N/A", message: "x" } as const;

test.each([
  ["a figure", cell([2]), ok(2)],
  ["a spill with blank cells", cell(["Hour", ""], [1, 2]), ok([["Hour", ""], [1, 2]])], // prettier-ignore
  ["an error", cell(["#N/A"]), failed],
  ["an error within a spill", cell(["Total"], ["#N/A"]), ok([["Total"], [{ error: "#N/A", message: "x" }]])],
])("%s that agrees", (_name, shown, result) => expect(differenceOf(shown, result)).toBeNull());

test.each([
  ["another figure", cell([2]), ok(3), "C6 shows 2; the working gives 3."],
  ["a figure that was typed as text", cell(["2"]), ok(2), "C6 shows 2; the working gives 2."],
  ["a figure where there is an error", cell([2]), failed, "C6 shows 2; the working gives #N/A."],
  ["one cell of a spill", cell(["Hour", 1], [1, 5]), ok([["Hour", 1], [1, 6]]), "D7 shows 5; the working gives 6."], // prettier-ignore
  ["a spill that is too short", cell(["Hour"]), ok([["Hour"], [1]]), "C7 shows nothing; the working gives 1."],
  ["a spill that is too long", cell([1], [2]), ok([[1]]), "The formula fills 2 rows; the working gives 1."],
  ["a function that is not known", cell(["#NAME?"]), ok(2), "The cell shows #NAME?: Excel does not know the function."],
  ["a result under way", cell(["#BUSY!"]), ok(2), "The cell is still being calculated."],
  ["a spill that is blocked", cell(["#SPILL!"]), ok([[1, 2]]), "the result needs 1 rows and 2 columns from C6 on"],
])("%s is told", (_name, shown, result, sentence) => expect(differenceOf(shown, result)).toContain(sentence));
