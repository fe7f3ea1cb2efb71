import { randomUUID } from "node:crypto";
import fastifyCookie from "@fastify/cookie";
import fastifyHelmet from "@fastify/helmet";
import fastify, { LogController, type FastifyInstance } from "fastify";
import { acceptAccess } from "./gateway/acceptAccess";
import { refuse, refuseConnection, refuseInJson } from "./gateway/refusal";
import { registerGateway } from "./gateway/registerGateway";
import { logRequests } from "./logRequests";
import { securityHeaders } from "./securityHeaders";
import { serveFiles } from "./serveFiles";
import type { Settings } from "./settings";

export interface ServerOptions {
  /** Where the built files are. */
  readonly root: string;
  readonly settings: Settings;
  readonly version: string;
  readonly fetch?: typeof fetch;
  readonly now?: () => number;
  /** Where the log goes: the standard output, unless a test reads it. */
  readonly log?: { readonly write: (line: string) => void };
  /** Milliseconds that a client has to send a request, and Datadog to answer one. */
  readonly clientTimeout?: number;
  readonly upstreamTimeout?: number;
}

const kilobyte = 1024;

/** Serves the add-in and the workbench, and is the gateway to Datadog. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { root, settings, version, now = Date.now, clientTimeout = 10_000, upstreamTimeout = 50_000 } = options;
  const server = fastify({
    logger: { level: settings.logLevel, base: null, ...(options.log ? { stream: options.log } : {}) },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    bodyLimit: 4 * kilobyte,
    requestTimeout: clientTimeout,
    keepAliveTimeout: 5_000,
    exposeHeadRoutes: false,
    frameworkErrors: (_error, _request, reply) => void refuse(reply, 400, "The address is malformed."),
    clientErrorHandler: refuseConnection,
    http: {
      headersTimeout: clientTimeout,
      maxHeaderSize: 16 * kilobyte,
      connectionsCheckingInterval: Math.min(1_000, clientTimeout),
    },
  });
  logRequests(server);
  refuseInJson(server);
  await server.register(fastifyHelmet, securityHeaders(settings.publicUrl?.protocol === "https:"));
  await server.register(fastifyCookie);
  server.addHook("onRequest", acceptAccess(settings));
  server.addHook("onSend", (request, reply) => {
    void reply.header("cache-control", "no-store").header("x-request-id", request.id);
    return Promise.resolve();
  });
  server.get("/gateway/health", () => ({ status: "ok", version }));
  await server.register((gateway) =>
    registerGateway(gateway, {
      settings,
      now,
      upstream: { fetch: options.fetch ?? fetch, timeout: upstreamTimeout },
    }),
  );
  await serveFiles(server, root);
  return server;
}
