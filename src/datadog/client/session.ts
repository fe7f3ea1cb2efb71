import * as v from "valibot";
import { sites, type Site } from "../../catalog/sites";
import { fail, ok, type Result } from "../../engine/issue";
import { refusalOf } from "../read";
import { headersFor, type Answer } from "./attempt";

const names = sites.map(({ site }): Site => site);
const schema = v.object({
  keys: v.picklist(["none", "demo", "environment", "session"]),
  site: v.nullable(v.picklist(names)),
  sites: v.array(v.picklist(names)),
});

/** Whose keys the gateway adds to requests. The keys themselves never come back from it. */
export type Session = v.InferOutput<typeof schema>;

/** Null: there is no gateway behind this page. */
export type SessionFound = Session | null;

export interface Keys {
  readonly site: Site;
  readonly apiKey: string;
  readonly applicationKey: string;
}

export type SessionFetch = (
  address: string,
  init: {
    readonly method: "GET" | "POST" | "DELETE";
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
  },
) => Promise<Answer>;

const path = "/gateway/session";
const what = "The gateway";

/** The gateway's session, as it is, or with other keys. Keys are sent once and are not kept. */
export function createSessions(fetch: SessionFetch, gateway: string) {
  async function send(init: Parameters<SessionFetch>[1]): Promise<Result<SessionFound>> {
    let answer: Answer;
    let body: string;
    try {
      answer = await fetch(`${gateway}${path}`, init);
      body = await answer.text();
    } catch {
      return ok(null);
    }
    const json = jsonOf(body);
    if (json === undefined || answer.status === 404) return ok(null);
    const refusal = refusalOf(json);
    if (refusal !== null) return fail("refused", what, `refuses this: ${refusal}`, "change it, or ask whoever runs it");
    const read = v.safeParse(schema, json);
    return read.success && answer.status < 300
      ? ok(read.output)
      : fail("unknownFormat", what, "answers in a way that this add-in does not know", "update the gateway");
  }
  const [anySite] = names;
  const headers = headersFor(anySite ?? "datadoghq.com");
  return {
    read: () => send({ method: "GET", headers }),
    open: (keys: Keys) =>
      send({
        method: "POST",
        headers: { ...headersFor(keys.site), "Content-Type": "application/json" },
        body: JSON.stringify(keys),
      }),
    close: () => send({ method: "DELETE", headers }),
  };
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}
