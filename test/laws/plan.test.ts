import fc from "fast-check";
import { compareCommitments } from "../../src/engine/commitment";
import type { Exact } from "../../src/engine/exact";
import { readLine } from "../../src/sheet/calculate";
import { callFunction } from "../functions";
import type { Case } from "../oracle/oracle";
import { candidates, chargeback, costWith, scaled, shown } from "../oracle/plan";
import { divide, less, read, total, type Rational } from "../oracle/rational";
import { runs } from "./cases";

/** An amount that has the decimals, and the shares to split it by. */
const split = fc
  .record({ decimals: fc.integer({ min: 0, max: 4 }), units: fc.integer({ min: -1e12, max: 1e12 }) })
  .chain(({ decimals, units }) =>
    fc.record({
      amount: fc.constant(Number(`${units}e-${decimals}`)),
      decimals: fc.constant(decimals),
      shares: fc
        .array(fc.oneof(fc.integer({ min: 0, max: 20 }), fc.double({ min: 0, max: 1e6, noNaN: true })), {
          minLength: 1,
          maxLength: 8,
        })
        .filter((shares) => shares.some((share) => share > 0)),
    }),
  );

const parts = ({ amount, shares, decimals }: { amount: number; shares: number[]; decimals: number }): number[] =>
  (callFunction("CHARGEBACK", [amount, [shares], decimals]) as number[][])[0] ?? [];

test("the parts of an amount sum exactly to it, and are those of the oracle", () => {
  fc.assert(
    fc.property(split, (drawn) => {
      const given = parts(drawn);
      expect(shown(total(given.map(read)))).toBe(drawn.amount);
      expect(given).toEqual(chargeback(drawn.amount, drawn.shares, drawn.decimals).map((part) => part + 0));
    }),
    { numRuns: runs },
  );
});

test("a credit is split like the amount of the same size, and a larger share never gets less", () => {
  fc.assert(
    fc.property(split, (drawn) => {
      const given = parts({ ...drawn, amount: Math.abs(drawn.amount) });
      expect(parts({ ...drawn, amount: -Math.abs(drawn.amount) })).toEqual(given.map((part) => 0 - part));
      for (const [index, share] of drawn.shares.entries())
        for (const [other, larger] of drawn.shares.entries())
          if (share < larger) expect(given[index]).toBeLessThanOrEqual(given[other] ?? -1);
    }),
    { numRuns: Math.ceil(runs / 5) },
  );
});

const exactly = ({ n, d }: Exact): Rational => divide(read(n.toFixed()), read(d.toFixed()));
const column = (figures: readonly number[]): number[][] => figures.map((figure) => [figure]);
/** Lines of a few hours on either option, with every aggregation, commitment mode and pooling that a contract may ask for. */
const lines = [
  { product: "Ingested Spans", kind: "cumulative", options: ["monthly", "hourly"], parent: "APM Pro", published: 150 },
  { product: "Custom Metrics", kind: "average", options: ["monthly", "hourly"], parent: "Infra Pro", published: 100 },
  {
    product: "Profiled Hosts",
    kind: "concurrent",
    options: ["monthly", "hourly"],
    parent: "APM Enterprise",
    published: 1,
  },
  { product: "Containers", kind: "concurrent", options: ["hourly"], parent: "Infra Pro", published: 5 },
] as const;
const tenths = fc.integer({ min: 0, max: 400 }).map((count) => count / 10);
const commitmentCase = fc
  .record({
    of: fc.constantFrom(...lines),
    monthly: fc.boolean(),
    aggregation: fc.constantFrom("sum", "average", "maximum", "HWMP"),
    perHour: fc.boolean(),
    pooling: fc.boolean(),
    hours: fc.array(fc.record({ usage: tenths, parent: tenths }), { minLength: 1, maxLength: 5 }),
    missing: fc.integer({ min: 0, max: 2 }),
    parent: fc.option(fc.record({ commitment: tenths, quantity: fc.integer({ min: 0, max: 3 }) }), { nil: null }),
  })
  .map(
    ({
      of: { options, parent: name, published, ...of },
      aggregation,
      perHour,
      hours,
      missing,
      parent,
      ...drawn
    }): Case => {
      const option = drawn.monthly && options.length > 1 ? "monthly" : "hourly";
      const pooled =
        drawn.pooling && option === "hourly" && of.kind === "cumulative" && aggregation === "sum" && !perHour;
      const quantity = { monthly: null, hourly: null, [option]: parent?.quantity };
      return {
        ...of,
        option,
        aggregation,
        commitment: 0,
        mode: perHour ? "per hour" : "after sum",
        pooled,
        usage: hours.map(({ usage }) => usage),
        monthHours: hours.length + missing,
        divisor: 730,
        parents: parent
          ? [{ name, commitment: parent.commitment, ...quantity, published, usage: hours.map((hour) => hour.parent) }]
          : [],
      };
    },
  );
