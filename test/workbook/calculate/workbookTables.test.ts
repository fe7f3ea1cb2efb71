import { tableAround, writtenReference } from "../../../src/workbook/calculate/workbookTables";
import { absolute, onSheet, quoted } from "../../../src/workbook/calculate/written";

const tables = [{ name: "Usage", sheet: "Sheet1", titles: ["Hour", "Ingested [GB]"], row: 1, column: 0, rows: 3 }];
const cells = (text: string, row: number, column: number, rows: number, columns = 1) => ({
  text,
  address: `Sheet1!${text.replaceAll("$", "")}`,
  sheet: "Sheet1",
  row,
  column,
  rows,
  columns,
  usedCells: rows * columns,
});

test.each([
  ["a whole column of a table", cells("B2:B4", 1, 1, 3), "Usage[Ingested '[GB']]"],
  ["a whole column with its title", cells("B1:B4", 0, 1, 4), "Usage[Ingested '[GB']]"],
  ["a part of a column", cells("B2:B3", 1, 1, 2), "Sheet1!$B$2:$B$3"],
  ["several columns of a table", cells("A2:B4", 1, 0, 3, 2), "Sheet1!$A$2:$B$4"],
  ["cells beside a table", cells("D2:D4", 1, 3, 3), "Sheet1!$D$2:$D$4"],
  ["a whole column of the sheet", cells("B:B", 0, 1, 1_048_576), "Sheet1!$B:$B"],
])("%s", (_, selected, reference) => expect(writtenReference(tables, selected)).toBe(reference));

test.each(["ApmHosts", "Usage[Hour]", "Usage"])("%s stays as it was typed", (text) =>
  expect(writtenReference(tables, { ...cells("A2:A4", 1, 0, 3), text })).toBe(text),
);

test("the row of titles belongs to a table", () => {
  expect(tableAround(tables, cells("A1", 0, 0, 1))?.name).toBe("Usage");
  expect(tableAround(tables, cells("A5", 4, 0, 1))).toBeUndefined();
});

test("addresses and texts as formulas write them", () => {
  expect(absolute("'It''s 2026'!B2:C4")).toBe("'It''s 2026'!$B$2:$C$4");
  expect(absolute("Usage[Hour]")).toBe("Usage[Hour]");
  expect(onSheet("October 2026", "C5")).toBe("'October 2026'!C5");
  expect(quoted('a "b"')).toBe('"a ""b"""');
});
