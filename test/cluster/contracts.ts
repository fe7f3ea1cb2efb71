import { seeded } from "../generator/account";
import type { Month } from "../../src/engine/month";

/** One reading of a contract; null: a row without a figure. */
export interface DrawnReading {
  readonly hour: number;
  readonly organization: string;
  readonly account: string;
  readonly product: string;
  readonly usage: number | null;
}

/** A contract with its usage, as it stands in sheets. */
export interface DrawnContract {
  readonly month: Month;
  readonly readings: readonly DrawnReading[];
  /** The arguments of DD.STATEMENT: contract, allotments, settings. */
  readonly tables: readonly [contract: unknown[][], allotments: unknown[][], settings: unknown[][] | null];
}

const products = [
  "Infrastructure Pro",
  "Infrastructure Enterprise",
  "APM Pro",
  "IoT",
  "Pipeline Visibility",
  "Legacy - Serverless Invocations",
  "LLM Observability Spans",
  "Infrastructure Containers",
  "Data Streams Monitoring",
  "APM Ingested Spans",
  "APM Indexed Spans",
  "CI Indexed Spans",
  "Custom Events",
  "Custom Metrics",
  "Ingested Logs",
  "Sensitive Data Scanner",
] as const;

/** Quantities of the contract in place of the published ones, and where none is published. */
const overrides = [
  ["Infrastructure Pro", "Custom Metrics"],
  ["APM Pro", "APM Ingested Spans"],
  ["Legacy - Serverless Invocations", "APM Indexed Spans"],
  ["Pipeline Visibility", "CI Indexed Spans"],
  ["IoT", "Custom Metrics"],
  ["Custom Metrics", "Ingested Logs"],
] as const;
const needed: readonly (readonly [string, string, number])[] = [
  ["Legacy - Serverless Invocations", "APM Indexed Spans", 150000],
  ["Legacy - Serverless Invocations", "APM Ingested Spans", 50],
  ["Legacy - Serverless Invocations", "Custom Metrics", 5],
];

const lineTitles = [
  "Product",
  "Option",
  "Commitment",
  "Aggregation",
  "Committed rate",
  "On-demand rate",
  "Commitment mode",
  "Pooling",
];
const allotmentTitles = ["Parent", "Child", "Monthly quantity", "Hourly quantity"];

/** A contract of a few products in a month; hours are few or the month's, and figures are drawn from few so that they tie. */
export function drawContract(seed: number, month: Month, hoursOfMonth: number): DrawnContract {
  const random = seeded(seed);
  const chance = (part: number): boolean => random() < part;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const elapsed = chance(0.05) ? null : 1 + Math.floor(random() ** 2 * 130);
  const hours = elapsed ?? hoursOfMonth;
  const decimals = Math.floor(random() * 5);
  const figure = (): number =>
    chance(0.1) ? 0 : Number((random() * 10 ** Math.floor(random() * 7)).toFixed(decimals));
  const drawnProducts = products.filter(() => chance(0.3));
  const used = drawnProducts.length > 0 ? drawnProducts : [pick(products)];
  const readings = used.flatMap((product) => {
    const levels = [figure(), figure(), figure()];
    const count = chance(0.3) ? Math.min(hours, 120) : 1 + Math.floor(random() * 13);
    return Array.from({ length: count }, (): DrawnReading => {
      const usage = chance(0.03) ? null : pick(levels);
      const organization = pick(["Acme", "acme ", "Bolt", "Crate", ""]);
      return { hour: Math.floor(random() * hours), organization, account: pick(["", "a1"]), product, usage };
    });
  });
  const lines = products
    .filter((product) => used.includes(product) || chance(0.2))
    .filter(() => chance(0.9))
    .map((product): unknown[] => {
      const pooled = chance(0.1) ? "billing period" : "";
      const option = pooled === "" ? pick(["", "", "monthly", "hourly", "hourly"]) : "hourly";
      const aggregation = pooled !== "" || chance(0.7) ? "" : pick(["sum", "average", "maximum", "HWMP"]);
      const mode = pooled !== "" || chance(0.7) ? "" : pick(["per hour", "after sum"]);
      const [committedRate, rate] = [
        Number((random() * 9 + 0.01).toFixed(4)),
        Number((random() * 9 + 0.01).toFixed(4)),
      ];
      return [product, option, chance(0.3) ? "" : figure(), aggregation, committedRate, rate, mode, pooled];
    });
  const drawn = overrides
    .filter(() => chance(0.3))
    .map(([parent, child]): unknown[] =>
      chance(0.5)
        ? [parent, child, Number((random() * 300).toFixed(decimals)), ""]
        : [parent, child, "", Number((random() * 2).toFixed(4))],
    );
  const given = needed.filter(([parent, child]) => !drawn.some((row) => row[0] === parent && row[1] === child));
  const allotments = [...drawn, ...given.map(([parent, child, quantity]): unknown[] => [parent, child, quantity, ""])];
  const settings: unknown[][] = [
    ...(elapsed === null ? [] : [["Elapsed hours", elapsed]]),
    ...(chance(0.3) ? [["Subscription option", "hourly"]] : []),
    ...(chance(0.2) ? [["Hours basis", "730"]] : []),
  ];
  return {
    month,
    readings,
    tables: [[lineTitles, ...lines], [allotmentTitles, ...allotments], settings.length === 0 ? null : settings],
  };
}
