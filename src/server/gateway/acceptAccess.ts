import type { FastifyReply, FastifyRequest } from "fastify";
import { accessCookie, isSame, type Guarded } from "./guard";

/** A page that is opened with `?access=<token>` may use the gateway from then on: the token moves into a cookie that no script reads. */
export function acceptAccess({ accessToken, publicUrl }: Guarded) {
  return (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { access } = request.query as { readonly access?: unknown };
    if (accessToken !== null && typeof access === "string" && isSame(access, accessToken))
      void reply.setCookie(accessCookie, accessToken, {
        httpOnly: true,
        sameSite: "strict",
        secure: publicUrl?.protocol === "https:",
        path: "/",
      });
    return Promise.resolve();
  };
}
