import { createRun, type RunProgress } from "../../../src/datadog/client/createRun";
import type { Answer } from "../../../src/datadog/client/attempt";
import { planAsk, type Ask } from "../../../src/workbook/import/planAsk";

const ask: Ask = {
  kind: "hourlyUsage",
  from: "2026-10",
  to: "2026-10",
  families: ["infra_hosts", "logs"],
  view: "sub-org",
  tagKeys: [],
  usageType: "infra_host_usage",
  connectedAccounts: true,
  now: "2026-11-02T05",
};

/** A gateway that answers what it is told, and remembers what it was asked. */
function stub(answers: (address: string, asked: number) => { status: number; json: unknown }) {
  const asked: string[] = [];
  const fetch = (address: string): Promise<Answer> => {
    asked.push(address);
    const { status, json } = answers(address, asked.length);
    return Promise.resolve({ status, headers: { get: () => null }, text: () => Promise.resolve(JSON.stringify(json)) });
  };
  return { asked, options: { fetch, wait: (_ms: number, signal: AbortSignal) => waitFor(signal), gateway: "", site: "datadoghq.eu", attempts: 1 } } as const; // prettier-ignore
}
/** Never passes: a time-out ends with its signal. */
const waitFor = (signal: AbortSignal): Promise<void> =>
  new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(new Error("ended"))));

async function addresses(part: Partial<Ask>): Promise<string[]> {
  const plan = planAsk({ ...ask, ...part });
  if (!plan.ok) return [plan.message];
  const { asked, options } = stub(() => ({ status: 200, json: {} }));
  for (const one of plan.value.parts) {
    const run = createRun(options, [one], "x");
    await run.go({ signal: new AbortController().signal, onProgress: () => undefined });
  }
  return asked.map((address) => decodeURIComponent(address));
}

const hour = (at: string, usage: number) => ({
  type: "usage_timeseries",
  id: at,
  attributes: { org_name: "Shop", public_id: "shop1", region: "us", product_family: "infra_hosts", timestamp: `${at}:00:00+00:00`, measurements: [{ usage_type: "apm_host_count", value: usage }] },
}); // prettier-ignore

describe("what is asked of Datadog", () => {
  it("hourly usage day by day, up to the hour that has begun", async () => {
    const all = await addresses({});
    expect(all).toHaveLength(31);
    expect(all[0]).toBe(
      "/api/v2/usage/hourly_usage?filter[timestamp][start]=2026-10-01T00&filter[timestamp][end]=2026-10-02T00&filter[product_families]=infra_hosts,logs&filter[include_descendants]=true&page[limit]=500&filter[include_connected_accounts]=true",
    );
    const present = await addresses({ from: "2026-11", to: "2026-11" });
    expect(present.map((address) => /start\]=(\S+?)&.*end\]=(\S+?)&/.exec(address)?.slice(1, 3))).toEqual([
      ["2026-11-01T00", "2026-11-02T00"],
      ["2026-11-02T00", "2026-11-02T06"],
    ]);
  });

  it.each<[Ask["kind"], string[]]>([
    ["billableUsage", ["/api/v1/usage/billable-summary?month=2026-09&include_connected_accounts=true", "/api/v1/usage/billable-summary?month=2026-10&include_connected_accounts=true"]],
    ["historicalCost", ["/api/v2/usage/historical_cost?view=sub-org&start_month=2026-09&end_month=2026-11&include_connected_accounts=true"]],
    ["projectedCost", ["/api/v2/usage/projected_cost?view=sub-org&include_connected_accounts=true"]],
    ["usageSummary", ["/api/v1/usage/summary?start_month=2026-09&end_month=2026-10&include_org_details=true&include_connected_accounts=true"]],
    ["costAttribution", ["/api/v2/cost_by_tag/monthly_cost_attribution?start_month=2026-09&fields=*&tag_breakdown_keys=env,team", "/api/v2/cost_by_tag/monthly_cost_attribution?start_month=2026-10&fields=*&tag_breakdown_keys=env,team"]],
  ])("%s", async (kind, expected) => {
    expect(await addresses({ kind, from: "2026-09", tagKeys: ["env", "team"] })).toEqual(expected);
  }); // prettier-ignore

  it.each<[Partial<Ask>, string]>([
    [{ from: "2026-11" }, "The months end (2026-10) before they begin (2026-11)."],
    [{ families: [] }, "Choose at least one product family."],
    [{ kind: "costAttribution", tagKeys: ["a", "b", "c", "d"] }, "Datadog breaks usage down by at most 3 tag keys; there are 4."],
  ])("%j is refused", async (part, sentence) => {
    expect(await addresses(part)).toEqual([sentence]);
  }); // prettier-ignore

  it("answers for the rows of its months and families alone", () => {
    const plan = planAsk(ask);
    if (!plan.ok) throw new Error(plan.message);
    const { months, hasKey, costType } = plan.value.scope;
    expect([[...months], costType]).toEqual([["2026-10"], null]);
    expect(["infra_hosts.host_count", "logs.x", "logs_x", "cws.x"].map(hasKey)).toEqual([true, true, false, false]);
  });
});

describe("a run", () => {
  const parts = () => {
    const plan = planAsk({ ...ask, from: "2026-11", to: "2026-11" });
    if (!plan.ok) throw new Error(plan.message);
    return plan.value.parts;
  };
  const page = (at: string, usage: number, next: string | null = null) => ({
    status: 200,
    json: { data: [hour(at, usage)], meta: { pagination: { next_record_id: next } } },
  });

  it("goes on where it broke off: finished requests and pages are not asked again", async () => {
    let isDown = true;
    const { asked, options } = stub((address) => {
      if (address.includes("start%5D=2026-11-01")) return page("2026-11-01T00", 1);
      if (!address.includes("next_record_id")) return page("2026-11-02T00", 2, "more");
      return isDown ? { status: 503, json: { errors: ["down"] } } : page("2026-11-02T01", 3);
    });
    const told: RunProgress[] = [];
    const run = createRun(options, parts(), "The import");
    const go = () => run.go({ signal: new AbortController().signal, onProgress: (one) => told.push(one) });
    expect(await go()).toMatchObject({ ok: false, issues: [{ code: "unavailable" }] });
    expect(asked).toHaveLength(3);
    isDown = false;
    const answer = await go();
    expect(asked).toHaveLength(4);
    expect(answer.ok && answer.value.rows.map((row) => "usage" in row && row.usage)).toEqual([1, 2, 3]);
    expect(told.at(-1)).toEqual({ done: 2, of: 2, rows: 3, pages: 3, waiting: null });
  });

  it("asks again for an answer that cannot be read", async () => {
    let isSpoilt = true;
    const { asked, options } = stub((address) =>
      address.includes("start%5D=2026-11-01") ? page("2026-11-01T00", 1) : isSpoilt ? { status: 200, json: { data: 1 } } : page("2026-11-02T00", 2),
    ); // prettier-ignore
    const run = createRun(options, parts(), "The import");
    const go = () => run.go({ signal: new AbortController().signal, onProgress: () => undefined });
    expect(await go()).toMatchObject({ ok: false, issues: [{ code: "badShape" }] });
    isSpoilt = false;
    expect((await go()).ok).toBe(true);
    expect(asked).toHaveLength(3);
  });
});
