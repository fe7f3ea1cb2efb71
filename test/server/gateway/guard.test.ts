import { connect as connectTo } from "node:net";
import { errorsIn, gateway, json, keys, own, site, stopAll } from "./gateway";

afterEach(stopAll);
const summary = "/api/v1/usage/summary?start_month=2026-10";
const settings = { keys };

/** A gateway whose stand-in for Datadog must not be asked. */
async function untouched(more: object = {}, options: object = {}) {
  const asked: string[] = [];
  const started = await gateway({ settings: { ...settings, ...more }, ...options }, (address) => {
    asked.push(address);
    return Promise.resolve(json({ usage: [] }));
  });
  return { ...started, asked };
}

describe("a request that the add-in's own page did not send is refused", () => {
  test.each<[string, Record<string, string>, number]>([
    ["without the header", {}, 400],
    ["with an unknown site", { "X-Datadog-Site": "datadoghq.eu.evil.example" }, 400],
    ["from another origin", { ...own, Origin: "https://evil.example" }, 403],
    ["from a page without an origin", { ...own, Origin: "null" }, 403],
    ["from another site, as the browser says", { ...own, "Sec-Fetch-Site": "cross-site" }, 403],
    [
      "from another port of this computer",
      { ...own, Origin: "http://localhost:1", "Sec-Fetch-Site": "same-site" },
      403,
    ],
    ["to a host that was made to point here", { ...own, Host: "rebound.example" }, 421],
    ["to such a host, of its own origin", { ...own, Host: "rebound.example", Origin: "http://rebound.example" }, 421],
    ["to a name that begins like this one", { ...own, Host: "localhost.evil.example:3100" }, 421],
    ["to an address on the network", { ...own, Host: "192.168.0.7:3100" }, 421],
  ])("%s", async (_, headers, status) => {
    const { ask, asked } = await untouched();
    for (const [path, method] of [
      [summary, "GET"],
      ["/gateway/session", "GET"],
      ["/gateway/session", "DELETE"],
    ] as const) {
      const answer = await ask(path, { headers, method });
      expect([path, answer.status, answer.headers["access-control-allow-origin"]]).toEqual([path, status, undefined]);
    }
    expect(asked).toEqual([]);
  });

  it("and no preflight is answered", async () => {
    const { ask } = await untouched();
    const headers = { Origin: "https://evil.example", "Access-Control-Request-Method": "GET", "Access-Control-Request-Headers": "x-datadog-site" }; // prettier-ignore
    const answer = await ask(summary, { method: "OPTIONS", headers });
    expect([answer.status, answer.headers["access-control-allow-origin"], answer.headers["access-control-allow-headers"]]).toEqual([404, undefined, undefined]); // prettier-ignore
  });

  it("while its own is answered", async () => {
    const { ask, asked, port } = await untouched();
    const headers = { ...own, Host: `localhost:${port}`, Origin: `http://localhost:${port}`, "Sec-Fetch-Site": "same-origin" }; // prettier-ignore
    expect((await ask(summary, { headers })).status).toBe(200);
    expect(asked).toEqual(["https://api.datadoghq.eu/api/v1/usage/summary?start_month=2026-10"]);
  });
});

test.each([
  "/api/v1/validate",
  "/api/v1/usage",
  "/api/v1/usage/",
  "/api/v1/usage/summary/",
  "/api/v1/usage/summary/../../validate",
  "/api/v1/usage/summary/%2e%2e/%2e%2e/validate",
  "/api/v1/usage/%2e%2e/validate",
  "/api/v1/usage/..%2f..%2fvalidate",
  "/api/v1/usage/..\\..\\validate",
  "/api/v1//usage/summary",
  "//api/v1/usage/summary",
  "//api.evil.example/api/v1/usage/summary",
  "/API/v1/usage/summary",
  "/api/v1/usage/summar%79",
  "/api/v1/usage/summary%3fstart_month=2026-10",
  "/api/v1/usage/summary%00",
  "/api/v1/usage/summary;start_month=2026-10",
  "/api/v2/usage/cost_by_org",
  "/api/v2/users",
  "/gateway",
  "/gateway/sessions",
  "http://api.evil.example/api/v1/usage/summary",
  "/%",
])("%s is no endpoint", async (path) => {
  const { ask, asked } = await untouched();
  const answer = await ask(path);
  expect([400, 403, 404]).toContain(answer.status);
  expect(errorsIn(answer)).toHaveLength(1);
  expect(asked).toEqual([]);
});

test.each([
  ["?api_key=0123456789abcdef", "The question has a parameter that is not passed on."],
  ["?start_month=2026-10&start_month=2026-09", "The question has start_month more than once."],
  ["?start_month=2026-10%0d%0aDD-API-KEY:%20x", "start_month is too long, or has characters that no parameter has."],
  [`?start_month=${"1".repeat(5_000)}`, "start_month is too long, or has characters that no parameter has."],
  ["?start_month=2026-10&%73tart_month=2026-09", "The question has start_month more than once."],
  ["?__proto__=1", "The question has a parameter that is not passed on."],
])("the question %s is refused", async (query, sentence) => {
  const { ask, asked } = await untouched();
  const answer = await ask(`/api/v1/usage/summary${query}`);
  expect([answer.status, errorsIn(answer), asked]).toEqual([400, [sentence], []]);
});

