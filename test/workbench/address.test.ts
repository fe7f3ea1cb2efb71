import { columnIndex, columnName, fromA1, quoteSheet, splitAddress, toA1 } from "../../src/workbench/grid/address";

it.each([
  ["B2", { row: 1, col: 1, rows: 1, cols: 1 }],
  ["$C$4:B2", { row: 1, col: 1, rows: 3, cols: 2 }],
  ["C:D", { row: 0, col: 2, rows: 1_048_576, cols: 2 }],
  ["2:3", { row: 1, col: 0, rows: 2, cols: 16_384 }],
  ["XFD1048576", { row: 1_048_575, col: 16_383, rows: 1, cols: 1 }],
])("%s is a rectangle", (address, rect) => {
  expect(fromA1(address)).toEqual(rect);
});

it.each(["", "B", "2", "B0", "XFE1", "A1048577", "Usage", "A1:", "1:B"])("%p is none", (text) => {
  expect(fromA1(text)).toBeNull();
});

it("names columns and sheets", () => {
  expect([0, 25, 26, 701, 702, 16_383].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
  expect(columnIndex("XFD")).toBe(16_383);
  expect(toA1({ row: 1, col: 1, rows: 3, cols: 2 }, true)).toBe("$B$2:$C$4");
  expect(["Usage", "My sheet", "A1", "O'Brien"].map(quoteSheet)).toEqual(["Usage", "'My sheet'", "'A1'", "'O''Brien'"]);
  expect(splitAddress("'O''Brien'!A1:B2")).toEqual({ sheet: "O'Brien", a1: "A1:B2" });
});
