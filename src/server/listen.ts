import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { createServer, type ServerOptions } from "./createServer";

const HOST = "localhost";

export interface ListenOptions extends ServerOptions {
  readonly port: number;
}

/** Listens on the port that is wanted, or on any free one where it is taken. */
export async function listen({ root, port }: ListenOptions): Promise<{ server: FastifyInstance; address: string }> {
  for (const candidate of [port, 0]) {
    const server = await createServer({ root });
    try {
      await server.listen({ host: HOST, port: candidate });
      const { port: bound } = server.server.address() as AddressInfo;
      return { server, address: `http://${HOST}:${bound}` };
    } catch (error) {
      await server.close();
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    }
  }
  throw new Error("No port is free.");
}
