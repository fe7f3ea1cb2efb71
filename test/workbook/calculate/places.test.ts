import { checkReadings } from "../../../src/workbook/calculate/checkReadings";
import { placesIn, type ArgumentCells } from "../../../src/workbook/calculate/places";

const usage: ArgumentCells = { name: "usage", addresses: ["'Oct 26'!AB2:AB4"], rows: [[2], ["n/a"], [""]] };
const parents: ArgumentCells = {
  name: "parentUsage",
  addresses: ["Usage!B2:B4", "Usage!E2:E4"],
  rows: [
    [1, 2],
    [3, -4],
    [5, 6],
  ],
};
const contract: ArgumentCells = {
  name: "contract",
  addresses: ["Contract!A4:C6"],
  rows: [
    ["Product", "Option", "Commitment"],
    ["APM", "", 1],
    ["IoT", "weekly", 2],
  ],
};

test.each([
  ["usage (row 2, column 1) is the text", "'Oct 26'!AB3"],
  ["parentUsage (row 2, column 2) is -4", "Usage!E3"],
  ['contract (row 3, Option) is "weekly"', "Contract!B6"],
])("%s is at %s", (sentence, address) =>
  expect(placesIn(sentence, [usage, parents, contract]).find((part) => part.address)?.address).toBe(address),
);

test("a sentence keeps its words, and a place that is no cell has no address", () => {
  const sentence = "parents (row 1, column 2) is -1; it must be 0. usage (row 2, column 1) is odd.";
  const parts = placesIn(sentence, [usage]);
  expect(parts.map(({ text }) => text).join("")).toBe(sentence);
  expect(parts.flatMap(({ address }) => address ?? [])).toEqual(["'Oct 26'!AB3"]);
});

test("readings are counted, and what is none is named by its cell", () => {
  expect(checkReadings(usage, { year: 2026, month: 10 })).toEqual({
    found: 3,
    blank: 1,
    expected: 744,
    month: { year: 2026, month: 10 },
    missing: 741,
    surplus: 0,
    bad: [{ address: "'Oct 26'!AB3", received: 'is the text "n/a"' }],
    badCells: 1,
  });
  expect(checkReadings(parents, null)).toMatchObject({
    found: 6,
    expected: null,
    bad: [{ address: "Usage!E3", received: "is -4" }],
  });
});

test("of many cells the first five are named and the rest counted", () => {
  const rows = Array.from({ length: 800 }, () => [true]);
  const readings = checkReadings({ name: "usage", addresses: ["Usage!C2:C801"], rows }, { year: 2026, month: 10 });
  expect(readings).toMatchObject({ badCells: 800, surplus: 56, missing: 0 });
  expect(readings.bad.map(({ address }) => address)).toEqual([
    "Usage!C2",
    "Usage!C3",
    "Usage!C4",
    "Usage!C5",
    "Usage!C6",
  ]);
});

test("the blank end of a whole column is no hours", () => {
  const rows = [[1], [""], [3], ...new Array<string[]>(1_048_573).fill([""])];
  expect(checkReadings({ name: "usage", addresses: ["Usage!C:C"], rows }, null)).toMatchObject({ found: 3, blank: 1 });
});
