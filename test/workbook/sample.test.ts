import { evaluate } from "../../src/sheet/evaluate";
import { billLines, terms, wantedNames } from "../../src/workbook/sample/layout";
import { firstDay, october2026 } from "../../src/workbook/sample/october";

const hosts = october2026.map(([, count]) => [count]);
const spans = october2026.map(([, , gb]) => [gb]);

test("October has 744 hours, one after the other, and its highest hours are left out of the HWMP", () => {
  expect(october2026).toHaveLength(744);
  expect(october2026.map(([hour]) => Math.round((hour - firstDay) * 24))).toEqual(october2026.map((_, hour) => hour));
  expect(Math.max(...hosts.flat())).toBe(23);
  expect(evaluate("HWMP", [hosts, firstDay])).toEqual({ ok: true, value: 14 });
});

test("the on-demand figure of the sample is what whole numbers give by hand", () => {
  // In thousandths of a GB times 730, so that 150 GB ÷ 730 a host and hour is a whole number.
  const beyond = october2026.reduce((sum, [, count, gb]) => {
    const [used, allotted] = [Math.round(gb * 1000) * 730, 150_000 * Math.max(terms.hosts, count)];
    return sum + Math.max(0, used - allotted);
  }, 0);
  expect(beyond).toBe(62_413_730);
  const parents = [["APM Pro", terms.hosts]];
  const args = [spans, "APM Ingested Spans", "hourly", terms.ingestedGb, parents, hosts, firstDay];
  // 62,413,730 ÷ 730,000 − 40
  expect(evaluate("ONDEMAND", args)).toEqual({ ok: true, value: 45.4982602739726 });
});

test("the lines of the bill stand in the rows that their formulas refer to", () => {
  const lines = billLines(wantedNames).map(({ cells }) => cells[0]);
  expect([lines[4], lines[5], lines[6], lines[7], lines[13]]).toEqual([
    "Month",
    "APM Pro",
    "APM Ingested Spans",
    "Rate",
    "Ingested spans on-demand",
  ]);
});
