import fc from "fast-check";
import { aggregate, aggregateDecimals, hoursKept } from "../../src/engine/aggregation";
import { billLine } from "../../src/engine/bill";
import { decimal, Exact } from "../../src/engine/exact";
import { meter } from "../../src/engine/hourly";
import { meterDecimals } from "../../src/engine/hourlyDecimals";
import { totalDecimals, totalHours } from "../../src/engine/hourlyTotals";
import { quotient } from "../../src/engine/quotient";
import { levelsOf } from "../../src/engine/levels";
import { prepareLine, type Line } from "../../src/engine/line";
import { addColumns } from "../../src/engine/range/addColumns";
import { onDemandRange } from "../../src/engine/range/onDemandRange";
import { columnOf } from "../../src/engine/range/source";
import type { Usage } from "../../src/engine/terms";
import { readLine } from "../../src/sheet/calculate";
import { onDemand } from "../oracle/oracle";
import { divide, read, show, total, whole } from "../oracle/rational";
import { argumentsOf, runs, sample, type Sample } from "./cases";

/** The digits that a column of a sheet has: few decimals, 15, 16 and 17 digits, tiny beside huge, ties. */
const digits = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.nat(5_000_000), fc.nat(6)).map(([n, k]) => Number(`${n}e-${k}`)) },
  { weight: 2, arbitrary: fc.tuple(fc.nat(Number.MAX_SAFE_INTEGER), fc.nat(22)).map(([n, k]) => Number(`${n}e-${k}`)) },
  { weight: 2, arbitrary: fc.tuple(fc.nat(5_000_000), fc.integer({ min: 1, max: 5000 })).map(([n, d]) => n / d) },
  { weight: 1, arbitrary: fc.double({ min: 0, max: 1e17, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 5, 1e15, 999999999999999, 1e-9, 0.1 + 0.2, 1 / 3, 2 ** 53 - 1, 2 ** 53, 1e22, 5e-324) }, // prettier-ignore
);
/** Columns of one magnitude, as those of a product are, and columns of everything at once. */
const column = fc.oneof(
  fc.array(digits, { minLength: 1, maxLength: 240 }),
  fc
    .tuple(fc.nat(12), fc.nat(9), fc.array(fc.nat(9999), { minLength: 1, maxLength: 240 }))
    .map(([exponent, k, list]) => list.map((n) => Number(`${n}e${exponent - k}`))),
);
const aggregations = ["sum", "average", "maximum", "HWMP"] as const;
const plain = ({ n, d }: Exact): string => decimal(1).times(n).div(d).toPrecision(40);

test("a sum, an average, a maximum and an HWMP in whole numbers are those in decimals, and those of the oracle", () => {
  fc.assert(
    fc.property(column, fc.nat(40), (readings, missing) => {
      const hours = readings.length + missing;
      for (const aggregation of aggregations) {
        const figure = aggregate(readings, aggregation, hours);
        expect(figure.compare(aggregateDecimals(readings, aggregation, hours))).toBe(0);
      }
      const sum = total(readings.map(read));
      expect(aggregate(readings, "sum", hours).toNumber()).toBe(show(sum));
      expect(aggregate(readings, "average", hours).toNumber()).toBe(show(divide(sum, whole(hours))));
      const ascending = [...readings, ...Array<number>(missing).fill(0)].sort((a, b) => a - b);
      expect(aggregate(readings, "HWMP", hours).toNumber()).toBe(show(read(ascending[hoursKept(hours) - 1] ?? -1)));
    }),
    { numRuns: runs },
  );
});

/** The line of a case, prepared as its function does, and its usage. */
function lineOf(drawn: Sample) {
  const args = argumentsOf(drawn);
  const made = readLine(...([...args, null, null] as unknown as Parameters<typeof readLine>));
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  const { terms, usage } = made.value;
  const line = prepareLine(terms, usage.readings.length, "usage");
  if (!line.ok) throw new Error(JSON.stringify(line.issues));
  return { line: line.value, usage };
}

function decimalsOf(line: Line, usage: Usage) {
  const levels = levelsOf(line, usage.parents);
  if (!levels.ok) throw new Error("the parents have no levels");
  return meterDecimals(line, levels.value, usage);
}

test("every hour in whole numbers is that in decimals", () => {
  let hoursMet = 0;
  fc.assert(
    fc.property(sample, (drawn) => {
      fc.pre(drawn.of.option === "hourly");
      const { line, usage } = lineOf(drawn);
      const [quick, slow] = [meter(line, usage), decimalsOf(line, usage)];
      if (!quick.ok) throw new Error("the hours have no figures");
      for (const [index] of usage.readings.entries()) {
        const [hour, expected] = [quick.value(index), slow.hour(index)];
        const { usage: used, quantities, allotment, included, onDemand } = expected;
        const pairs = [
          [hour.usage, Exact.of(used)],
          [hour.allotment, slow.exact(allotment)],
          [hour.included, slow.exact(included)],
          [hour.onDemand, slow.exact(onDemand)],
          ...quantities.map((quantity, parent) => [hour.quantities[parent], quantity] as const),
        ] as const;
        for (const [figure, decimals] of pairs)
          if (figure?.compare(decimals) !== 0) throw new Error(`hour ${index}: not ${plain(decimals)}`);
        hoursMet++;
      }
    }),
    { numRuns: runs },
  );
  expect(hoursMet).toBeGreaterThan(runs);
});

