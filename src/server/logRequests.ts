import type { FastifyInstance } from "fastify";

/**
 * A line a request, with its id. The route stands for the address, and neither query, cookies, other headers nor bodies are
 * logged: keys, organizations and tags stand in them.
 */
export function logRequests(server: FastifyInstance): void {
  server.addHook("onResponse", (request, reply) => {
    const route = request.routeOptions.url ?? "none";
    const isGateway = /^\/(api|gateway)\//.test(route);
    request.log[isGateway ? "info" : "debug"](
      { method: request.method, route, status: reply.statusCode, milliseconds: Math.round(reply.elapsedTime) },
      "answered",
    );
    return Promise.resolve();
  });
  server.addHook("onRequestAbort", (request) => {
    request.log.info({ method: request.method, route: request.routeOptions.url ?? "none" }, "left by the client");
    return Promise.resolve();
  });
}
