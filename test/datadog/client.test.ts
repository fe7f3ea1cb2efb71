import fc from "fast-check";
import { createClient, type Progress } from "../../src/datadog/client/createClient";
import { answerFrom, type DemoAccount } from "../../src/datadog/demo/answerFrom";
import type { Imported } from "../../src/datadog/imported";
import { productOf } from "../../src/datadog/productOf";
import { questions } from "../../src/datadog/questions";
import type { HourText, UsageRow } from "../../src/datadog/rows";
import type { IssueCode } from "../../src/engine/issue";
import { effectOf, failing, fault, instantly, lastIssue, secondsAfter, type Fault } from "./faults";
import { inOrder } from "./plainRows";

const timeout = 45_000;
const keys = ["infra_hosts.apm_host_count", "ingested_spans.ingested_events_bytes"];
/** Twelve hours on each of two days, of two measurements in two organizations. */
const hourlyUsage = Array.from({ length: 24 }, (_, at) => at).flatMap((at) =>
  ["Retail", "Payments"].flatMap((organization) =>
    keys.map((key): UsageRow => {
      const { product, unit } = productOf("hourly", key);
      const hour = `2026-10-${30 + Math.floor(at / 12)}T${String(at % 12).padStart(2, "0")}` as HourText;
      const usage = at % 7 === 0 ? null : at / 8;
      const owner = { organization, organizationId: organization, account: null, accountId: null, region: null };
      return { ...owner, month: "2026-10", hour, level: "organization", product, key, usage, unit };
    }),
  ),
);
const served = inOrder(hourlyUsage);
const account: DemoAccount = {
  hourlyUsage,
  usageSummary: [],
  billable: [],
  costs: [],
  hourlyAttribution: [],
  monthlyAttribution: [],
  costAttribution: [],
};
const question = questions.hourlyUsage({
  from: "2026-10-30T00",
  to: "2026-11-01T00",
  families: ["all"],
  descendants: true,
  connectedAccounts: false,
});
/** A record holds one family, and a day is a request: 48 records a day. */
const pages = (pageSize: number): number => 2 * Math.ceil(48 / pageSize);

/** Answers do not change: each is made once. */
const answers = new Map<string, string>();
function serve(address: string, pageSize: number): string {
  const place = `${pageSize} ${address}`;
  const answer = answers.get(place) ?? JSON.stringify(answerFrom(account, address, pageSize));
  answers.set(place, answer);
  return answer;
}

function standIn(pageSize: number, faults: readonly (Fault | null)[]) {
  const { fetch, asked } = failing((address) => serve(address, pageSize), faults);
  const { wait, waited } = instantly(timeout);
  const client = createClient({ fetch, wait, gateway: "", site: "datadoghq.eu", timeout });
  return { client, asked, waited };
}

/** What has to come of a list of faults, worked out from the rules alone: five attempts a page, then the fault stands. */
function expected(faults: readonly (Fault | null)[], pageCount: number) {
  const waited: number[] = [];
  let request = 0;
  for (let page = 0; page < pageCount; page++) {
    for (let sent = 1; ; sent++) {
      const met = faults[request++] ?? null;
      if (met === null) break;
      const effect = effectOf(met);
      if (effect !== "later") return { code: effect, requests: request, waited };
      if (sent === 5) return { code: lastIssue(met), requests: request, waited };
      waited.push(secondsAfter(met, sent));
    }
  }
  return { code: null as IssueCode | null, requests: request, waited };
}

test("1,000 sequences of faults: the served rows, or an error and no rows", async () => {
  const ends = new Map<string | null, number>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.option(fault, { freq: 4, nil: null }), { maxLength: 40 }),
      fc.integer({ min: 12, max: 48 }),
      async (faults, pageSize) => {
        const { client, asked, waited } = standIn(pageSize, faults);
        const result = await client.ask(question);
        const end = expected(faults, pages(pageSize));
        ends.set(end.code, (ends.get(end.code) ?? 0) + 1);
        expect([asked.length, waited]).toEqual([end.requests, end.waited]);
        if (end.code === null) expect(result.ok && inOrder(result.value.rows)).toEqual(served);
        else expect(result.ok ? "rows" : result.issues.map(({ code }) => code)).toContain(end.code);
        expect("value" in result).toBe(end.code === null);
      },
    ),
    { numRuns: 1000, seed: 20261121 },
  );
  // Every end has been met, the good one among them.
  expect([...ends.keys()].sort()).toEqual(
    ["badShape", "noAccess", "rateLimited", "refused", "unavailable", "unknownFormat", null].sort(),
  );
});

