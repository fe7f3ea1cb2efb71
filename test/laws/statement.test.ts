import fc from "fast-check";
import { Exact, sum } from "../../src/engine/exact";
import type { Result } from "../../src/engine/issue";
import { accountLines } from "../../src/sheet/statement/accountLines";
import { groupLines } from "../../src/sheet/statement/organizations";
import { readStatement, type StatementArguments } from "../../src/sheet/statement/statement";
import { callFunction } from "../functions";
import { billable, cents, exactOnDemand } from "../oracle/oracle";
import { multiply, rational, read, show } from "../oracle/rational";
import { account, longTable, shuffled, statementArguments, wideTable, type DrawnAccount } from "./accounts";
import { runs } from "./cases";

const check = (law: (drawn: DrawnAccount) => void): void => fc.assert(fc.property(account, law), { numRuns: runs });

const bill = (drawn: DrawnAccount, usage?: unknown[][], groupBy?: string): unknown[][] =>
  callFunction("STATEMENT", statementArguments(drawn, usage, groupBy)) as unknown[][];
/** Notes tell of repeated readings, and so of how the rows came. */
const withoutNotes = (rows: unknown[][]): unknown[][] => rows.map((row) => row.slice(0, -1));
const inCents = (amount: unknown): bigint => cents(read(amount as number));

test("every line equals the oracle of BigInt rationals, its costs to the cent, and the total is the sum of the rounded lines", () => {
  check((drawn) => {
    const [, ...rows] = bill(drawn);
    let total = 0n;
    const expected: unknown[][] = [];
    for (const { of, committedRate, onDemandRate } of drawn.lines) {
      const onDemand = exactOnDemand(of, read(of.commitment));
      const committed = cents(multiply(read(of.commitment), read(committedRate)));
      const above = cents(multiply(onDemand, read(onDemandRate)));
      total += committed + above;
      const amounts = [committed, above, committed + above].map((amount) => show(rational(amount, 100n)));
      const quantities = [show(billable(of)), of.commitment, show(onDemand)];
      expected.push([of.product, of.option, of.aggregation, ...quantities, ...amounts]);
    }
    const columns = [0, 1, 2, 3, 5, 8, 9, 10, 11];
    expect(rows.slice(0, -1).map((row) => columns.map((column) => row[column]))).toEqual(expected);
    expect(rows.at(-1)?.[11]).toBe(show(rational(total, 100n)));
  });
});

test("a line has the figures of DD.ONDEMAND and DD.INCLUDED with its readings, parents and terms", () => {
  check((drawn) => {
    const rows = bill(drawn);
    const settings = drawn.settings ?? [];
    for (const [place, { of }] of drawn.lines.entries()) {
      const parents = of.parents.length > 0 ? of.parents.map(({ name, commitment }) => [name, commitment]) : null;
      const parentUsage = parents && of.usage.map((_, hour) => of.parents.map(({ usage }) => usage[hour]));
      const terms = [of.product, of.option, of.commitment, parents, parentUsage, drawn.month];
      const pooling = of.pooled ? [["Pooling", "billing period"]] : [];
      const all = [...settings, ...pooling];
      const column = of.usage.map((reading) => [reading]);
      expect(rows[place + 1]?.[8]).toBe(callFunction("ONDEMAND", [column, ...terms, all.length > 0 ? all : null]));
      if (of.option === "monthly")
        expect([[rows[place + 1]?.[7]]]).toEqual(callFunction("INCLUDED", [...terms, drawn.settings]));
    }
  });
});

test("organizations sum to the account: amounts to the cent, quantities exactly", () => {
  check((drawn) => {
    const read = readStatement(...(statementArguments(drawn, undefined, "Organization") as StatementArguments));
    const [usage] = read.ok ? read.value.months : [];
    if (!read.ok || usage === undefined) throw new Error("no bill");
    const lines = accountLines(read.value.terms, usage);
    const parts = groupLines(lines, usage).flatMap((group) => group.lines);
    const sums = lines.map(({ name, computed }) => {
      const whole = known(computed);
      const own = parts.filter((part) => part.name === name).map((part) => known(part.computed));
      const quantities = (["commitment", "allotment", "included", "onDemand"] as const).map((quantity) =>
        sum(own.map((part) => part.quantities[quantity])).compare(whole.quantities[quantity]),
      );
      const amounts = (["committed", "onDemand", "total"] as const).map((amount) =>
        sum(own.map(({ costs }) => known(costs[amount]))).compare(known(whole.costs[amount])),
      );
      const fractions = own.map(({ costs }) => known(costs.total).times(Exact.of(100)).toNumber() % 1);
      return [...quantities, ...amounts, ...fractions.filter((fraction) => fraction !== 0)];
    });
    expect(sums).toEqual(lines.map(() => [0, 0, 0, 0, 0, 0, 0]));
  });
});

function known<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

test("the blocks of organizations add up as they are printed", () => {
  check((drawn) => {
    const [, ...rows] = bill(drawn, undefined, "Organization");
    const totals = rows.filter((row) => row[1] === "Total");
    const [all, parts] = [totals.at(-1), totals.slice(0, -1)];
    for (const column of [10, 11, 12])
      expect(parts.reduce((total, row) => total + inCents(row[column]), 0n)).toBe(inCents(all?.[column]));
  });
});

test("the order of the rows, a row in two, and a long or wide table make no difference", () => {
  check((drawn) => {
    const { readings, random } = drawn;
    const plain = withoutNotes(bill(drawn, undefined, "Organization"));
    const split = readings.flatMap((reading) =>
      random() < 0.3 && Number.isInteger(reading.usage) && reading.usage > 1
        ? [{ ...reading, usage: 1 }, { ...reading, usage: reading.usage - 1 }] // prettier-ignore
        : [reading],
    );
    expect(withoutNotes(bill(drawn, longTable(shuffled(split, random)), "Organization"))).toEqual(plain);
    expect(withoutNotes(bill(drawn, wideTable(shuffled(readings, random)), "Organization"))).toEqual(plain);
  });
});

test("more usage of a product that grants nothing never lowers its on-demand usage nor the total", () => {
  check((drawn) => {
    const { readings, lines, random } = drawn;
    const children = lines.filter(({ of }) => of.parents.length > 0);
    const product = children[Math.floor(random() * children.length)]?.of.product;
    const more = readings.map((reading) => ({
      ...reading,
      usage: reading.product === product && random() < 0.5 ? reading.usage + 1 : reading.usage,
    }));
    const [before, after] = [bill(drawn), bill(drawn, longTable(more))];
    const place = before.findIndex(([name]) => name === product);
    expect(after[place]?.[8]).toBeGreaterThanOrEqual(before[place]?.[8] as number);
    expect(after.at(-1)?.[11]).toBeGreaterThanOrEqual(before.at(-1)?.[11] as number);
  });
});
