import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { createServer, type ServerOptions } from "./createServer";
import type { Settings } from "./settings";

/** A server for this computer alone, with the demo account: what `npm start` runs where the environment says nothing else. */
const ownComputer: Settings = {
  port: 0,
  host: "127.0.0.1",
  publicUrl: null,
  accessToken: null,
  keys: null,
  demo: true,
  logLevel: "silent",
};

export interface ListenOptions extends Omit<ServerOptions, "settings" | "version"> {
  readonly settings?: Partial<Settings>;
}

/** Listens on the port that is wanted, or, on this computer alone, on any free one where it is taken. */
export async function listen(options: ListenOptions): Promise<{ server: FastifyInstance; address: string }> {
  const settings = { ...ownComputer, ...options.settings };
  const { version } = JSON.parse(readFileSync(join(options.root, "package.json"), "utf8")) as { version: string };
  const ports = settings.publicUrl === null ? [settings.port, 0] : [settings.port];
  for (const port of ports) {
    const server = await createServer({ ...options, settings, version });
    try {
      await server.listen({ host: settings.host, port, listenTextResolver: () => "listening" });
      const { port: bound } = server.server.address() as AddressInfo;
      return { server, address: settings.publicUrl?.origin ?? `http://localhost:${bound}` };
    } catch (error) {
      await server.close();
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    }
  }
  throw new Error(`The port ${settings.port} is taken.`);
}
