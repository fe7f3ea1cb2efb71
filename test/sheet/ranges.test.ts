import { callFunction } from "../functions";

const sheetRows = 1_048_576;
const wholeColumn = (...readings: unknown[]): unknown[][] => {
  const blank = [""];
  return Array.from({ length: sheetRows }, (_, row) => (row < readings.length ? [readings[row]] : blank));
};

test("a whole column is read up to its last used row", () => {
  expect(callFunction("AVERAGE", [wholeColumn(1, "", 5)])).toBe(2);
  expect(
    callFunction("ONDEMAND", [
      wholeColumn(2.5, 3, 2.054),
      "Ingested Spans",
      "hourly",
      0.3,
      [["APM Pro", 10]],
      wholeColumn(5, 15, 10),
    ]),
  ).toBe(0.145205479452055);
});

test("whole columns that end in different rows are hours of the same span", () => {
  expect(
    callFunction("ONDEMAND", [
      wholeColumn(2.5, 3),
      "Ingested Spans",
      "hourly",
      0,
      [["APM Pro", 10]],
      wholeColumn(5, 15, 10),
    ]),
  ).toBe(0.445205479452055);
  expect(
    callFunction("HOURLY", [
      wholeColumn(2.5),
      "Ingested Spans",
      "hourly",
      0,
      [["APM Pro", 1, 0, 1]],
      wholeColumn(1, 2),
    ]),
  ).toEqual([
    ["Hour", "Usage", "APM Pro", "Allotment", "Included", "On-demand"],
    [1, 2.5, 1, 1, 1, 1.5],
    [2, 0, 2, 2, 2, 0],
  ]);
});

test("a contract of whole columns is read up to its last used row", () => {
  const blank = ["", "", "", "", "", "", ""];
  const lines = [
    ["Product", "Option", "Commitment", "Aggregation", "Commitment mode", "Pooling", "Note"],
    ["Ingested Spans", "monthly", 100, "", "", "", ""],
    blank,
    ["APM Pro", "", 10, "", "", "", "last"],
  ];
  const columns = Array.from({ length: sheetRows }, (_, row) => lines[row] ?? blank);
  expect(callFunction("ONDEMAND", [2000, "Ingested Spans", null, null, "APM Pro", 5, null, null, columns])).toBe(400);
});

test("a whole column without a reading is empty", () => {
  expect(callFunction("HWMP", [wholeColumn()])).toEqual({
    error: "#N/A",
    message: "usage is empty; give at least one reading.",
  });
});

test("a header in a whole column is named with its position", () => {
  expect(callFunction("HWMP", [wholeColumn("Hosts", 1)])).toEqual({
    error: "#VALUE!",
    message: 'usage (row 1, column 1) is the text "Hosts"; it must be a number of 0 or more, or a blank cell.',
  });
});

test("more readings than the month has hours", () => {
  const readings = Array.from({ length: 745 }, () => [1]);
  expect(callFunction("HWMP", [readings, "2026-10"])).toEqual({
    error: "#VALUE!",
    message: "usage has 745 readings; 2026-10 has 744 hours.",
  });
  expect(callFunction("HWMP", [readings.slice(1), "2026-10"])).toBe(1);
});

test("a month has the hours of its days in UTC: no local day of 23 or 25 hours changes it", () => {
  for (const [month, hours] of [
    ["2026-03", 744],
    ["2026-11", 720],
    ["2026-10", 744],
    ["2026-02", 672],
    ["2028-02", 696],
  ] as const)
    expect(callFunction("AVERAGE", [[[hours]], month])).toBe(1);
});

test("blank cells are 0, null or empty text, and all three are hours without usage", () => {
  for (const blank of [0, null, undefined, ""]) expect(callFunction("AVERAGE", [[[3], [blank], [3]]])).toBe(2);
});

test("blank optional arguments are left out", () => {
  for (const blank of [null, undefined, ""])
    expect(
      callFunction("ONDEMAND", [[[2000]], "Ingested Spans", blank, 100, [["APM Pro", 10]], [[5]], blank, blank]),
    ).toBe(400);
});

test("spare rows of parents and settings are not read", () => {
  const parents = [
    ["APM Pro", 10, "", ""],
    ["", "", "", ""],
  ];
  expect(
    callFunction("ONDEMAND", [
      [[2000]],
      "Ingested Spans",
      "monthly",
      100,
      parents,
      [[5]],
      null,
      [
        ["", ""],
        ["Hours basis", ""],
      ],
    ]),
  ).toBe(400);
});

test("parentUsage of several parents needs a column each, even where the number of cells would fit", () => {
  const result = callFunction("ONDEMAND", [
    [[1, 2]],
    "Ingested Spans",
    "hourly",
    0,
    [
      ["APM", 1],
      ["APM Pro", 1],
    ],
    [[1], [2]],
  ]);
  expect(result).toEqual({
    error: "#VALUE!",
    message: "parentUsage has 1 column; parents has 2 rows, and each parent needs one column.",
  });
});

test("sums that floats get wrong are exact", () => {
  expect(callFunction("AGGREGATE", [Array.from({ length: 8760 }, () => [0.1]), "sum"])).toBe(876);
  expect(callFunction("ONDEMAND", [Array.from({ length: 8760 }, () => [0.1]), "Ingested Spans", "hourly", 876])).toBe(
    0,
  );
});

test("error values are named as Excel's runtime or its data types hand them over", () => {
  for (const error of [{ code: "#N/A" }, { type: "Error", basicValue: "#N/A" }])
    expect(callFunction("HWMP", [[[error]]])).toEqual({
      error: "#VALUE!",
      message: "usage (row 1, column 1) is the error #N/A; it must be a number of 0 or more, or a blank cell.",
    });
});
