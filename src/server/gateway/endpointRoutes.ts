import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { endpoints } from "../../datadog/endpoints";
import type { DemoAnswer } from "../../datadog/demo/createDemo";
import type { HourText } from "../../datadog/rows";
import type { Keys, Settings } from "../settings";
import { askDatadog, type Upstream } from "./askDatadog";
import { siteAsked } from "./guard";
import { questionOf } from "./question";
import { Refusal } from "./refusal";
import { idOf } from "./sessionRoutes";
import type { Sessions } from "./sessions";

export type Demo = (address: string, now: HourText) => DemoAnswer | null;

interface Sources {
  readonly settings: Settings;
  readonly sessions: Sessions;
  readonly upstream: Upstream;
  readonly demo: Demo;
  readonly now: () => number;
}

/** The endpoints of the API from which the add-in imports, and no others; nothing of an address is passed on but its question. */
export function endpointRoutes(server: FastifyInstance, sources: Sources): void {
  for (const { path } of Object.values(endpoints))
    server.get(path, async (request, reply) => {
      const question = questionOf(request.raw.url ?? "");
      if ((request.raw.url ?? "").split("?")[0] !== path) throw new Refusal(404, "There is nothing at this address.");
      const keys = keysFor(request, sources);
      return keys === null
        ? demoAnswer(path, question, reply, sources)
        : passOn(keys, path, question, request, reply, sources);
    });
}

/** The keys of the session, else those of the environment; null: the demo answers. Keys are for their own site alone. */
function keysFor(request: FastifyRequest, { settings, sessions }: Sources): Keys | null {
  const keys = sessions.find(idOf(request)) ?? settings.keys;
  if (keys === null) {
    if (settings.demo) return null;
    throw new Refusal(401, "The gateway has no keys: connect first.");
  }
  if (keys.site !== siteAsked(request)) throw new Refusal(400, `The keys are for the site ${keys.site}.`);
  return keys;
}

function demoAnswer(path: string, question: string, reply: FastifyReply, { demo, now }: Sources): FastifyReply {
  const hour = new Date(now()).toISOString().slice(0, 13) as HourText;
  const answer = demo(`${path}?${question}`, hour);
  if (answer === null) throw new Refusal(404, "There is nothing at this address.");
  return reply.code(answer.status).send(answer.body);
}

/** A client that goes away ends the question to Datadog. */
async function passOn(
  keys: Keys,
  path: string,
  question: string,
  request: FastifyRequest,
  reply: FastifyReply,
  { upstream }: Sources,
): Promise<FastifyReply> {
  const left = new AbortController();
  reply.raw.once("close", () => left.abort());
  const { status, headers, body } = await askDatadog(keys, path, question, upstream, left.signal);
  request.log.debug({ upstream: status }, "Datadog has answered");
  return reply.code(status).headers(headers).type("application/json; charset=utf-8").send(body);
}