test("pages are handed on one after another, or what is wrong with the first that is not there", async () => {
  const pages: number[] = [];
  const rows: UsageRow[] = [];
  const take = (page: Imported<UsageRow>): void => {
    pages.push(page.rows.length);
    rows.push(...page.rows);
  };
  const whole = await standIn(20, []).client.read(question, take);
  expect([whole, pages]).toEqual([{ ok: true, value: { pages: 6, rows: 96 } }, [20, 20, 8, 20, 20, 8]]);
  expect(inOrder(rows)).toEqual(served);
  const broken = await standIn(20, [null, { kind: "page" }]).client.read(question, () => undefined);
  expect(broken.ok ? null : broken.issues.map(({ code }) => code)).toEqual(["unknownFormat"]);
});

test("the gateway is asked by Datadog's path, with the header that names the site, and without keys", async () => {
  const calls: { address: string; headers: object }[] = [];
  const client = createClient({
    fetch: (address, { headers }) => {
      calls.push({ address, headers });
      return Promise.resolve({
        status: 200,
        headers: { get: () => null },
        text: () => Promise.resolve('{"usage":[]}'),
      });
    },
    wait: instantly(timeout).wait,
    gateway: "https://localhost:3000",
    site: "us3.datadoghq.com",
    timeout,
  });
  await client.ask(questions.billableUsage({ month: "2026-10", connectedAccounts: true }));
  expect(calls).toEqual([
    {
      address: "https://localhost:3000/api/v1/usage/billable-summary?month=2026-10&include_connected_accounts=true",
      headers: { Accept: "application/json", "X-Datadog-Site": "us3.datadoghq.com" },
    },
  ]);
});

test("the progress tells requests, rows and every wait", async () => {
  const { client } = standIn(48, [{ kind: "limited", reset: "12" }, null, { kind: "reset" }]);
  const progress: Progress[] = [];
  await client.ask(question, { onProgress: (step) => progress.push(step) });
  expect(progress).toEqual([
    { done: 0, of: 2, rows: 0, waiting: null },
    { done: 0, of: 2, rows: 0, waiting: { seconds: 12, reason: "rateLimited" } },
    { done: 0, of: 2, rows: 0, waiting: null },
    { done: 1, of: 2, rows: 48, waiting: null },
    { done: 1, of: 2, rows: 48, waiting: { seconds: 1, reason: "unavailable" } },
    { done: 1, of: 2, rows: 48, waiting: null },
  ]);
});

test("a cursor that comes back ends the import", async () => {
  const { client, asked } = standIn(20, [{ kind: "sameCursor" }, { kind: "sameCursor" }]);
  const result = await client.ask(question);
  expect(result.ok ? null : result.issues).toEqual([
    { code: "unknownFormat", path: "Hourly usage", received: "gives the same page twice", expected: "try again" },
  ]);
  expect(asked).toHaveLength(2);
});

describe("aborting rejects with its reason", () => {
  const reason = new Error("closed");
  test.each<[string, Fault]>([
    ["while an answer is awaited", { kind: "slow" }],
    ["while its body is awaited", { kind: "slowBody" }],
    ["while the limit is waited for", { kind: "limited", reset: "60" }],
  ])("%s", async (_, met) => {
    const controller = new AbortController();
    const { fetch } = failing((address) => serve(address, 500), [met]);
    const client = createClient({
      fetch,
      wait: (_milliseconds, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener("abort", () => reject(new Error("stopped")));
        }),
      gateway: "",
      site: "datadoghq.com",
    });
    const asking = client.ask(question, { signal: controller.signal });
    setImmediate(() => controller.abort(reason));
    await expect(asking).rejects.toBe(reason);
  });
  test("before anything is sent", async () => {
    const { client, asked } = standIn(50, []);
    await expect(client.ask(question, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(asked).toEqual([]);
  });
});

test.each<[Fault, string, string]>([
  [
    { kind: "status", status: 403 },
    "is refused (403: Forbidden)",
    "the gateway needs valid keys, with usage_read and, for costs, billing_read",
  ],
  [
    { kind: "status", status: 400 },
    "is refused (400: Forbidden)",
    "change the question, or ask from the parent organization",
  ],
  [{ kind: "page" }, "answers with text that is no JSON, or breaks off (36 characters)", "try again"],
])("%j is told in a sentence", async (met, received, expected) => {
  const { client } = standIn(50, [met]);
  const result = await client.ask(question);
  expect(result.ok ? null : result.issues.map((issue) => [issue.path, issue.received, issue.expected])).toEqual([
    ["Hourly usage", received, expected],
  ]);
});
