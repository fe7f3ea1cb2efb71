import { errorsIn, gateway, json, keys, own, stopAll, type Datadog } from "./gateway";
import { request } from "node:http";

afterEach(stopAll);
const summary = "/api/v1/usage/summary?start_month=2026-10";
const ask = async (datadog: Datadog, options: object = {}) =>
  (await gateway({ settings: { keys }, ...options }, datadog)).ask(summary);

const limit = {
  "x-ratelimit-limit": "400",
  "x-ratelimit-period": "3600",
  "x-ratelimit-remaining": "0",
  "x-ratelimit-reset": "1234",
  "x-ratelimit-name": "usage",
};

it("passes on 429 with the reset of Datadog's limit", async () => {
  const answer = await ask(() => Promise.resolve(json({ errors: ["Rate limit reached"] }, 429, limit)));
  expect([answer.status, errorsIn(answer), answer.headers["x-ratelimit-reset"], answer.headers["x-ratelimit-limit"]]).toEqual([429, ["Rate limit reached"], "1234", "400"]); // prettier-ignore
  expect(answer.headers["x-ratelimit-name"]).toBeUndefined();
});

test.each<[string, () => Response, number, string]>([
  ["a refusal", () => json({ errors: ["Forbidden"] }, 403), 403, "Forbidden"],
  ["a refusal with its detail", () => json({ errors: [{ title: "Bad Request", detail: "No parent" }] }, 400), 400, "No parent"],
  ["a failure", () => json({ errors: ["Internal"] }, 500), 500, "Internal"],
  ["a page of a proxy", () => new Response("<html>Bad gateway</html>", { status: 502 }), 502, "Datadog answers 502."],
  ["an error of great length", () => new Response("x".repeat(1_000_000), { status: 503 }), 503, "Datadog answers 503."],
  ["a redirection", () => new Response(null, { status: 302, headers: { location: "https://evil.example" } }), 502, "Datadog answers with a redirection (302), which is not followed."],
  ["a page in place of JSON", () => new Response("<html>Log in</html>", { headers: { "content-type": "text/html" } }), 502, "Datadog answers with something else than JSON."],
  ["an error that repeats the keys", () => json({ errors: [`Key ${keys.apiKey} of ${keys.applicationKey}`] }, 401), 401, "Key … of …"],
])("%s is told in a sentence", async (_, made, status, sentence) => {
  const answer = await ask(() => Promise.resolve(made()));
  expect([answer.status, errorsIn(answer), answer.headers["location"]]).toEqual([status, [sentence], undefined]);
}); // prettier-ignore

it("tells that Datadog cannot be reached, or is late", async () => {
  const lost = await ask(() => Promise.reject(new TypeError("fetch failed: getaddrinfo ENOTFOUND api.datadoghq.eu")));
  expect([lost.status, errorsIn(lost)]).toEqual([502, ["Datadog cannot be reached."]]);
  const late = await ask(untilAborted, { upstreamTimeout: 20 });
  expect([late.status, errorsIn(late)]).toEqual([504, ["Datadog has not answered within 0.02 seconds."]]);
});

const untilAborted: Datadog = (_, { signal }) =>
  new Promise((_done, failed) => {
    signal?.addEventListener("abort", () => failed(signal.reason as Error));
  });

/** A body that goes on for as long as it is read, or breaks after its first part. */
const endless = (signal: AbortSignal | null | undefined, breaks: boolean): Response =>
  new Response(
    new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"usage":['));
        if (breaks) setImmediate(() => controller.error(new Error("reset")));
        signal?.addEventListener("abort", () => controller.error(signal.reason));
      },
    }),
    { headers: { "content-type": "application/json" } },
  );

it("breaks off where Datadog does: a part is never a whole answer", async () => {
  await expect(ask((_, { signal }) => Promise.resolve(endless(signal, true)))).rejects.toThrow(
    /broken off|aborted|hang up/,
  );
  await expect(ask((_, { signal }) => Promise.resolve(endless(signal, false)), { upstreamTimeout: 50 })).rejects.toThrow(
    /broken off|aborted|hang up/,
  ); // prettier-ignore
});

describe("a client that goes away ends the question to Datadog", () => {
  test.each<[string, Datadog]>([
    ["before the answer", untilAborted],
    ["within its body", (_, { signal }) => Promise.resolve(endless(signal, false))],
  ])("%s", async (_, datadog) => {
    const aborted = later();
    const asked = later();
    const { port } = await gateway({ settings: { keys } }, (address, init) => {
      init.signal?.addEventListener("abort", () => aborted.resolve());
      asked.resolve();
      return datadog(address, init);
    });
    const asking = request({ host: "127.0.0.1", port, path: summary, headers: own });
    asking.on("error", () => undefined);
    asking.end();
    await asked.promise;
    asking.destroy();
    await aborted.promise;
  });
});

function later() {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve: () => resolve() };
}
