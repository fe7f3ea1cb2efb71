import { sites } from "../../../src/catalog/sites";
import { errorsIn, gateway, json, keys, own, site, stopAll } from "./gateway";

afterEach(stopAll);
const names = sites.map((row) => row.site);
const summary = "/api/v1/usage/summary?start_month=2026-10";

it("says whose keys answer: none, the demo's, the environment's, the session's", async () => {
  const session = async (settings: object) =>
    JSON.parse((await (await gateway({ settings })).ask("/gateway/session")).text) as unknown;
  expect(await session({})).toEqual({ keys: "none", site: null, sites: names });
  expect(await session({ demo: true })).toEqual({ keys: "demo", site: null, sites: names });
  expect(await session({ demo: true, keys })).toEqual({ keys: "environment", site, sites: names });
  const { connect, ask } = await gateway({ settings: { demo: true } });
  const { answer, cookie, headers } = await connect();
  expect(JSON.parse(answer.text)).toEqual({ keys: "session", site, sites: names });
  expect(cookie).toMatch(/^dd_billing_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  expect(JSON.parse((await ask("/gateway/session", { headers })).text)).toEqual({
    keys: "session",
    site,
    sites: names,
  });
  const ended = await ask("/gateway/session", { method: "DELETE", headers });
  expect(JSON.parse(ended.text)).toEqual({ keys: "demo", site: null, sites: names });
  expect(ended.headers["set-cookie"]).toEqual([
    "dd_billing_session=; Max-Age=0; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; SameSite=Strict",
  ]);
  expect(JSON.parse((await ask("/gateway/session", { headers })).text)).toMatchObject({ keys: "demo" });
});

it("marks the cookie for https alone where the server is reached by it", async () => {
  const { connect } = await gateway({ settings: { publicUrl: new URL("https://billing.example.com/") } });
  expect((await connect()).cookie).toMatch(/; HttpOnly; Secure; SameSite=Strict$/);
});

it("asks Datadog with the keys of the session, of its site alone, and passes on nothing else", async () => {
  const asked: [string, RequestInit][] = [];
  const { connect, ask } = await gateway({}, (address, init) => {
    asked.push([address, init]);
    return Promise.resolve(
      json({ usage: [] }, 200, { "set-cookie": "datadog=1", "x-ratelimit-remaining": "7", server: "x" }),
    );
  });
  expect(errorsIn(await ask(summary))).toEqual(["The gateway has no keys: connect first."]);
  const { headers } = await connect();
  const answer = await ask(summary, { headers: { ...headers, "User-Agent": "page", Authorization: "Bearer page" } });
  expect([answer.status, answer.text]).toEqual([200, '{"usage":[]}']);
  expect(answer.headers).toMatchObject({ "x-ratelimit-remaining": "7", "cache-control": "no-store" });
  expect([answer.headers["set-cookie"], answer.headers["server"]]).toEqual([undefined, undefined]);
  expect(asked.map(([address, init]) => [address, init.headers, init.redirect, init.method])).toEqual([
    [
      "https://api.datadoghq.eu/api/v1/usage/summary?start_month=2026-10",
      { Accept: "application/json", "DD-API-KEY": keys.apiKey, "DD-APPLICATION-KEY": keys.applicationKey },
      "manual",
      undefined,
    ],
  ]);
  const elsewhere = await ask(summary, { headers: { ...headers, "X-Datadog-Site": "us5.datadoghq.com" } });
  expect([elsewhere.status, errorsIn(elsewhere)]).toEqual([400, ["The keys are for the site datadoghq.eu."]]);
  expect(asked).toHaveLength(1);
});

test.each([
  [{ ...keys, site: "datadoghq.org" }, /^The site must be one of datadoghq\.com, /],
  [{ ...keys, apiKey: "" }, /^The API key is missing or is no key/],
  [{ ...keys, applicationKey: "two words here" }, /^The application key is missing or is no key/],
  [{ ...keys, apiKey: 1 }, /^The API key is missing or is no key/],
  [[], /^The site must be one of /],
])("%j are no keys", async (given, sentence) => {
  const { connect } = await gateway({});
  const { answer, cookie } = await connect(given);
  expect([answer.status, cookie]).toEqual([400, ""]);
  expect(errorsIn(answer)[0]).toMatch(sentence);
});

it("answers with the demo account at the hour of its clock, in pages", async () => {
  const { ask } = await gateway({ settings: { demo: true }, now: () => Date.parse("2026-11-29T19:30:00Z") });
  const query =
    "filter[timestamp][start]=2026-11-29T00&filter[timestamp][end]=2026-11-30T00&filter[product_families]=all&filter[include_descendants]=true&page[limit]=200";
  interface Page {
    readonly data: { readonly attributes: { readonly timestamp: string } }[];
    readonly meta: { readonly pagination: { readonly next_record_id: string | null } };
  }
  const page = async (cursor: string): Promise<Page> =>
    JSON.parse((await ask(`/api/v2/usage/hourly_usage?${query}${cursor}`)).text) as Page;
  const first = await page("");
  expect([first.data.length, first.meta.pagination.next_record_id]).toEqual([200, "record-200"]);
  const last = await page("&page[next_record_id]=record-400");
  expect(last.meta.pagination.next_record_id).toBeNull();
  const hours = [...first.data, ...last.data].map(({ attributes }) => attributes.timestamp).sort();
  expect(hours.at(-1)).toBe("2026-11-29T18:00:00+00:00");
  const contract = await ask("/gateway/demo-contract");
  expect((JSON.parse(contract.text) as { name: string }).name).toBe("Demo contract");
});

it("tells that it is well without the header", async () => {
  const { ask } = await gateway({});
  expect(await ask("/gateway/health", { headers: { Host: "10.0.0.7:3100" } })).toMatchObject({
    status: 200,
    text: '{"status":"ok","version":"0.1.0"}',
  });
  expect((await ask("/gateway/session", { headers: own })).status).toBe(200);
});
