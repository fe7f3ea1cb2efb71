import fc from "fast-check";
import { seeded } from "../generator/account";
import type { Case } from "../oracle/oracle";

/** What a line of an account's contract says, with the published quantities of its parents. */
const lines = [
  { product: "Infrastructure Pro", kind: "concurrent", monthly: "HWMP", hourly: "sum", parents: [] },
  { product: "APM Pro", kind: "concurrent", monthly: "HWMP", hourly: "sum", parents: [] },
  { product: "APM Ingested Spans", kind: "cumulative", monthly: "sum", hourly: "sum", parents: [["APM Pro", 150]] },
  { product: "Custom Events", kind: "cumulative", monthly: "sum", hourly: "sum", parents: [["Infrastructure Pro", 500]] },
  { product: "Custom Metrics", kind: "average", monthly: "average", hourly: "average", parents: [["Infrastructure Pro", 100]] },
  { product: "Infrastructure Containers", kind: "concurrent", monthly: null, hourly: "sum", parents: [["Infrastructure Pro", 5]] },
  { product: "Data Streams Monitoring", kind: "concurrent", monthly: "HWMP", hourly: "sum", parents: [["APM Pro", 1]] },
] as const; // prettier-ignore

/** The hours that an account is billed over, and what a monthly quantity is divided by. */
const spans = [
  { month: null, elapsed: null, hours: null, divisor: 730 },
  { month: null, elapsed: 9, hours: 9, divisor: 730 },
  { month: "2028-02", elapsed: 20, hours: 20, divisor: 732 },
] as const;

export interface Reading {
  readonly hour: number;
  readonly organization: string;
  readonly product: string;
  readonly usage: number;
}

export interface DrawnLine {
  readonly of: Case;
  readonly committedRate: number;
  readonly onDemandRate: number;
}

export interface DrawnAccount {
  readonly lines: readonly DrawnLine[];
  readonly readings: readonly Reading[];
  readonly month: string | null;
  readonly settings: unknown[][] | null;
  /** Of this account, for orders and choices. */
  readonly random: () => number;
}

/** Accounts of up to three organizations and six hours. Figures have up to eight decimals: sums of them have exact doubles. */
export const account: fc.Arbitrary<DrawnAccount> = fc
  .record({
    seed: fc.nat(),
    hours: fc.integer({ min: 1, max: 6 }),
    organizations: fc.integer({ min: 1, max: 3 }),
    decimals: fc.integer({ min: 0, max: 8 }),
    span: fc.constantFrom(...spans),
  })
  .map(({ seed, hours, organizations, decimals, span }) => {
    const random = seeded(seed);
    const scale = 10 ** decimals;
    const units = (): number => (random() < 0.2 ? 0 : Math.floor(random() * 10 ** (1 + Math.floor(random() * 6))));
    const readings: Reading[] = [];
    const totals = lines.map(({ product }) =>
      Array.from({ length: hours }, (_, hour) => {
        let total = 0;
        for (let organization = 0; organization < organizations; organization++) {
          const used = units();
          total += used;
          readings.push({ hour: hour + 1, organization: `o${organization}`, product, usage: used / scale });
        }
        return total / scale;
      }),
    );
    const commitments = lines.map(() => units() / scale);
    const usageOf = (name: string): number => lines.findIndex(({ product }) => product === name);
    const drawn = lines.map((line, place): DrawnLine => {
      const option = line.monthly === null || random() < 0.5 ? "hourly" : "monthly";
      const pooled = option === "hourly" && line.kind === "cumulative" && random() < 0.3;
      return {
        committedRate: (1 + Math.floor(random() * 99999)) / 1000,
        onDemandRate: (1 + Math.floor(random() * 99999)) / 1000,
        of: {
          product: line.product,
          kind: line.kind,
          aggregation: (option === "hourly" ? line.hourly : line.monthly) ?? "sum",
          option,
          commitment: commitments[place] ?? 0,
          mode: pooled || line.kind === "cumulative" ? "after sum" : "per hour",
          pooled,
          parents: line.parents.map(([name, published]) => ({
            name,
            commitment: commitments[usageOf(name)] ?? 0,
            monthly: null,
            hourly: null,
            published,
            usage: [...(totals[usageOf(name)] ?? []), ...missing(span.hours, hours)],
          })),
          usage: [...(totals[place] ?? []), ...missing(span.hours, hours)],
          monthHours: span.hours,
          divisor: span.divisor,
        },
      };
    });
    const settings = span.elapsed === null ? null : [["Elapsed hours", span.elapsed]];
    return { lines: drawn, readings, month: span.month, settings, random };
  });

/** A bill lays every product over the same hours: those without a reading are 0. */
const missing = (span: number | null, hours: number): number[] =>
  Array.from({ length: span === null ? 0 : span - hours }, () => 0);

const headers = ["Product", "Option", "Commitment", "Committed rate", "On-demand rate", "Pooling"];

/** The arguments of DD.STATEMENT. */
export function statementArguments(
  { lines: drawn, readings, month, settings }: DrawnAccount,
  usage = longTable(readings),
  groupBy: string | null = null,
): unknown[] {
  const contract = drawn.map(({ of, committedRate, onDemandRate }) =>
    [of.product, of.option, of.commitment, committedRate, onDemandRate, of.pooled ? "billing period" : ""],
  ); // prettier-ignore
  return [usage, [headers, ...contract], null, month, groupBy, settings, null];
}

export const longTable = (readings: readonly Reading[]): unknown[][] => [
  ["Hour", "Organization", "Product", "Usage"],
  ...readings.map(({ hour, organization, product, usage }) => [hour, organization, product, usage]),
];

export function wideTable(readings: readonly Reading[]): unknown[][] {
  const products = [...new Set(readings.map(({ product }) => product))];
  const rows = new Map<string, unknown[]>();
  for (const { hour, organization, product, usage } of readings) {
    const key = `${hour} ${organization}`;
    const row = rows.get(key) ?? [hour, organization, ...products.map(() => "")];
    row[products.indexOf(product) + 2] = usage;
    rows.set(key, row);
  }
  return [["Hour", "Organization", ...products], ...rows.values()];
}

export function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
