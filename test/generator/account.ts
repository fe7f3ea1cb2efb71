import { products } from "../../src/catalog/products";

/** How large an account is. */
export interface AccountSize {
  readonly products: number;
  readonly organizations: number;
  readonly hours: number;
}

type Cell = string | number;

/** The tables of an account as they stand in sheets, each with its headers. */
export interface Account {
  readonly long: Cell[][];
  readonly wide: Cell[][];
  readonly contract: Cell[][];
  readonly allotments: Cell[][];
}

/** The account of a large customer. */
const large: AccountSize = { products: 40, organizations: 25, hours: 744 };

/** 1 October 2026, 00:00 UTC. */
const start = 46296;

/** A seeded generator (mulberry32): every run has the same figures. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * An account of October 2026, hour by hour: counts are whole, volumes and averages have decimals; days are busier than nights
 * and working days than weekends; organizations differ in size and do not use everything.
 */
export function account(size: AccountSize = large, seed = 20261001): Account {
  const random = seeded(seed);
  const used = products.slice(0, size.products);
  const names = used.map(({ name }) => name);
  const decimals = { concurrent: 0, average: 2, cumulative: 3 } as const;
  const long: Cell[][] = [["Hour", "Organization", "Product", "Usage"]];
  const wide: Cell[][] = [["Hour", "Organization", ...names]];
  for (let organization = 1; organization <= size.organizations; organization++) {
    const name = `Organization ${organization}`;
    const levels = used.map(() => (random() < 0.2 ? 0 : Math.ceil(random() * 200)));
    for (let hour = 0; hour < size.hours; hour++) {
      const time = start + hour / 24;
      const weekend = [2, 3].includes(Math.floor(hour / 24) % 7); // 3 October 2026 is a Saturday
      const busy = (hour % 24 > 7 && hour % 24 < 19 ? 1 : 0.6) * (weekend ? 0.7 : 1);
      const cells = used.map(({ kind }, place): Cell => {
        const level = levels[place] ?? 0;
        return level === 0 ? "" : Number((level * busy * (0.8 + random() * 0.4)).toFixed(decimals[kind]));
      });
      wide.push([time, name, ...cells]);
      for (const [place, cell] of cells.entries()) if (cell !== "") long.push([time, name, names[place] ?? "", cell]);
    }
  }
  return { long, wide, contract: contractOf(names, random), allotments: allotmentsOf(names) };
}

/** Two of three lines are committed, every second one on the hourly option where nothing else is said. */
function contractOf(names: readonly string[], random: () => number): Cell[][] {
  const headers = ["Product", "Option", "Commitment", "Aggregation", "Committed rate", "On-demand rate", "Commitment mode", "Pooling"]; // prettier-ignore
  const lines = names.map((name, place): Cell[] => {
    const commitment = place % 3 === 0 ? "" : Math.ceil(random() * 1000);
    const committed = Number((0.5 + random() * 20).toFixed(2));
    return [name, "", commitment, "", committed, Number((committed * 1.2).toFixed(4)), "", ""];
  });
  return [headers, ...lines];
}

/** Quantities that Datadog names without a figure: the contract has to give them. */
function allotmentsOf(names: readonly string[]): Cell[][] {
  const unpublished: Cell[][] = [
    ["Infrastructure Pro Plus", "Custom Metrics", 150, ""],
    ["Infrastructure Pro Plus", "Ingested Custom Metrics", 150, ""],
    ["Infrastructure Pro Plus", "Infrastructure Containers", "", 7],
    ["Infrastructure Pro Plus", "Custom Events", 750, ""],
    ["Cloud Security Posture Management", "CSM Enterprise Containers", "", 4],
    ["Cloud Security Management", "CSM Enterprise Containers", "", 4],
    ["Fargate Task (APM)", "APM Indexed Spans", 65000, ""],
    ["Fargate Task (APM)", "APM Ingested Spans", 10, ""],
    ["Legacy - Serverless Invocations", "APM Indexed Spans", 150000, ""],
    ["Legacy - Serverless Invocations", "APM Ingested Spans", 50, ""],
    ["Legacy - Serverless Invocations", "Custom Metrics", 5, ""],
    ["Legacy - Serverless Functions", "APM Indexed Spans", 150000, ""],
    ["Legacy - Serverless Functions", "APM Ingested Spans", 50, ""],
    ["Legacy - Serverless Functions", "Custom Metrics", 5, ""],
    ["Application Security Monitoring", "Application Security Indexed Spans", 100000, ""],
    ["Cloud Workload Security Host", "CWS Log Events", 1000, ""],
    ["Network Performance Monitoring", "Network Flows", 100000, ""],
  ];
  const inAccount = unpublished.filter((pair) => pair.slice(0, 2).every((name) => names.includes(String(name))));
  return [["Parent", "Child", "Monthly quantity", "Hourly quantity"], ...inAccount];
}
