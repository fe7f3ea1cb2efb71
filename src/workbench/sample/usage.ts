/** An hour of one organization. */
export interface Reading {
  /** Excel serial. */
  readonly hour: number;
  readonly organization: string;
  readonly apmHosts: number;
  readonly spansGb: number;
  readonly infraHosts: number;
  readonly metrics: number;
}

interface Organization {
  readonly name: string;
  readonly apmHosts: number;
  readonly infraHosts: number;
  readonly spansPerHostGb: number;
  readonly metricsPerHost: number;
}

export const ORGANIZATIONS: readonly Organization[] = [
  { name: "Production", apmHosts: 30, infraHosts: 60, spansPerHostGb: 0.31, metricsPerHost: 110 },
  { name: "Staging", apmHosts: 8, infraHosts: 18, spansPerHostGb: 0.22, metricsPerHost: 95 },
  { name: "Data platform", apmHosts: 6, infraHosts: 22, spansPerHostGb: 0.15, metricsPerHost: 140 },
];

/** 1 October 2026 as an Excel serial. */
const FIRST_DAY = 46_296;
const HOURS = 744;
const SEED = 20_261_001;
const WORKING_HOURS = { from: 8, to: 19 };

/** Usage of October 2026 that looks like a company's: busier by day, with a few peaks; the same every time. */
export function october2026(): Reading[] {
  const random = randomFrom(SEED);
  return Array.from({ length: HOURS }, (_hour, h) => {
    const isBusy = h % 24 >= WORKING_HOURS.from && h % 24 < WORKING_HOURS.to;
    const peak = random() < 0.012 ? 1.6 : 1;
    return ORGANIZATIONS.map(({ name, apmHosts, infraHosts, spansPerHostGb, metricsPerHost }): Reading => {
      const load = (isBusy ? 1.1 : 0.85) * peak * (0.94 + 0.12 * random());
      const hosts = Math.round(apmHosts * load);
      const servers = Math.round(infraHosts * (0.97 + 0.06 * random()) * (peak > 1 ? 1.2 : 1));
      return {
        hour: FIRST_DAY + h / 24,
        organization: name,
        apmHosts: hosts,
        spansGb: Math.round(hosts * spansPerHostGb * (0.9 + 0.3 * random()) * 1000) / 1000,
        infraHosts: servers,
        metrics: Math.round(servers * metricsPerHost * (0.9 + 0.2 * random())),
      };
    });
  }).flat();
}

/** Mulberry32: small, and the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
