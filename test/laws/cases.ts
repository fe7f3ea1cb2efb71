import fc from "fast-check";
import type { Case } from "../oracle/oracle";

/** Cases a run takes; `npm run fuzz` asks for more. */
export const runs = Number(process.env.FUZZ_RUNS ?? 1000);

/** Quantities as they stand in sheets: whole, a few decimals, awkward binary fractions, very large and very small. */
const quantity = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 5000 }) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 1, max: 6 }))
      .map(([n, k]) => Number(`${n}e-${k}`)),
  },
  { weight: 1, arbitrary: fc.double({ min: 0, max: 1e15, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 0.1, 0.2, 0.3, 1.1, 2.054, 1e15, 999999999999999, 1e-9, 5e-324, 0.001) },
);

const products = [
  {
    product: "Ingested Spans",
    kind: "cumulative",
    monthly: "sum",
    hourly: "sum",
    parents: [
      ["APM", 150],
      ["APM Pro", 150],
      ["APM Enterprise", 150],
    ],
  },
  {
    product: "Custom Events",
    kind: "cumulative",
    monthly: "sum",
    hourly: "sum",
    parents: [
      ["Infra Pro", 500],
      ["Infra Enterprise", 1000],
    ],
  },
  {
    product: "Custom Metrics",
    kind: "average",
    monthly: "average",
    hourly: "average",
    parents: [
      ["Infra Pro", 100],
      ["Infra Enterprise", 200],
      ["IoT", 20],
    ],
  },
  {
    product: "Containers",
    kind: "concurrent",
    monthly: null,
    hourly: "sum",
    parents: [
      ["Infra Pro", 5],
      ["Infra Enterprise", 10],
    ],
  },
  { product: "Profiled Hosts", kind: "concurrent", monthly: "HWMP", hourly: "sum", parents: [["APM Enterprise", 1]] },
] as const;

const months = [
  ["2026-02", 672, 730],
  ["2026-10", 744, 730],
  ["2026-11", 720, 730],
  ["2028-02", 696, 732],
] as const;

export interface Sample {
  readonly of: Case;
  readonly month: string | null;
  readonly explicitMode: boolean;
}

export const sample: fc.Arbitrary<Sample> = fc
  .record({
    product: fc.constantFrom(...products),
    hourly: fc.boolean(),
    month: fc.option(fc.constantFrom(...months), { nil: null }),
    length: fc.integer({ min: 1, max: 30 }),
    pooled: fc.boolean(),
    mode: fc.constantFrom("per hour" as const, "after sum" as const, null),
    commitment: quantity,
  })
  .chain(({ product, hourly, month, length, pooled, mode, commitment }) => {
    const option = hourly || product.monthly === null ? "hourly" : "monthly";
    const aggregation = option === "hourly" ? product.hourly : product.monthly;
    const pool = pooled && option === "hourly" && product.kind === "cumulative" && mode !== "per hour";
    const readings = fc.array(quantity, { minLength: length, maxLength: length });
    const parent = fc.record({
      row: fc.constantFrom(...product.parents),
      commitment: quantity,
      monthly: fc.option(quantity, { nil: null }),
      hourly: fc.option(quantity, { nil: null, freq: 3 }),
      usage: readings,
    });
    return fc
      .record({ parents: fc.array(parent, { maxLength: 3 }), usage: readings, oneRow: fc.boolean() })
      .map(({ parents, usage, oneRow }) => ({
        month: month?.[0] ?? null,
        explicitMode: mode !== null,
        of: {
          product: product.product,
          kind: product.kind,
          aggregation: aggregation ?? "sum",
          option,
          commitment,
          mode: mode ?? (product.kind === "cumulative" ? "after sum" : "per hour"),
          pooled: pool,
          usage,
          monthHours: month?.[1] ?? null,
          divisor: month?.[2] ?? 730,
          parents: parents.map(
            ({ row: [name, published], monthly, hourly: custom, usage: used, commitment: committed }) => ({
              name,
              commitment: committed,
              monthly: product.monthly === null ? null : monthly, // a product without months has no monthly quantity
              hourly: custom,
              published,
              usage: oneRow ? used.slice(0, 1) : used,
            }),
          ),
        },
      }));
  });

/** The arguments of DD.ONDEMAND for a case. */
export function argumentsOf({ of, month, explicitMode }: Sample): unknown[] {
  const column = (readings: readonly number[]): number[][] => readings.map((reading) => [reading]);
  const [first] = of.parents;
  const parentUsage = first?.usage.map((_, hour) => of.parents.map((parent) => parent.usage[hour]));
  const settings = [
    ...(explicitMode ? [["Commitment mode", of.mode]] : []),
    ...(of.pooled ? [["Pooling", "billing period"]] : []),
  ];
  return [
    column(of.usage),
    of.product,
    of.option,
    of.commitment,
    first ? of.parents.map(({ name, commitment, monthly, hourly }) => [name, commitment, monthly, hourly]) : null,
    parentUsage ?? null,
    month,
    settings.length > 0 ? settings : null,
  ];
}

const lineColumns = ["Product", "Option", "Commitment", "Aggregation", "Commitment mode", "Pooling"] as const;
const quantityColumns = ["Parent", "Child", "Monthly quantity", "Hourly quantity"] as const;

/** How the tables of a contract may stand in a sheet: order of rows and columns, and what a blank cell arrives as. */
export interface Tables {
  readonly seed: number;
  readonly blank: 0 | "" | null;
}
export const tables: fc.Arbitrary<Tables> = fc.record({
  seed: fc.nat(),
  blank: fc.constantFrom(0 as const, "" as const, null),
});

/** The arguments of DD.ONDEMAND for a case whose terms all stand in the tables of the contract. */
export function tableArgumentsOf(drawn: Sample, { seed, blank }: Tables): unknown[] {
  const { of, explicitMode } = drawn;
  const [usage, product, , , , parentUsage, month] = argumentsOf(drawn);
  const turned = <T>(list: readonly T[]): T[] => list.map((_, index) => list[(index + seed) % list.length] as T);
  const table = (columns: readonly string[], rows: readonly Record<string, unknown>[]): unknown[][] => [
    turned(columns),
    ...turned(rows).map((row) => turned(columns).map((column) => row[column] ?? blank)),
  ];
  const lines = [
    {
      Product: product,
      Option: of.option,
      Commitment: of.commitment,
      "Commitment mode": explicitMode ? of.mode : null,
      Pooling: of.pooled ? "billing period" : null,
    },
    ...of.parents.map(({ name, commitment }) => ({ Product: name, Commitment: commitment })),
    { Product: "Incident Management", Option: "weekly", Commitment: "many" },
    {},
  ];
  const quantities = of.parents
    .filter(({ monthly, hourly }) => monthly !== null || hourly !== null)
    .map(({ name, monthly, hourly }) => ({
      Parent: name,
      Child: product,
      "Monthly quantity": monthly,
      "Hourly quantity": hourly,
    }));
  const names = of.parents.length > 0 ? of.parents.map(({ name }) => [name]) : null;
  return [
    usage,
    product,
    null,
    null,
    names,
    parentUsage,
    month,
    null,
    table(lineColumns, lines),
    table(quantityColumns, quantities),
  ];
}
