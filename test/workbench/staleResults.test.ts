import { shiftOf } from "../../src/workbench/grid/shift/shift";
import { leaveOutStale, type Meanwhile } from "../../src/workbench/grid/univer/staleResults";

const all = { 1: { 0: { v: 3 }, 1: { v: 4 } }, 5: { 0: { v: 7 } } };
const row = (at: number) => ({ row: at, rows: 1, col: 0, cols: 100 });

test.each<[string, Partial<Meanwhile>, object, boolean]>([
  ["nothing", {}, all, false],
  ["a number", { written: [{ 1: { 0: { v: 9 } } }] }, { 1: { 1: { v: 4 } }, 5: { 0: { v: 7 } } }, false],
  ["another formula", { written: [{ 1: { 0: { f: "=1" } } }] }, { 1: { 1: { v: 4 } }, 5: { 0: { v: 7 } } }, false],
  ["nothing, over all of a row", { written: [{ 1: { 0: null, 1: null } }] }, { 5: { 0: { v: 7 } } }, false],
  ["a format", { written: [{ 1: { 0: { s: "bold" } } }] }, all, false],
  ["a row that goes behind all results", { shifts: [shiftOf(row(6), "rows", false)] }, all, false],
  [
    "a row that goes before some",
    { shifts: [shiftOf(row(2), "rows", false)] },
    { 1: { 0: { v: 3 }, 1: { v: 4 } } },
    true,
  ],
  ["a column that comes before some", { shifts: [shiftOf({ row: 0, rows: 100, col: 1, cols: 1 }, "columns", true)] }, { 1: { 0: { v: 3 } }, 5: { 0: { v: 7 } } }, true], // prettier-ignore
])("results of formulas that were calculated while this was written: %s", (_, meanwhile, left, anyMoved) => {
  const results = structuredClone(all);
  expect(leaveOutStale(results, { written: [], shifts: [], ...meanwhile })).toBe(anyMoved);
  expect(results).toEqual(left);
});
