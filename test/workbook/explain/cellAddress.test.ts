import { cellAt, readingCell, splitSheet } from "../../../src/workbook/explain/cellAddress";

test("cells of a range", () => {
  expect(cellAt("Usage!C2:C745", 2, 0)).toBe("C4");
  expect(cellAt("'My Sheet'!$B:$B", 2, 0)).toBe("B3");
  expect(cellAt("Usage!A1", 0, 1)).toBe("B1");
  expect(() => cellAt("nothing at all", 0, 0)).toThrow("no range");
  expect(readingCell("Usage!B2:Y32", 24, 25)).toBe("C3");
});

test.each([
  ["Usage!C2", { sheet: "Usage", cells: "C2" }],
  ["'My Sheet'!C2:C4", { sheet: "My Sheet", cells: "C2:C4" }],
  ["'Bob''s!'!A1", { sheet: "Bob's!", cells: "A1" }],
])("%s", (address, parts) => expect(splitSheet(address)).toEqual(parts));
