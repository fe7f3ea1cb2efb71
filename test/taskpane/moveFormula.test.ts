import { cellName, moveFormula } from "../../src/workbook/moveFormula";

test.each([
  ["=DD.HWMP(B2:B4)", 0, 0, "=DD.HWMP(B2:B4)"],
  ["=DD.HWMP(B2:B4)", 3, 1, "=DD.HWMP(C5:C7)"],
  [
    '=DD.ONDEMAND(C2:C4,"A1 and B2","hourly",0.3,{"APM Pro",10},B2)',
    10,
    25,
    '=DD.ONDEMAND(AB12:AB14,"A1 and B2","hourly",0.3,{"APM Pro",10},AA12)',
  ],
  ["=DD.COST(Z1,AZ1)", 0, 1, "=DD.COST(AA1,BA1)"],
  ["=DD.VERSION()", 5, 5, "=DD.VERSION()"],
  ["=LOG10(A1)", 1, 0, "=LOG10(A2)"],
])("%s moved by %i rows and %i columns", (formula, rows, columns, moved) => {
  expect(moveFormula(formula, rows, columns)).toBe(moved);
});

test.each([
  [0, 0, "A1"],
  [0, 25, "Z1"],
  [0, 26, "AA1"],
  [0, 701, "ZZ1"],
  [0, 702, "AAA1"],
  [1_048_575, 16_383, "XFD1048576"],
])("row %i, column %i is %s", (row, column, name) => expect(cellName(row, column)).toBe(name));
