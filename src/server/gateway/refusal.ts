import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

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

const refuse = (reply: FastifyReply, status: number, sentence: string): FastifyReply =>
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
