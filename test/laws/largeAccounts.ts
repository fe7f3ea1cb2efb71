import { hoursInMonth } from "../../src/engine/month";
import { seeded } from "../generator/account";

type Cell = string | number | null;

/** A contract and a month of usage, as tables for a sheet; the usage is a file's too. */
export interface LargeAccount {
  readonly month: { readonly year: number; readonly month: number };
  readonly elapsedHours: number | null;
  readonly usage: Cell[][];
  readonly contract: Cell[][];
  readonly allotments: Cell[][];
  readonly settings: Cell[][];
  readonly rates: Cell[][] | null;
}

const products = ["Infrastructure Pro", "APM Pro", "APM Ingested Spans", "Custom Events", "Custom Metrics", "Infrastructure Containers", "Data Streams Monitoring", "Pipeline Visibility", "CI Indexed Spans"] as const; // prettier-ignore
const cumulative: readonly string[] = ["APM Ingested Spans", "Custom Events", "CI Indexed Spans"];
const noMonthly = "Infrastructure Containers";
const pairs = [["APM Pro", "APM Ingested Spans"], ["Infrastructure Pro", "Custom Events"], ["Infrastructure Pro", "Custom Metrics"], ["APM Pro", "Data Streams Monitoring"]] as const; // prettier-ignore
/** February of common and leap years, a month of 30 days and one of 31. */
const months = [{ year: 2026, month: 2 }, { year: 2028, month: 2 }, { year: 2026, month: 4 }, { year: 2026, month: 10 }]; // prettier-ignore
/** Every so many accounts have a whole month: its 700 hours take a hundred times as long as a few. */
const wholeMonths = 250;

/** An account by the number of its case: missing hours, equal readings at the rank of the watermark, terms of every kind. */
export function largeAccount(seed: number): LargeAccount {
  const random = seeded(seed * 7919 + 17);
  const below = (most: number): number => Math.floor(random() * most);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const month = pick(months);
  const isWhole = seed % wholeMonths === 0;
  const elapsedHours = isWhole ? null : seed % 50 === 1 ? 101 : pick([3, 6, 9]);
  const span = elapsedHours ?? hoursInMonth(month);
  const chosen = products.filter(() => random() < 0.35);
  const organizations = ["Bank", "Shop", "shop ", "Ärzte", ""].slice(0, 1 + below(3));
  const decimals = below(9);
  const few = random() < 0.4; // few different figures tie at every rank
  const figure = (): number => (few ? below(3) : below(10 ** (1 + below(7)))) / 10 ** (few ? 0 : decimals);
  const usage: Cell[][] = [["Hour", "Organization", "Account", "Product", "Usage"]];
  for (const product of chosen)
    for (const organization of organizations) {
      if (random() < 0.2) continue;
      const density = pick([1, 0.97, 0.5]);
      for (let hour = 0; hour < span; hour++) {
        if (random() > density || (span > 200 && hour > 40 && random() < 0.6)) continue;
        const account = random() < 0.1 ? "second" : "first";
        usage.push([hourText(month, hour), organization, account, product, random() < 0.02 ? "" : figure()]);
        if (random() < 0.01) usage.push([hourText(month, hour), organization, account, product, figure()]);
      }
    }
  usage.push([hourText(month, 0), "Bank", "first", "Infrastructure Pro", figure()]);
  usage.push([hourText({ year: 2025, month: 12 }, 5), "Bank", "first", "Infrastructure Pro", 99]);
  const body = usage.slice(1).map((row) => ({ row, key: random() }));
  if (random() < 0.3) body.sort((a, b) => a.key - b.key);
  return {
    month,
    elapsedHours,
    usage: [usage[0] as Cell[], ...body.map(({ row }) => row)],
    contract: [
      [
        "Product",
        "Option",
        "Commitment",
        "Aggregation",
        "Committed rate",
        "On-demand rate",
        "Commitment mode",
        "Pooling",
      ],
      ...products
        .filter(() => random() < 0.8)
        .map((product): Cell[] => {
          const option = product === noMonthly ? "hourly" : pick(["monthly", "hourly", null]);
          const pooling = cumulative.includes(product) && option === "hourly" && random() < 0.3;
          const mode = pooling ? null : pick([null, null, "per hour", "after sum"]);
          const aggregation = random() < 0.15 && !pooling ? pick(["sum", "average", "maximum", "HWMP"]) : null;
          return [product, option, figure(), aggregation, figure(), random() < 0.9 ? figure() + 0.01 : null, mode, pooling ? "billing period" : null]; // prettier-ignore
        }),
    ],
    allotments: [
      ["Parent", "Child", "Monthly quantity", "Hourly quantity"],
      ...pairs.filter(() => random() < 0.3).map(([parent, child]): Cell[] => [parent, child, 1 + below(500), random() < 0.5 ? below(1000) / 999 : null]), // prettier-ignore
    ],
    settings: [
      ["Currency", "USD"],
      ...(elapsedHours === null ? [] : [["Elapsed hours", elapsedHours]]),
      ...(random() < 0.2 ? [["Hours basis", "730"]] : []),
      ...(random() < 0.3 ? [["Subscription option", pick(["monthly", "hourly"])]] : []),
    ],
    rates: random() < 0.1 ? [["Product", "Rate", "Up to", "Price", "Flat"], ["Custom Metrics", "On-demand rate", 100, 5, "flat"], ["Custom Metrics", "On-demand rate", null, 0.05, null]] : null, // prettier-ignore
  };
}

/** The same usage with a column for each product; a reading that is given again stands in a row of its own. */
export function widened([, ...rows]: readonly Cell[][]): Cell[][] {
  const names = [...new Set(rows.map(([, , , product]) => product as string))];
  const wide = new Map<string, Cell[]>();
  for (const [hour, organization, account, product, figure] of rows) {
    const column = 3 + names.indexOf(product as string);
    let key = [hour, organization, account].join("\t");
    while (wide.get(key)?.[column] !== undefined && wide.get(key)?.[column] !== null) key += "\t";
    const row = wide.get(key) ?? ([hour, organization, account, ...names.map(() => null)] as Cell[]);
    row[column] = figure as Cell;
    wide.set(key, row);
  }
  return [["Hour", "Organization", "Account", ...names], ...wide.values()];
}

function hourText({ year, month }: LargeAccount["month"], hour: number): string {
  const [day, rest] = [Math.floor(hour / 24) + 1, hour % 24];
  return `${year}-${[month, day].map((part) => String(part).padStart(2, "0")).join("-")}T${String(rest).padStart(2, "0")}`;
}
