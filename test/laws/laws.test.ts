import fc from "fast-check";
import { callFunction } from "../functions";
import { argumentsOf, runs, sample, tableArgumentsOf, tables, type Sample } from "./cases";

const check = (law: (drawn: Sample) => void): void =>
  fc.assert(fc.property(sample, law), { numRuns: Math.ceil(runs / 5) });

const onDemand = (args: unknown[]): number => callFunction("ONDEMAND", args) as number;
const withArgument = (args: unknown[], index: number, value: unknown): unknown[] =>
  args.map((arg, at) => (at === index ? value : arg));

test("the last row of DD.EXPLAIN is DD.ONDEMAND", () => {
  check((drawn) => {
    const rows = callFunction("EXPLAIN", argumentsOf(drawn)) as unknown[][];
    expect(rows.at(-1)?.slice(0, 2)).toEqual(["On-demand usage", onDemand(argumentsOf(drawn))]);
  });
});

test("a figure is never negative, and never above the usage it comes from", () => {
  check((drawn) => {
    const args = argumentsOf(drawn);
    const figure = onDemand(args);
    const all = onDemand([args[0], args[1], args[2], 0, null, null, args[6], args[7]]);
    expect(figure).toBeGreaterThanOrEqual(0);
    expect(figure).toBeLessThanOrEqual(all);
  });
});

test("more usage never lowers on-demand usage", () => {
  check((drawn) => {
    const args = argumentsOf(drawn);
    const more = drawn.of.usage.map((reading, hour) => [hour % 3 === 0 ? reading + 1 : reading]);
    expect(onDemand(withArgument(args, 0, more))).toBeGreaterThanOrEqual(onDemand(args));
  });
});

test("a higher commitment never raises on-demand usage", () => {
  check((drawn) => {
    const args = argumentsOf(drawn);
    expect(onDemand(withArgument(args, 3, drawn.of.commitment + 1))).toBeLessThanOrEqual(onDemand(args));
  });
});

test("a higher commitment of a parent never raises on-demand usage", () => {
  check((drawn) => {
    fc.pre(drawn.of.parents.length > 0);
    const args = argumentsOf(drawn);
    const parents = (args[4] as unknown[][]).map(([name, commitment, ...rest]) => [
      name,
      Number(commitment) + 1,
      ...rest,
    ]);
    expect(onDemand(withArgument(args, 4, parents))).toBeLessThanOrEqual(onDemand(args));
  });
});

test("the order of the hours does not matter", () => {
  check((drawn) => {
    const args = argumentsOf(drawn);
    const parentUsage = args[5] as unknown[][] | null;
    const turned = parentUsage !== null && parentUsage.length > 1 ? [...parentUsage].reverse() : parentUsage;
    expect(onDemand(withArgument(withArgument(args, 0, [...(args[0] as unknown[][])].reverse()), 5, turned))).toBe(
      onDemand(args),
    );
  });
});

test("the order of the parents does not matter", () => {
  check((drawn) => {
    const args = argumentsOf(drawn);
    const turned = (rows: unknown): unknown => (rows as unknown[][] | null)?.map((row) => [...row].reverse()) ?? null;
    const parents = (args[4] as unknown[][] | null) === null ? null : [...(args[4] as unknown[][])].reverse();
    expect(onDemand(withArgument(withArgument(args, 4, parents), 5, turned(args[5])))).toBe(onDemand(args));
  });
});

test("pooling over the billing period never bills more than hour by hour", () => {
  check((drawn) => {
    fc.pre(drawn.of.pooled);
    const args = argumentsOf(drawn);
    expect(onDemand(args)).toBeLessThanOrEqual(onDemand(withArgument(args, 7, null)));
  });
});

test("usage that equals included usage is never billed, whatever its decimals", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000_000 }),
      fc.integer({ min: 0, max: 6 }),
      fc.integer({ min: 1, max: 100 }),
      (n, k, hours) => {
        const figure = Number(`${n}e-${k}`);
        const column = Array.from({ length: hours }, () => [figure]);
        expect(onDemand([column, "Ingested Spans", "hourly", 0, [["APM Pro", 1, null, figure]], [[1]]])).toBe(0);
        expect(onDemand([column, "Custom Metrics", "hourly", figure])).toBe(0);
        expect(onDemand([[[figure]], "Ingested Spans", "monthly", 0, [["APM Pro", 1, figure]], [[1]]])).toBe(0);
      },
    ),
    { numRuns: runs },
  );
});

test("orientation does not matter", () => {
  check((drawn) => {
    const args = argumentsOf(drawn);
    expect(onDemand(withArgument(args, 0, [drawn.of.usage]))).toBe(onDemand(args));
  });
});

test("terms from the tables of the contract give the figure that the same terms give as arguments", () => {
  fc.assert(
    fc.property(sample, tables, (drawn, how) => {
      const names = drawn.of.parents.map(({ name }) => name);
      fc.pre(new Set(names).size === names.length); // a contract has one line a product
      fc.pre(drawn.of.parents.every(({ monthly, hourly }) => monthly !== 0 && hourly !== 0)); // in the table, 0 may be a blank cell
      expect(onDemand(tableArgumentsOf(drawn, how))).toBe(onDemand(argumentsOf(drawn)));
    }),
    { numRuns: Math.ceil(runs / 2) },
  );
});
