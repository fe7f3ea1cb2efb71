import { workingSheetName } from "../../../src/workbook/explain/sheetName";

test.each([
  [["Usage"], "Working Usage C6"],
  [["working usage c6"], "Working Usage C6 2"],
  [["Working Usage C6", "Working Usage C6 2"], "Working Usage C6 3"],
])("beside %j the sheet is called %s", (taken, name) => expect(workingSheetName("Usage", "C6", taken)).toBe(name));

test("a long name keeps the cell, within Excel's 31 characters", () => {
  const name = workingSheetName("Hourly usage of all products 2026", "AB1024", []);
  expect(name).toBe("Working Hourly usage of AB1024");
  expect(name.length).toBeLessThanOrEqual(31);
});
