import { checkAccess } from "../../src/datadog/client/checkAccess";
import { createClient } from "../../src/datadog/client/createClient";
import { createSessions, type SessionFetch } from "../../src/datadog/client/session";

const answer = (status: number, body: string) => ({ status, headers: { get: () => null }, text: () => Promise.resolve(body) }); // prettier-ignore
const session = { keys: "session", site: "datadoghq.eu", sites: ["datadoghq.com", "datadoghq.eu"] };

describe("the gateway's session", () => {
  it("is read, opened and closed with the header that no foreign page can send", async () => {
    const sent: Parameters<SessionFetch>[] = [];
    const { read, open, close } = createSessions((...call) => {
      sent.push(call);
      return Promise.resolve(answer(200, JSON.stringify(session)));
    }, "");
    expect(await read()).toEqual({ ok: true, value: session });
    await open({ site: "datadoghq.eu", apiKey: "a", applicationKey: "b" });
    await close();
    expect(sent).toEqual([
      ["/gateway/session", { method: "GET", headers: { Accept: "application/json", "X-Datadog-Site": "datadoghq.com" } }],
      ["/gateway/session", { method: "POST", headers: { Accept: "application/json", "X-Datadog-Site": "datadoghq.eu", "Content-Type": "application/json" }, body: '{"site":"datadoghq.eu","apiKey":"a","applicationKey":"b"}' }],
      ["/gateway/session", { method: "DELETE", headers: { Accept: "application/json", "X-Datadog-Site": "datadoghq.com" } }],
    ]); // prettier-ignore
  });

  it.each<[string, () => ReturnType<SessionFetch>]>([
    ["no server", () => Promise.reject(new TypeError("Failed to fetch"))],
    ["a page in its place", () => Promise.resolve(answer(200, "<html></html>"))],
    ["no such path", () => Promise.resolve(answer(404, '{"message":"Not Found"}'))],
  ])("there is none: %s", async (_what, fetch) => {
    expect(await createSessions(fetch, "").read()).toEqual({ ok: true, value: null });
  });

  it.each<[string, number, string]>([
    ['{"errors":["The API key is missing."]}', 400, "refuses this: The API key is missing."],
    ['{"keys":"other"}', 200, "answers in a way that this add-in does not know"],
  ])("%s is told", async (body, status, received) => {
    const read = await createSessions(() => Promise.resolve(answer(status, body)), "").read();
    expect(read).toMatchObject({ ok: false, issues: [{ received }] });
  });
});

it("names the permission that is missing", async () => {
  const fetch = (address: string) =>
    Promise.resolve(
      address.includes("projected") ? answer(403, '{"errors":["Forbidden"]}') : answer(200, '{"data":[]}'),
    );
  const wait = (_ms: number, signal: AbortSignal) =>
    new Promise<void>((_resolve, reject) => signal.addEventListener("abort", () => reject(new Error("ended"))));
  const client = createClient({ fetch, wait, gateway: "", site: "datadoghq.com", attempts: 1 });
  const access = await checkAccess(client, "2026-10", new AbortController().signal);
  expect(access).toMatchObject({ usage: true, costs: { code: "noAccess" } });
});
