import { aggregateRange } from "../../src/engine/aggregation";
import { Highest } from "../../src/engine/range/highest";
import { columnOf } from "../../src/engine/range/source";
import { sumRange } from "../../src/engine/range/sumRange";
import { publishedAllotment } from "../../src/engine/publishedAllotment";
import { callFunction } from "../functions";

const column = (length: number, cell: (hour: number) => unknown): unknown[][] =>
  Array.from({ length }, (_, hour) => [cell(hour)]);
const onDemand = (usage: unknown, parentUsage: unknown, parents: unknown = [["APM Pro", 10]]): unknown =>
  callFunction("ONDEMAND", [usage, "Ingested Spans", "hourly", 0, parents, parentUsage]);

test.each([
  ["usage that equals the allotment", 744, () => 0.3, [["APM Pro", 0, null, 0.1]], () => 3, 0],
  ["0.1 × 8,760 − 876, hour by hour", 8760, () => 0.1, [["APM Pro", 1, null, 0.1]], () => 1, 0],
  ["more hours than a chunk", 5000, (hour: number) => 3 + (hour % 2) / 1000, [["APM Pro", 10, null, 0.25]], (hour: number) => hour % 12, 2398.5], // prettier-ignore
  ["products beyond 2^53", 5000, () => 123456789012.345, [["APM Pro", 0, null, 0.123456789]], () => 1000, 617283944444441], // prettier-ignore
  ["one hour beyond the rest", 3000, (hour: number) => (hour === 2999 ? 999999999999999 : 0), [["APM Pro", 0, null, 0.0001]], () => 1, 999999999999999], // prettier-ignore
])("%s", (_, hours, usage, parents, units, expected) => {
  expect(onDemand(column(hours, usage), column(hours, units), parents)).toBe(expected);
});

test("1e15 + 743 × 0.001 − 1e15", () => {
  const usage = column(744, (hour) => (hour === 0 ? 1e15 : 0.001));
  expect(callFunction("ONDEMAND", [usage, "Ingested Spans", "hourly", 1e15])).toBe(0.743);
});

test("several parents, one of them with a figure for the month, over more hours than a chunk", () => {
  const parents = [["APM Pro", 2, null, 0.5], ["APM Enterprise", 4, null, 0.25]]; // prettier-ignore
  const usage = column(4096, () => 4);
  expect(
    onDemand(
      usage,
      Array.from({ length: 4096 }, (_, hour) => [hour % 4, 6]),
      parents,
    ),
  ).toBe(4096 * 1.375);
  expect(onDemand(usage, [[3, 6]], parents)).toBe(4096);
});

test.each([
  ["text", (hour: number) => (hour === 2500 ? "n/a" : 1), "usage (row 2501, column 1) is the text \"n/a\"; it must be a number of 0 or more, or a blank cell."], // prettier-ignore
  ["a negative number of the scale of the others", (hour: number) => (hour === 7 ? -2 : 1), "usage (row 8, column 1) is -2; it must be a number of 0 or more, or a blank cell."], // prettier-ignore
  ["a negative number", (hour: number) => (hour === 7 ? -0.5 : 1), "usage (row 8, column 1) is -0.5; it must be a number of 0 or more, or a blank cell."], // prettier-ignore
  ["a number beyond all", (hour: number) => (hour === 0 ? Infinity : 1), "usage (row 1, column 1) is Infinity; it must be a number of 0 or more, or a blank cell."], // prettier-ignore
])("%s in a range is reported in its place", (_, cell, message) => {
  const usage = column(3000, cell);
  expect(
    onDemand(
      usage,
      column(3000, () => 1),
    ),
  ).toEqual({ error: "#VALUE!", message });
  for (const name of ["AVERAGE", "HWMP"]) expect(callFunction(name, [usage])).toEqual({ error: "#VALUE!", message });
});

test("what is wrong with the units of a parent is reported in its place", () => {
  const usage = column(3000, () => 1);
  const units = (wrong: unknown[]) => usage.map((_, hour) => (hour === 7 ? wrong : [1]));
  const error = (message: string) => ({ error: "#VALUE!", message });
  expect(onDemand(usage, units([-2]))).toEqual(error("parentUsage (row 8, column 1) is -2; it must be a number of 0 or more, or a blank cell.")); // prettier-ignore
  expect(onDemand(usage, units([1, 1]))).toEqual(error("parentUsage has rows of different length; give a rectangular range.")); // prettier-ignore
  expect(onDemand(units([1, 1]), usage)).toEqual(
    error("usage has rows of different length; give a rectangular range."),
  );
});

test("a half of a unit in the first hours is not forgotten where units are whole", () => {
  const units = column(5000, (hour) => (hour < 2 ? 0.5 : 2));
  expect(
    onDemand(
      column(5000, () => 3),
      units,
      [["APM Pro", 1, null, 0.5]],
    ),
  ).toBe(2 * 2.5 + 4998 * 2);
});

test("a blank hour counts as 0, wherever it stands", () => {
  const usage = column(3000, (hour) => [1.5, null, "", 0][hour % 4]);
  expect(callFunction("AVERAGE", [usage])).toBe(0.375);
  expect(callFunction("HWMP", [usage])).toBe(1.5);
  expect(
    onDemand(
      usage,
      column(3000, () => ""),
      [["APM Pro", 1, null, 0.5]],
    ),
  ).toBe(750);
});

test("rows of different length are no range", () => {
  const ragged = [[1], [2, 3]];
  expect(sumRange(columnOf(ragged))).toBeNull();
  expect(aggregateRange(columnOf(ragged), "HWMP", 2)).toBeNull();
});

test.each([
  [[3, 1, 2], 0, 3],
  [[3, 1, 2], 2, 1],
  [[5, 5, 5, 1], 2, 5],
  [[1, 2], 2, null],
  [Array.from({ length: 10_000 }, (_, index) => (index * 7919) % 10_000), 100, 9899],
  [Array.from({ length: 10_000 }, (_, index) => index), 100, 9899],
])("the figure at place %#", (figures, place, expected) => {
  const highest = new Highest(place);
  for (const figure of figures) highest.add(figure);
  expect(highest.result).toBe(expected);
});

test("an allotment by look-up is the one of the thorough way, whatever the spelling", () => {
  expect(publishedAllotment("APM Pro", "Ingested Spans", 5, "hourly")).toBe(1.02739726027397);
  expect(publishedAllotment(" apm-pro hosts", "APM Ingested Spans", 0.5, "monthly")).toBe(75);
  expect(publishedAllotment("Infra Pro", "Containers", 3, null)).toBe(15);
  expect(publishedAllotment("Infra Pro", "Containers", 3, "monthly")).toBeNull();
  expect(publishedAllotment("Infra Prow", "Containers", 3, "hourly")).toBeNull();
  expect(publishedAllotment("Infra Pro", "Infra Pro", 3, "monthly")).toBeNull();
  expect(publishedAllotment("APM Pro", "Ingested Spans", 0.1 + 0.2, "monthly")).toBeNull();
});