const price = fc.oneof(fc.constantFrom(0, 1), fc.integer({ min: 0, max: 2000 }).map((cents) => cents / 100)); // prettier-ignore

const lineOf = ({ usage, product, option, parents, ...of }: Case) =>
  ({
    usage: column(usage),
    product,
    option,
    parents: parents.map(({ name, commitment, monthly, hourly }) => [name, commitment, monthly, hourly]),
    parentUsage: parents[0] ? column(parents[0].usage) : null,
    settings: [
      ["Aggregation", of.aggregation],
      ["Commitment mode", of.mode],
      ["Pooling", of.pooled ? "billing period" : "per hour"],
      ["Elapsed hours", of.monthHours],
    ],
  }) as const;

test("the cheapest commitment costs exactly what the oracle says, and no other costs less, nor a lower one as little", () => {
  fc.assert(
    fc.property(commitmentCase, price, price, (of, committed, onDemand) => {
      const { usage, product, option, parents, parentUsage, settings } = lineOf(of);
      const rates = { committed, onDemand };
      const line = readLine(usage, product, option, null, parents, parentUsage, null, settings, null, null);
      const compared = line.ok ? compareCommitments(line.value.terms, line.value.usage, rates) : line;
      if (!compared.ok) throw new Error(JSON.stringify(compared.issues));
      const alternatives = compared.value.alternatives.map((one) => ({
        commitment: exactly(one.commitment),
        total: exactly(one.total),
        onDemand: exactly(one.onDemand),
      }));
      for (const { commitment, total } of alternatives) expect(total).toEqual(costWith(of, commitment, rates));
      const [best, , , most] = alternatives;
      if (!best) throw new Error("no cheapest commitment");
      expect(most?.onDemand.p).toBe(0n);
      const better = [...candidates(of), ...of.usage.map(read), read(0.5), read(committed)].filter((other) => {
        const cost = costWith(of, other, rates);
        return less(cost, best.total) || (less(other, best.commitment) && !less(best.total, cost));
      });
      expect(better).toEqual([]);
    }),
    { numRuns: runs },
  );
});

test("without a commitment all that DD.ONDEMAND says is on demand", () => {
  fc.assert(
    fc.property(commitmentCase, (of) => {
      const { usage, product, option, parents, parentUsage } = lineOf(of);
      const args = [usage, product, 1, 1, option, parents, parentUsage];
      const rows = callFunction("BESTCOMMITMENT", args) as unknown[][];
      const figure = callFunction("ONDEMAND", [usage, product, option, 0, parents, parentUsage]);
      expect(rows[2]).toEqual([0, 0, figure, figure, "none"]);
    }),
    { numRuns: Math.ceil(runs / 5) },
  );
});

const readings = fc.array(
  fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.double({ min: 0.001, max: 1e6, noNaN: true })),
  {
    minLength: 2,
    maxLength: 12,
  },
);
const project = (figures: readonly number[], product: string): number =>
  callFunction("PROJECT", [column(figures), product, "2026-10"]) as number;

test("a projected sum is the usage so far by the hours of the month; an average and HWMP stay", () => {
  fc.assert(
    fc.property(readings, (figures) => {
      expect(project(figures, "Ingested Spans")).toBe(scaled(figures, 744));
      expect(project(figures, "Custom Metrics")).toBe(callFunction("AVERAGE", [column(figures)]));
      expect(project(figures, "Infra Pro")).toBe(callFunction("HWMP", [column(figures)]));
    }),
    { numRuns: runs },
  );
});

test("more usage never lowers a projection", () => {
  fc.assert(
    fc.property(readings, (figures) => {
      for (const product of ["Ingested Spans", "Custom Metrics", "Infra Pro"]) {
        const more = figures.map((figure, hour) => (hour % 3 === 0 ? figure + 1 : figure));
        expect(project(more, product)).toBeGreaterThanOrEqual(project(figures, product));
      }
    }),
    { numRuns: Math.ceil(runs / 5) },
  );
});

test("at the end of the month the projection is the month's figure", () => {
  fc.assert(
    fc.property(readings, (figures) => {
      const month = Array.from({ length: 672 }, (_, hour) => [figures[hour % figures.length]]);
      for (const product of ["Ingested Spans", "Custom Metrics", "Infra Pro"])
        expect(callFunction("PROJECT", [month, product, "2026-02"])).toBe(
          callFunction("AGGREGATE", [month, product, "2026-02"]),
        );
    }),
    { numRuns: Math.ceil(runs / 20) },
  );
});