/** Readings of 16 and 17 digits, some of them within a rounding of what their hour includes, beside those that stay as they are. */
function lengthened(line: Line, usage: Usage<number>): Usage<number> {
  const hours = decimalsOf(line, usage);
  const readings = usage.readings.map((reading, index) => {
    const included = hours.exact(hours.hour(index).included);
    return [reading / 3, included.n.toNumber() / included.d.toNumber(), reading][index % 3] as number;
  });
  return { ...usage, readings };
}

test("the totals of the hours in whole numbers are those in decimals, one by one", () => {
  let long = 0;
  const drawing = [sample, fc.constantFrom(null, ...aggregations), fc.boolean(), fc.boolean()] as const;
  fc.assert(
    fc.property(...drawing, (drawn, aggregation, projected, isLong) => {
      fc.pre(drawn.of.option === "hourly");
      const { line: prepared, usage: given } = lineOf(drawn);
      const usage = isLong ? lengthened(prepared, given) : given;
      if (usage.readings.some((reading) => Number(reading.toPrecision(15)) !== reading)) long++;
      const growth = projected ? Exact.ratio(744, 31) : Exact.of(1);
      const line = { ...prepared, growth, aggregation: aggregation ?? prepared.aggregation };
      const quick = totalHours(line, usage);
      if (!quick.ok) throw new Error("the hours have no totals");
      const totals = quick.value;
      const { hoursAbove, ...slow } = totalDecimals(line, decimalsOf(line, usage), usage.readings.length);
      expect(totals.hoursAbove).toBe(hoursAbove);
      for (const [name, expected] of Object.entries(slow)) {
        const figure = totals[name as keyof typeof slow];
        if (figure.compare(expected) !== 0) throw new Error(`${name}: ${plain(figure)} is not ${plain(expected)}`);
      }
    }),
    { numRuns: runs },
  );
  expect(long).toBeGreaterThan(runs / 10);
});

test("what is on demand straight from the cells is what the bill says, and what the oracle says", () => {
  let straight = 0;
  fc.assert(
    fc.property(sample, (drawn) => {
      fc.pre(drawn.of.option === "hourly");
      const { line, usage } = lineOf(drawn);
      const cells = (readings: readonly number[]) => columnOf(readings.map((reading) => [reading]));
      const units = usage.parents.map((readings) => (readings.length === 0 ? { list: [] } : cells(readings)));
      const figure = onDemandRange(line, { usage: cells(usage.readings), units });
      if (figure === null) return;
      straight++;
      const billed = billLine(line, usage);
      expect(billed.ok && billed.value.onDemand.compare(figure)).toBe(0);
      expect(figure.toNumber()).toBe(onDemand(drawn.of));
    }),
    { numRuns: runs },
  );
  expect(straight).toBeGreaterThan(runs / 20);
});

const integer = fc.oneof(fc.nat(100_000), fc.maxSafeInteger().map(Math.abs), fc.bigInt({ min: 1n, max: 2n ** 52n }).map(Number)); // prettier-ignore
/** Quotients of 16 digits that end in 5, and those beside them. */
const tie = fc
  .tuple(fc.integer({ min: 100_000_000, max: 999_999_999 }), fc.integer({ min: -1, max: 1 }), fc.nat(12))
  .map(([high, off, k]) => [high * 10_000_000 + 5_000_005 + off, 10 ** k] as const);
/** Powers of ten, and what lies just beside them. */
const powers = fc
  .tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.nat(9), fc.integer({ min: -1, max: 1 }))
  .map(([d, k, off]) => [d * 10 ** k + off, d] as const);

test("a quotient that doubles prove is the one of the oracle", () => {
  let proved = 0;
  fc.assert(
    fc.property(fc.oneof(fc.tuple(integer, integer), tie, powers), ([n, d]) => {
      fc.pre(d > 0);
      const figure = quotient(n, d);
      if (figure === null) return;
      proved++;
      expect(figure).toBe(show(divide(whole(n), whole(d))));
    }),
    { numRuns: runs * 5 },
  );
  expect(proved).toBeGreaterThan(runs * 2);
  expect([quotient(10, 1), quotient(1, 10), quotient(73_000, 73)]).toEqual([10, 0.1, 1000]);
});

test("columns added up hour by hour give the decimals of the oracle's sums", () => {
  fc.assert(
    fc.property(fc.array(column, { minLength: 1, maxLength: 4 }), (columns) => {
      const hours = Math.max(...columns.map(({ length }) => length));
      const sums = addColumns(columns, hours);
      for (const [hour, sum] of (sums ?? []).entries())
        expect(read(sum)).toEqual(total(columns.map((list) => read(list[hour] ?? 0))));
    }),
    { numRuns: Math.ceil(runs / 4) },
  );
});
