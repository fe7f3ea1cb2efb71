import { findColumn, inTable, openTable, readTable, titlesOf } from "../../src/sheet/readTable";

const read = (value: unknown) => readTable(value, "usage", ["Hour", "Usage"], "Usage[#All]");

test("rows come by the titles of their columns, spare ones left out, each with its place", () => {
  const table = [
    ["Note", " usage", "HOUR"],
    ["", 5, 1],
    ["only a note", null, ""],
    ["", 0, 0],
    ["", "n/a", 2],
  ];
  expect(read(table)).toEqual({
    ok: true,
    value: [
      { row: 0, cells: { Hour: 1, Usage: 5 } },
      { row: 3, cells: { Hour: 2, Usage: "n/a" } },
    ],
  });
  expect(inTable("usage", 3, "Usage")).toBe("usage (row 5, Usage)");
});

test.each([null, undefined, ""])("%p is no table", (value) => expect(read(value)).toEqual({ ok: true, value: null }));

test("a table of titles alone has no rows", () => expect(read([["Hour", "Usage"]])).toEqual({ ok: true, value: [] }));

test("a table whose columns are named later", () => {
  const opened = openTable(
    [
      [" Total  cost ", 2026, "", 0, { code: "#N/A" }],
      ["", "", "", "", 0],
      [1, 2, 3, 4, 5],
    ],
    "table",
  );
  if (opened === null) throw new Error("no table");
  expect(opened.titles).toEqual(["Total cost", "2026", "", "", "the error #N/A"]);
  expect(opened.rows).toEqual([{ row: 1, cells: [1, 2, 3, 4, 5] }]);
  expect(titlesOf(opened)).toBe("“Total cost”, “2026”, “the error #N/A”");
  expect(findColumn(opened, "TOTAL COST")).toEqual({ ok: true, value: { title: "Total cost", place: 0 } });
  expect(findColumn(opened, "Cost")).toEqual({ ok: true, value: null });
  expect(openTable(null, "table")).toBeNull();
});

test("the titles of a very wide table are cut in sentences", () => {
  const titles = Array.from({ length: 30 }, (_, index) => `C${index + 1}`);
  expect(titlesOf({ titles })).toMatch(/“C20”, …$/);
  expect(titlesOf({ titles: [""] })).toBe("nothing");
});
