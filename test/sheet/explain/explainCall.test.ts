import { readFileSync } from "node:fs";
import { explainCall, parametersOf } from "../../../src/sheet/explain/explainCall";
import { evaluate } from "../../../src/sheet/evaluate";
import { pageExamples } from "../../docs/pages";
import { cellError } from "../../functions";
import { scenarioFiles, type Argument, type ScenarioCell } from "../../scenarios/scenario";

const cell = (value: ScenarioCell): unknown =>
  typeof value === "object" && value !== null ? cellError(value.error) : value;
const argument = (value: Argument): unknown => (Array.isArray(value) ? value.map((row) => row.map(cell)) : value);

describe.each([...scenarioFiles, { file: "docs/functions", scenarios: pageExamples }])(
  "$file explained",
  ({ scenarios }) => {
    test.each(scenarios)("$call: $name", ({ call, args }) => {
      const given = args.map(argument);
      const result = evaluate(call, given);
      const explained = explainCall(call, given);
      if (result === null) return expect(call).toBe("VERSION");
      if (!result.ok)
        return expect(explained).toMatchObject({ ok: false, error: result.error, message: result.message });
      if (!explained?.ok) throw new Error(`${call} has a result and no working`);
      const last = explained.working.steps.at(-1);
      // A working ends with the result; of several cells, with the last one or with how many there are.
      const single = Array.isArray(result.value) ? result.value.flat() : [result.value];
      if (single.length === 1) expect(last?.value).toBe(single[0]);
      expect(explained.working.steps.every(({ how, rule }) => how !== "" && rule !== "")).toBe(true);
    });
  },
);

test("the arguments have the names that the functions have", () => {
  const { functions } = JSON.parse(readFileSync("dist/functions.json", "utf8")) as {
    functions: { name: string; parameters: { name: string }[] }[];
  };
  for (const { name, parameters } of functions)
    expect([name, parametersOf(name)]).toEqual([name, parameters.map((parameter) => parameter.name)]);
});

const steps = (call: string, ...args: unknown[]) => {
  const explained = explainCall(call, args);
  if (!explained?.ok) throw new Error(JSON.stringify(explained));
  return explained.working.steps.map(({ step, value, unit, how }) => `${step}: ${value} ${unit} (${how})`);
};
const column = (...figures: number[]) => figures.map((figure) => [figure]);

test("HWMP says how many hours are left out", () => {
  expect(steps("HWMP", column(5, 15, 10))).toEqual([
    "Readings: 3  (the cells of usage, row by row; a blank cell is 0)",
    "Hours: 3 hours (the readings given)",
    "Hours kept: 2 hours (⌊99 × 3 ÷ 100⌋, the lowest, at least 1)",
    "Hours left out: 1 hours (3 − 2, the highest)",
    "HWMP: 10  (the highest reading of the hours kept)",
  ]);
});

test("an average of a month counts the hours without a reading", () => {
  expect(steps("AGGREGATE", column(744, 372), "average", "2026-10").slice(1)).toEqual([
    "Hours: 744 hours (hours of 2026-10; the 742 without a reading count as 0)",
    "Sum of the readings: 1116  (sum of the readings)",
    "Average: 1.5  (1116 ÷ 744)",
  ]);
});

test("tiers of a rate, a price, and no units at all", () => {
  const tiers = [[100, 5, "flat"], [200, 0.1, ""], ["", 0.05, ""]]; // prettier-ignore
  expect(steps("COST", 250, tiers)).toEqual([
    "Quantity: 250  (given)",
    "Tier 1, up to 100: 5  (5 flat for 100 units)",
    "Tier 2, up to 200: 10  (100 × 0.1)",
    "Tier 3, no end: 2.5  (50 × 0.05)",
    "Cost: 17.5  (5 + 10 + 2.5)",
  ]);
  expect(steps("COST", 400, 0.1)).toEqual(["Quantity: 400  (given)", "Rate: 0.1  (given, per unit)", "Cost: 40  (400 × 0.1)"]); // prettier-ignore
  expect(steps("COST", 0, tiers).at(-1)).toBe("Cost: 0  (no units)");
});

