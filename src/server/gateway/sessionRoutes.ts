import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Site } from "../../catalog/sites";
import { isKey, siteNames, siteOf, type Settings } from "../settings";
import { Refusal } from "./refusal";
import type { Sessions } from "./sessions";

const sessionCookie = "dd_billing_session";

/** Whose keys a request is answered with. */
interface SessionAnswer {
  readonly keys: "none" | "demo" | "environment" | "session";
  readonly site: Site | null;
  readonly sites: readonly Site[];
}

/** Keys are given once, kept in memory behind a cookie that no script can read, and forgotten on request. */
export function sessionRoutes(server: FastifyInstance, settings: Settings, sessions: Sessions): void {
  const cookie = {
    httpOnly: true,
    sameSite: "strict",
    secure: settings.publicUrl?.protocol === "https:",
    path: "/",
  } as const;
  const current = (id: string | undefined): SessionAnswer => {
    const own = sessions.find(id);
    if (own !== null) return { keys: "session", site: own.site, sites: siteNames };
    if (settings.keys !== null) return { keys: "environment", site: settings.keys.site, sites: siteNames };
    return { keys: settings.demo ? "demo" : "none", site: null, sites: siteNames };
  };
  server.get("/gateway/session", (request) => current(idOf(request)));
  server.post("/gateway/session", { config: { rateLimit: { max: 10, timeWindow: "1 minute" } } }, (request, reply) => {
    const id = sessions.begin(keysIn(request.body));
    sessions.end(idOf(request));
    void reply.setCookie(sessionCookie, id, cookie);
    return current(id);
  });
  server.delete("/gateway/session", (request, reply) => {
    sessions.end(idOf(request));
    void reply.clearCookie(sessionCookie, cookie);
    return current(undefined);
  });
}

export const idOf = (request: FastifyRequest): string | undefined => request.cookies[sessionCookie];

/** What is wrong is told without what was given. */
function keysIn(body: unknown) {
  if (typeof body !== "object" || body === null) throw new Refusal(400, "Give site, apiKey and applicationKey.");
  const given = new Map<string, unknown>(Object.entries(body));
  const text = (name: string): string => {
    const value = given.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  const site = siteOf(text("site"));
  if (site === null) throw new Refusal(400, `The site must be one of ${siteNames.join(", ")}.`);
  const [apiKey, applicationKey] = [text("apiKey"), text("applicationKey")];
  if (!isKey(apiKey)) throw new Refusal(400, "The API key is missing or is no key: copy it anew from Datadog.");
  if (!isKey(applicationKey))
    throw new Refusal(400, "The application key is missing or is no key: copy it anew from Datadog.");
  return { site, apiKey, applicationKey };
}
