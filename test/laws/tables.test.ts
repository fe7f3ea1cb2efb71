import fc from "fast-check";
import { callFunction } from "../functions";
import { shown, sums } from "../oracle/plan";
import { read, total } from "../oracle/rational";
import { runs } from "./cases";

type Line = [month: string, team: string, product: string, cost: number];

const cost = fc.oneof(
  fc.integer({ min: -100_000, max: 1_000_000 }).map((cents) => cents / 100),
  fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((figure) => Number(figure.toFixed(4)) + 0),
);
const lines = fc.array(
  fc.tuple(
    fc.constantFrom("2026-07", "2026-08", "2026-10", "2026-11", "2026-12"),
    fc.constantFrom("web", "data", "<empty>", "(blank)"),
    fc.constantFrom("APM", "Infra Pro", "a product of our own"),
    cost,
  ),
  { minLength: 1, maxLength: 40 },
);
const table = (rows: readonly Line[]): unknown[][] => [
  ["Month", "Team", "Product", "Cost"],
  ...rows.map(([month, team, product, amount]) => [month, team === "(blank)" ? "" : team, product, amount]),
];
const body = (spill: unknown): unknown[][] => (spill as unknown[][]).slice(1);
const sum = (figures: readonly number[]): number => shown(total(figures.map(read)));
const check = (law: (rows: Line[]) => void, share = 5): void =>
  fc.assert(fc.property(lines, law), { numRuns: Math.ceil(runs / share) });

test("DD.ROLLUP gives the sums of the oracle, in order of appearance, and their total", () => {
  check((rows) => {
    const expected = sums(rows.map(([, team, , amount]) => [team, amount]));
    expect(body(callFunction("ROLLUP", [table(rows), "Team"]))).toEqual([
      ...expected,
      ["Total", sum(rows.map((row) => row[3]))],
    ]);
  }, 1);
});

test("the order of the rows does not change a sum, nor the case of the text", () => {
  check((rows) => {
    const sorted = (spill: unknown): string[] =>
      body(spill)
        .map((row) => JSON.stringify(row).toLowerCase())
        .sort();
    const turned = [...rows].reverse().map(([month, team, ...rest]): Line => [month, team.toUpperCase(), ...rest]);
    const plain = turned.map((row): Line => (row[1] === "(BLANK)" ? [row[0], "(blank)", row[2], row[3]] : row));
    expect(sorted(callFunction("ROLLUP", [table(plain), "team,PRODUCT"]))).toEqual(
      sorted(callFunction("ROLLUP", [table(rows), "Team,Product"])),
    );
    expect(sorted(callFunction("TREND", [table(plain), "Team"]))).toEqual(
      sorted(callFunction("TREND", [table(rows), "Team"])),
    );
  });
});

test("a filter to one value leaves the sum of that value", () => {
  check((rows) => {
    const [[, team] = ["", ""]] = rows;
    const all = body(callFunction("ROLLUP", [table(rows), "Team"])).find(([name]) => name === team);
    expect(body(callFunction("ROLLUP", [table(rows), "Team", "Cost", [["Team", team]]]))).toEqual([
      all,
      ["Total", all?.[1]],
    ]);
  });
});

test("DD.TREND shows in each month what DD.ROLLUP adds up for it", () => {
  check((rows) => {
    const [header = [], ...shownRows] = callFunction("TREND", [table(rows)]) as unknown[][];
    const byMonth = new Map(body(callFunction("ROLLUP", [table(rows), "Month"])) as [string, unknown][]);
    const months = header.slice(1, -2) as string[];
    expect(shownRows).toHaveLength(1);
    expect(shownRows[0]?.slice(1, -2)).toEqual(months.map((month) => byMonth.get(month) ?? ""));
  });
});

test("the rows of DD.TREND add up to its total, the changes too", () => {
  const cents = lines.map((rows) => rows.map((row): Line => [row[0], row[1], row[2], Math.round(row[3] % 1e6)]));
  fc.assert(
    fc.property(cents, (rows) => {
      const spilled = body(callFunction("TREND", [table(rows), "Team"]));
      const totals = spilled.at(-1) ?? [];
      for (let column = 1; column < totals.length - 1; column++) {
        const figures = spilled.slice(0, -1).map((row) => row[column]);
        if (totals[column] === "") expect(figures.every((figure) => figure === "")).toBe(true);
        else expect(sum(figures as number[])).toBe(totals[column]);
      }
    }),
    { numRuns: Math.ceil(runs / 5) },
  );
});

test("a table agrees with itself in any order, and two tables differ by the opposite the other way round", () => {
  fc.assert(
    fc.property(lines, lines, (left, right) => {
      const reconcile = (a: readonly Line[], b: readonly Line[]): unknown[][] =>
        body(callFunction("RECONCILE", [table(a), table(b)]));
      const rounded = (rows: readonly Line[]): Line[] =>
        rows.map(([month, team, product, amount]) => [month, team, product, sum([amount])]);
      for (const row of reconcile(left, [...left].reverse())) expect(row.slice(3)).toEqual([0, "equal"]);
      const there = new Map(reconcile(left, right).map(([name, , , difference]) => [name, difference]));
      const back = new Map(reconcile(right, left).map(([name, , , difference]) => [name, 0 - Number(difference)]));
      expect(new Map([...back].sort())).toEqual(new Map([...there].sort()));
      expect(there.get("Total")).toBe(
        sum([...rounded(left).map((row) => row[3]), ...rounded(right).map((row) => 0 - row[3])]),
      );
    }),
    { numRuns: Math.ceil(runs / 5) },
  );
});
