import { fromFile, namesVariables, toFile } from "../../src/workbench/xlsx/formulaText";

it.each([
  ["=DD.HWMP(A1#)", "_xldudf_DD_HWMP(_xlfn.ANCHORARRAY(A1))"],
  ["=SUM('My sheet'!B2#)", "SUM(_xlfn.ANCHORARRAY('My sheet'!B2))"],
  ['=XLOOKUP("DD.HWMP(",A1:A3,B1:B3)', '_xlfn.XLOOKUP("DD.HWMP(",A1:A3,B1:B3)'],
  ["=FILTER(Usage[Spans],Usage[Spans]>1)", "_xlfn._xlws.FILTER(Usage[Spans],Usage[Spans]>1)"],
  ["=PERCENTILE.INC(A1:A9,0.5)+SUM(A1)", "_xlfn.PERCENTILE.INC(A1:A9,0.5)+SUM(A1)"],
])("stores %s as Excel does, and reads it back", (cell, file) => {
  expect(toFile(cell, "DD")).toBe(file);
  expect(fromFile(file, "DD")).toBe(cell);
});

it("knows formulas whose variables it cannot store", () => {
  expect(namesVariables("=LET(x,1,x+1)")).toBe(true);
  expect(namesVariables('=SUM(A1)&"LET("')).toBe(false);
});