test("allotments and included usage", () => {
  expect(steps("ALLOTMENT", "APM Pro", "Ingested Spans", 5, "hourly").slice(2)).toEqual([
    expect.stringMatching(/^Quantity per unit and hour: 0.205479452054795 GB \(150 ÷ 730, from Billing/),
    "Allotment: 1.02739726027397 GB (0.205479452054795 × 5)",
  ]);
  expect(steps("ALLOTMENT", "APM Pro", "Ingested Spans", column(...Array.from({ length: 20 }, (_, n) => n)), "hourly").at(-1)).toBe("8 more cells:   (in the same way)"); // prettier-ignore
  expect(steps("INCLUDED", "Ingested Spans", "hourly", 0.3, [["APM Pro", 10]], column(5, 15, 10)).slice(-3)).toEqual([
    "Commitment: 0.3 GB (of the month, subtracted once after the hours: not in the hours’ figures)",
    "Included usage, lowest (hour 3): 2.05479452054795 GB (allotment of the hour)",
    "Included usage, highest (hour 2): 3.08219178082192 GB (allotment of the hour)",
  ]);
});

test("tables added up, spread over months and compared", () => {
  const table = [["Month", "Team", "Usage"], ["Oct 2026", "web", 100], ["Nov 2026", "web", 125], ["Nov 2026", "data", 5]]; // prettier-ignore
  expect(steps("ROLLUP", table, "Month,Team", null, [["Team", "web"]]).slice(1)).toEqual([
    "Rows that fit: 2 rows (those that filter names)",
    "Oct 2026, web: 100  (sum of Usage in the rows of the group)",
    "Nov 2026, web: 125  (sum of Usage in the rows of the group)",
    "Total: 225  (sum of the groups)",
  ]);
  expect(steps("TREND", table).slice(-3)).toEqual([
    "2026-11: 130  (sum of Usage in the rows of the month)",
    "Change: 30  (the latest month − the month before; blank where one has no rows)",
    "Change %: 30 % (Change × 100 ÷ the month before; blank where that is unknown, 0 or a credit)",
  ]);
  expect(steps("RECONCILE", [["Product", "Cost"], ["APM", 3]], [["Product", "Cost"], ["Support", 1]]).slice(-3)).toEqual([
    "APM: 3  (3 − nothing: only computed)",
    "Support: -1  (nothing − 1: only reported)",
    "Total: 2  (3 − 1: differs)",
  ]); // prettier-ignore
});

test("an amount split, a month projected, commitments compared", () => {
  expect(steps("CHARGEBACK", 100, [[1, 1, 4]]).slice(1)).toEqual([
    "Shares: 6  (sum of the cells of shares; a blank cell is 0)",
    "Decimals: 2  (of each part; cents where nothing is given)",
    "Part 1: 16.67  (100 × 1 ÷ 6, raised by what is left over)",
    "Part 2: 16.67  (100 × 1 ÷ 6, raised by what is left over)",
    "Part 3: 66.66  (100 × 4 ÷ 6, cut off)",
  ]);
  expect(steps("PROJECT", column(5, 15, 10), "Infra Pro", "2026-10", "hourly").slice(-4)).toEqual([
    "Month so far: 30 host-hours (sum over 3 hours)",
    "Elapsed hours: 3 hours (those that have passed, in UTC)",
    "Hours of the month: 744 hours (hours of 2026-10)",
    "Projection: 7440 host-hours (30 × 744 ÷ 3)",
  ]);
  expect(steps("PROJECT", 500, "Custom Metrics", "2026-10").slice(-2)).toEqual([
    "Month so far: 500 metrics (the month's figure so far, as given)",
    "Projection: 500 metrics (the average stays in the hours to come)",
  ]);
  expect(steps("BESTCOMMITMENT", column(10, 12, 20, 11), "Infra Pro", 2, 1, "hourly").slice(-3)).toEqual([
    "Total, maximum: 40  (20 × 2 + on-demand usage 0 × 1)",
    "Commitment, cheapest: 11 hosts (the lowest total; of equal ones the lowest commitment)",
    "Total, cheapest: 32  (11 × 2 + on-demand usage 10 × 1)",
  ]);
});

const hoursOf = (call: string, ...args: unknown[]) => {
  const explained = explainCall(call, args);
  return explained?.ok ? explained.working.hours : null;
};

test("the hours that cost most, the highest first, none that costs nothing", () => {
  const line = ["Ingested Spans", "hourly", 0.3, [["APM Pro", 10]], column(5, 15, 10)];
  expect(hoursOf("ONDEMAND", column(2.5, 3, 2.054), ...line)).toEqual({
    readings: 3,
    columns: ["Hour", "Usage", "APM Pro", "Allotment", "Included", "On-demand"],
    unit: "GB",
    by: "on-demand usage",
    above: 1,
    hours: [{ reading: 0, usage: 2.5, included: 2.05479452054795, onDemand: 0.445205479452055 }],
  });
  const many = hoursOf("HOURLY", column(...Array.from({ length: 30 }, (_, n) => n)), "Ingested Spans", "hourly");
  expect([many?.above, many?.hours.map(({ reading }) => reading)]).toEqual([
    29,
    [29, 28, 27, 26, 25, 24, 23, 22, 21, 20],
  ]);
});

test("pooled hours are not billed one by one", () => {
  const pooled = [["Pooling", "billing period"]];
  const hours = hoursOf("ONDEMAND", column(60, 90, 150), "Ingested Spans", "hourly", null, null, null, null, pooled);
  expect(hours).toMatchObject({ by: "usage", hours: [{ reading: 2, usage: 150, onDemand: null }, {}, {}] });
});

test("the hours that an HWMP leaves out, and the one that counts", () => {
  expect(hoursOf("HWMP", column(5, 15, 10))).toMatchObject({
    hours: [{ reading: 1 }],
    counting: { reading: 2, usage: 10 },
  });
  expect(hoursOf("ONDEMAND", column(5, 15, 10), "APM Pro", "monthly")).toMatchObject({ counting: { reading: 2 } });
  // 744 hours leave out 8, and only 2 have a reading.
  expect(hoursOf("HWMP", column(5, 15), "2026-10")).toMatchObject({
    hours: [{ reading: 1 }, { reading: 0 }],
    counting: null,
  });
  expect(hoursOf("ONDEMAND", 2000, "Ingested Spans", "monthly")).toBeNull();
});

test("an error names the cell of the argument", () => {
  const failed = (call: string, ...args: unknown[]) => {
    const explained = explainCall(call, args);
    return explained?.ok === false ? explained.positions : [];
  };
  expect(failed("ONDEMAND", [[1], ["n/a"]], "Ingested Spans")).toEqual([{ argument: 0, cell: { row: 1, column: 0 } }]);
  expect(failed("ONDEMAND", [[1]], "Spans", null, null, [["Nothing", 1]])).toEqual([
    { argument: 1, cell: null },
    { argument: 4, cell: { row: 0, column: 0 } },
  ]);
  expect(failed("ONDEMAND", [[1]], "NPM", null, null, [["APM", 1], ["IoT", 1]])).toContainEqual({ argument: 4, cell: { row: 1, column: 0 } }); // prettier-ignore
  const contract = [["Product", "Option"], ["NPM", "weekly"]]; // prettier-ignore
  const headers = ["Commitment", "Aggregation", "Committed rate", "On-demand rate", "Commitment mode", "Pooling"];
  const table = contract.map((cells, row) => [...cells, ...headers.map((title) => (row === 0 ? title : ""))]);
  expect(failed("ONDEMAND", [[1]], "NPM", null, null, null, null, null, null, table)).toEqual([
    { argument: 8, cell: { row: 1, column: 1 } },
  ]);
  expect(failed("ONDEMAND", [[1]], "NPM", null, null, null, null, null, [["Pooling", "no"]])).toEqual([{ argument: 7, cell: null }]); // prettier-ignore
});

test("a bill is explained by its months, its lines and those of them that are not known", () => {
  const contract = [["Product", "On-demand rate"], ["Custom Events", 0.5], ["DBM", ""]]; // prettier-ignore
  const usage = [["Hour", "Organization", "Custom Events", "DBM"], ["2026-10-01T00", "a", 3, 1], ["2026-11-01T00", "b", 1, 0]]; // prettier-ignore
  expect(steps("STATEMENT", usage, contract, null, null, "Organization")).toEqual([
    "Months: 2  (2026-10 (744 hours), 2026-11 (720 hours))",
    "Groups by Organization: 2  (each bears the account's lines in proportion to its own usage)",
    "Lines of 2026-10: 2  (those of the contract, then those that are only in usage)",
    "Lines of 2026-10 that are not known: 0  (none)",
    "Total cost of 2026-10: 1.5  (sum of the lines as they are printed, to the cent)",
    "Lines of 2026-11: 2  (those of the contract, then those that are only in usage)",
    "Lines of 2026-11 that are not known: 0  (none)",
    "Total cost of 2026-11: 0.5  (sum of the lines as they are printed, to the cent)",
  ]);
  expect(steps("STATEMENT", [["Month", "DBM"], ["2026-10", 2]], contract).slice(-2)).toEqual([
    "Lines that are not known: 1  (Database Monitoring: their notes say why)",
    "Total cost: not known  (a line that it adds up is not known)",
  ]); // prettier-ignore
});

test("there is no working of what is no function", () => expect(explainCall("NOTHING", [])).toBeNull());