it("writes a question anew, so that a value stays a value", async () => {
  const { ask, asked } = await untouched();
  await ask("/api/v1/usage/hourly-attribution?usage_type=a%26b%23c%3Fd%2F..&start_hr=2026-10-01T00");
  expect(asked).toEqual([
    "https://api.datadoghq.eu/api/v1/usage/hourly-attribution?usage_type=a%26b%23c%3Fd%2F..&start_hr=2026-10-01T00",
  ]);
});

test.each(["POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE"])("%s is no method of an endpoint", async (method) => {
  const { ask, asked } = await untouched();
  expect([(await ask(summary, { method })).status, asked]).toEqual([404, []]);
}); // prettier-ignore

test.each<[string, Record<string, string>, string, number, string]>([
  ["too large", { "Content-Type": "application/json" }, JSON.stringify({ ...keys, more: "x".repeat(5_000) }), 413, "The request is too large."],
  ["not JSON", { "Content-Type": "application/json" }, "site=datadoghq.eu", 400, "The request is no JSON."],
  ["a form", { "Content-Type": "application/x-www-form-urlencoded" }, "site=datadoghq.eu", 415, "The request must be JSON."],
  ["text, which needs no preflight", { "Content-Type": "text/plain" }, JSON.stringify(keys), 400, "Give site, apiKey and applicationKey."],
  ["empty", { "Content-Type": "application/json" }, "", 400, "The request is empty."],
])("a body that is %s is refused", async (_, headers, body, status, sentence) => {
  const { ask } = await untouched();
  const answer = await ask("/gateway/session", { method: "POST", headers: { ...own, ...headers }, body });
  expect([answer.status, errorsIn(answer), answer.headers["set-cookie"]]).toEqual([status, [sentence], undefined]);
}); // prettier-ignore

describe("a client that is slow is hung up on", () => {
  test.each([
    ["within its headers", "GET /gateway/session HTTP/1.1\r\nHost: localhost\r\nX-Datadog"],
    [
      "within its body",
      `POST /gateway/session HTTP/1.1\r\nHost: localhost\r\nX-Datadog-Site: ${site}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"site"`,
    ],
  ])("%s", async (_, begun) => {
    const { port, logged } = await untouched({}, { clientTimeout: 150 });
    const said = await new Promise<string>((done) => {
      let text = "";
      const socket = connectTo(port, "127.0.0.1", () => socket.write(begun));
      socket.on("data", (data) => (text += data.toString()));
      socket.once("close", () => done(text));
    });
    expect(said).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n.*"The request has not arrived in time\."/s);
    expect(logged.join("")).not.toContain("X-Datadog");
  });
  it("and headers without an end are too many", async () => {
    const { ask } = await untouched();
    const answer = await ask("/gateway/session", { headers: { ...own, "X-Long": "x".repeat(20_000) } });
    expect([answer.status, errorsIn(answer)]).toEqual([431, ["The headers are too large."]]);
  });
});

describe("with an access token", () => {
  const accessToken = "a-token-of-more-than-twenty-letters";
  const publicUrl = new URL("https://billing.example.com/");
  const there = { ...own, Host: "billing.example.com", Origin: "https://billing.example.com" };
  it("nothing is answered without it but health and the add-in's files", async () => {
    const { ask, asked } = await untouched({ accessToken, publicUrl });
    for (const headers of [
      there,
      { ...there, Authorization: "Bearer another" },
      { ...there, Cookie: "dd_billing_access=x" },
    ]) {
      expect((await ask(summary, { headers })).status).toBe(401);
      expect(errorsIn(await ask("/gateway/session", { headers }))).toEqual(["The access token is missing or wrong."]);
    }
    expect((await ask("/gateway/health", { headers: {} })).status).toBe(200);
    expect(asked).toEqual([]);
  });
  it("it is taken from a header, or from the cookie that a page opened with it has set", async () => {
    const { ask, logged } = await untouched({ accessToken, publicUrl });
    expect((await ask(summary, { headers: { ...there, Authorization: `Bearer ${accessToken}` } })).status).toBe(200);
    const page = await ask(`/excel/taskpane.html?access=${accessToken}`, { headers: { Host: "billing.example.com" } });
    expect(page.headers["set-cookie"]).toEqual([
      `dd_billing_access=${accessToken}; Path=/; HttpOnly; Secure; SameSite=Strict`,
    ]);
    expect((await ask("/?access=another", { headers: {} })).headers["set-cookie"]).toBeUndefined();
    expect((await ask(summary, { headers: { ...there, Cookie: `dd_billing_access=${accessToken}` } })).status).toBe(
      200,
    );
    expect(logged.join("")).not.toContain(accessToken);
  });
});

it("limits the requests of a minute, and tells when they are counted anew", async () => {
  const { ask } = await untouched();
  const body = JSON.stringify({ site: "x" });
  const headers = { ...own, "Content-Type": "application/json" };
  for (let sent = 0; sent < 10; sent++)
    expect((await ask("/gateway/session", { method: "POST", headers, body })).status).toBe(400);
  const refused = await ask("/gateway/session", { method: "POST", headers, body });
  expect([refused.status, errorsIn(refused)]).toEqual([429, ["Too many requests: try again later."]]);
  expect(Number(refused.headers["x-ratelimit-reset"])).toBeGreaterThan(0);
});
