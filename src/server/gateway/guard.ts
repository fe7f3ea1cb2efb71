import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Site } from "../../catalog/sites";
import { siteNames, siteOf, type Settings } from "../settings";
import { Refusal } from "./refusal";

/** A page of another origin cannot send it without asking first, and is never allowed to. It names the Datadog site. */
const siteHeader = "x-datadog-site";
export const accessCookie = "dd_billing_access";

const ownNames: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

export type Guarded = Pick<Settings, "publicUrl" | "accessToken">;

/**
 * Lets through what the add-in's own page sends, and nothing else: a host by which this server is known (or another name may have
 * been made to point here), no foreign origin, the header, and the access token where there is one.
 */
export function guard({ publicUrl, accessToken }: Guarded) {
  // oxlint-disable-next-line typescript/require-await -- a hook of Fastify's is async, or is told of "done"
  return async (request: FastifyRequest, _reply: FastifyReply): Promise<void> => {
    const host = request.headers.host ?? "";
    const name = host.replace(/:\d+$/, "").toLowerCase();
    if (!ownNames.has(name) && host.toLowerCase() !== publicUrl?.host)
      throw new Refusal(421, "This server does not go by that name.");
    if (!isOwnOrigin(request, host, publicUrl)) throw new Refusal(403, "Another site's page may not ask.");
    siteAsked(request);
    if (accessToken !== null && !isAllowed(request, accessToken))
      throw new Refusal(401, "The access token is missing or wrong.");
  };
}

function isOwnOrigin({ headers }: FastifyRequest, host: string, publicUrl: URL | null): boolean {
  const fetchSite = headers["sec-fetch-site"];
  if (fetchSite !== undefined && fetchSite !== "same-origin") return false;
  const { origin } = headers;
  return origin === undefined || origin === publicUrl?.origin || origin === `http://${host}`;
}

/** The site that the request is for. */
export function siteAsked(request: FastifyRequest): Site {
  const given = request.headers[siteHeader];
  const site = siteOf(typeof given === "string" ? given : null);
  if (site === null) throw new Refusal(400, `The header X-Datadog-Site must name one of ${siteNames.join(", ")}.`);
  return site;
}

function isAllowed(request: FastifyRequest, token: string): boolean {
  const [, bearer] = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? "") ?? [];
  return [bearer, request.cookies[accessCookie]].some((given) => given !== undefined && isSame(given, token));
}

/** Takes as long whatever is the same. */
export function isSame(given: string, token: string): boolean {
  const [a, b] = [given, token].map((text) => createHash("sha256").update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
