import type { Socket } from "node:net";
import type { ConnectionError, FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

/** An answer other than what was asked for: a status and a sentence, which never quotes what was sent. */
export class Refusal extends Error {
  constructor(
    readonly statusCode: number,
    message: string,
  ) {
    super(message);
  }
}

const sentences: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: "The request is too large.",
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "The request must be JSON.",
  FST_ERR_CTP_INVALID_JSON_BODY: "The request is no JSON.",
  FST_ERR_CTP_EMPTY_JSON_BODY: "The request is empty.",
};

/** Errors go out as Datadog's do: `{ "errors": ["sentence"] }`. What went wrong inside is logged by its name alone. */
export function refuseInJson(server: FastifyInstance): void {
  server.setErrorHandler((error: FastifyError | Refusal, request, reply) => {
    if (error instanceof Refusal) return refuse(reply, error.statusCode, error.message);
    const status = error.statusCode ?? 500;
    if (status >= 500)
      request.log.error({ error: error.name, code: "code" in error ? error.code : undefined }, "failed");
    return refuse(reply, status, sentences["code" in error ? error.code : ""] ?? sentenceFor(status));
  });
  server.setNotFoundHandler((_request: FastifyRequest, reply: FastifyReply) =>
    refuse(reply, 404, "There is nothing at this address, or not with this method."),
  );
}

export const refuse = (reply: FastifyReply, status: number, sentence: string): FastifyReply =>
  reply
    .code(status)
    .type("application/json; charset=utf-8")
    .send({ errors: [sentence] });

const sentenceFor = (status: number): string =>
  status === 429
    ? "Too many requests: try again later."
    : status < 500
      ? "The request is malformed."
      : "The gateway has failed.";

const early: Readonly<Record<string, readonly [status: string, sentence: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: ["408 Request Timeout", "The request has not arrived in time."],
  HPE_HEADER_OVERFLOW: ["431 Request Header Fields Too Large", "The headers are too large."],
};

/** What never became a request is answered and hung up on; nothing of it is logged. */
export function refuseConnection(error: ConnectionError, socket: Socket): void {
  if (error.code === "ECONNRESET" || socket.destroyed || !socket.writable) return void socket.destroy();
  const [status, sentence] = early[error.code] ?? ["400 Bad Request", "The request is malformed."];
  const body = JSON.stringify({ errors: [sentence] });
  socket.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
