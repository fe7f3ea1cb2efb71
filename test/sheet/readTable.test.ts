import { inTable, readTable } from "../../src/sheet/readTable";

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
