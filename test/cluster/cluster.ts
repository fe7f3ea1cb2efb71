import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serverConfig } from "./serverConfig";

/** Where chdb has a library: Linux with glibc on x64. Elsewhere its tests are skipped, and say so. */
export const hasClickHouse =
  process.platform === "linux" &&
  process.arch === "x64" &&
  "glibcVersionRuntime" in (process.report.getReport() as { header: object }).header;

/** Servers of one cluster on loopback, each a process. */
export class Cluster {
  private constructor(
    private readonly folder: string,
    private readonly servers: readonly { readonly process: ChildProcess; readonly address: string }[],
  ) {}

  /** Starts the servers and waits until they answer. Pages of the origin may ask them. */
  static async start(nodes: number, origin = "http://localhost"): Promise<Cluster> {
    const folder = mkdtempSync(join(tmpdir(), "dd-clickhouse-"));
    const ports = await freePorts(2 * nodes);
    const [tcp, http] = [ports.slice(0, nodes), ports.slice(nodes)];
    const servers = http.map((port, index) => {
      const own = join(folder, String(index));
      mkdirSync(own);
      for (const [file, text] of Object.entries(serverConfig(own, tcp, origin))) writeFileSync(join(own, file), text);
      const args = [join(__dirname, "node.mjs"), own, String(tcp[index]), String(port)];
      const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe", "ipc"] });
      child.unref();
      child.channel?.unref(); // a test that fails must not wait for them; they end with the process that started them
      return { process: child, address: `http://127.0.0.1:${port}` };
    });
    const cluster = new Cluster(folder, servers);
    try {
      await Promise.all(servers.map(answering));
    } catch (error) {
      await cluster.stop();
      throw error;
    }
    return cluster;
  }

  address(node: number): string {
    return this.server(node).address;
  }

  /** Runs a query as the user who may everything. */
  async run(node: number, query: string, body = ""): Promise<string> {
    const address = `${this.address(node)}/?${new URLSearchParams({ query }).toString()}`;
    const answer = await fetch(address, { method: "POST", body });
    const text = await answer.text();
    if (!answer.ok) throw new Error(text);
    return text.trim();
  }

  /** Ends a server as a power cut does. */
  async kill(node: number): Promise<void> {
    await ended(this.server(node).process);
  }

  async stop(): Promise<void> {
    await Promise.all(this.servers.map(({ process }) => ended(process)));
    rmSync(this.folder, { recursive: true, force: true });
  }

  private server(node: number) {
    const server = this.servers[node];
    if (server === undefined) throw new Error(`The cluster has no node ${node}.`);
    return server;
  }
}

async function answering({ process, address }: { process: ChildProcess; address: string }): Promise<void> {
  let said = "";
  process.stderr?.on("data", (data) => (said += String(data)));
  (process.stderr as Socket | null)?.unref();
  while (process.exitCode === null) {
    const answer = await fetch(`${address}/ping`).catch(() => undefined);
    if (answer?.ok === true) return;
    await new Promise((again) => setTimeout(again, 50));
  }
  throw new Error(`A server of the cluster did not start: ${said}`);
}

function ended(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    process.once("exit", () => done());
    process.kill("SIGKILL");
  });
}

/** All of them at once, so that no two are the same. */
async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, () => {
      const server = createServer();
      return new Promise<typeof server>((listening, failed) => {
        server.once("error", failed);
        server.listen(0, "127.0.0.1", () => listening(server));
      });
    }),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
  return ports;
}
