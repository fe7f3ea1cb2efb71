import { readMonth } from "../../src/sheet/readMonth";

test.each([
  [46295, 2026, 9],
  [46296, 2026, 10],
  [46296.75, 2026, 10],
  [46326, 2026, 10],
  [46327, 2026, 11],
  ["2026-10", 2026, 10],
  ["2026-1", 2026, 1],
  ["2026-10-31", 2026, 10],
  ["2026-10-31T23:00:00Z", 2026, 10],
  ["Oct 2026", 2026, 10],
  ["october 2026", 2026, 10],
  ["Sept. 2026", 2026, 9],
  ["31 Oct 2026", 2026, 10],
  ["Oct 31, 2026", 2026, 10],
  ["29 February 2028", 2028, 2],
])("%s is %d-%d", (value, year, month) => {
  expect(readMonth(value)).toEqual({ ok: true, value: { year, month } });
});

test.each([
  0,
  1,
  12,
  2026,
  202610,
  -5,
  NaN,
  Infinity,
  1e9,
  "10/2026",
  "10/11/2026",
  "2026",
  "Octember 2026",
  "2026-00",
  "2026-13",
  "2026-02-30",
  "30 Feb 2026",
  "32 Oct 2026",
  true,
])("%s is no month", (value) => {
  expect(readMonth(value).ok).toBe(false);
});

test.each([null, undefined, "", " "])("blank %p is left out", (value) => {
  expect(readMonth(value)).toEqual(value === " " ? expect.objectContaining({ ok: false }) : { ok: true, value: null });
});
