import fastifyRateLimit from "@fastify/rate-limit";
import type { FastifyInstance } from "fastify";
import { demoContractFile } from "../../datadog/demo/account/contract";
import { createDemo } from "../../datadog/demo/createDemo";
import type { Settings } from "../settings";
import type { Upstream } from "./askDatadog";
import { endpointRoutes } from "./endpointRoutes";
import { guard } from "./guard";
import { idOf, sessionRoutes } from "./sessionRoutes";
import { Sessions } from "./sessions";

export interface GatewayOptions {
  readonly settings: Settings;
  readonly upstream: Upstream;
  readonly now: () => number;
}

/** More than the add-in asks, which waits for each answer; far less than a loop that has run away. */
const requestsPerMinute = 600;
const forgetEvery = 60_000;

/** Sessions and the endpoints of Datadog, behind the guard. */
export async function registerGateway(server: FastifyInstance, options: GatewayOptions): Promise<void> {
  const { settings, upstream, now } = options;
  const sessions = new Sessions(now);
  const forgetting = setInterval(() => sessions.forgetOld(), forgetEvery).unref();
  server.addHook("onClose", () => {
    clearInterval(forgetting);
    sessions.endAll();
    return Promise.resolve();
  });
  server.addHook("onRequest", guard(settings));
  await server.register(fastifyRateLimit, {
    max: requestsPerMinute,
    timeWindow: "1 minute",
    keyGenerator: (request) => {
      const id = idOf(request);
      return id !== undefined && sessions.find(id) !== null ? id : request.ip;
    },
    // The reset is told when the limit is reached; otherwise the headers are Datadog's own.
    addHeadersOnExceeding: { "x-ratelimit-limit": false, "x-ratelimit-remaining": false, "x-ratelimit-reset": false },
  });
  sessionRoutes(server, settings, sessions);
  if (settings.demo) server.get("/gateway/demo-contract", () => demoContractFile);
  endpointRoutes(server, { settings, sessions, upstream, demo: createDemo(), now });
}
