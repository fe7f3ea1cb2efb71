import { request } from "node:http";
import { resolve } from "node:path";
import type { FastifyInstance } from "fastify";
import { listen, type ListenOptions } from "../../../src/server/listen";

const root = resolve(__dirname, "../../..");
export const site = "datadoghq.eu";
/** What every request of the add-in's page has. */
export const own = { "X-Datadog-Site": site } as const;
export const keys = { site, apiKey: "0123456789abcdef-API", applicationKey: "fedcba9876543210-APP" } as const;

export interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
}

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What a stand-in for Datadog is asked, and answers. */
export type Datadog = (address: string, init: RequestInit) => Promise<Response>;

export const json = (body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json", ...headers } });

const running: FastifyInstance[] = [];
/** Also where a test fails: a server that goes on listening keeps the tests from ending. */
export const stopAll = (): Promise<unknown> => Promise.all(running.splice(0).map((server) => server.close()));

/** A gateway with a stand-in for Datadog, and all that it logs. */
export async function gateway(
  { settings, ...options }: Omit<ListenOptions, "root" | "fetch">,
  datadog: Datadog = () => Promise.reject(new Error("Datadog is not asked here.")),
) {
  const logged: string[] = [];
  const { server, address } = await listen({
    root,
    settings: { logLevel: "debug", demo: false, ...settings },
    log: { write: (line) => logged.push(line) },
    fetch: (input, init) => datadog(input as string, init ?? {}),
    ...options,
  });
  running.push(server);
  const { port } = server.server.address() as { port: number };
  /** The path goes out as it is written. */
  const ask = (path: string, { method = "GET", headers = own, body }: Asked = {}): Promise<Answer> =>
    new Promise((done, failed) => {
      const asking = request({ host: "127.0.0.1", port, path, method, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.once("end", () =>
          done({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(chunks).toString() }),
        );
        answer.once("error", failed);
        answer.once("aborted", () => failed(new Error("broken off")));
      });
      asking.once("error", failed);
      asking.end(body);
    });
  /** Gives keys, and the headers of the session that has them. */
  const connect = async (given: object = keys) => {
    const answer = await ask("/gateway/session", {
      method: "POST",
      headers: { ...own, "Content-Type": "application/json" },
      body: JSON.stringify(given),
    });
    const [cookie = ""] = answer.headers["set-cookie"] ?? [];
    return { answer, cookie, headers: { ...own, Cookie: cookie.split(";")[0] ?? "" } };
  };
  return { address, port, server, logged, ask, connect };
}

export const errorsIn = ({ text }: Answer): string[] => (JSON.parse(text) as { errors: string[] }).errors;
