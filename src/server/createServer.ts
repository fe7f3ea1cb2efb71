import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import fastify, { type FastifyInstance } from "fastify";

const MICROSOFT_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const OFFICE_SCRIPT = /<script\b[^>]*\bsrc="?[^">]*office\.js"?[^>]*><\/script>/;

/** Where the built files are. */
export interface ServerOptions {
  readonly root: string;
}

/** Serves the workbench, and the files of the add-in just as Excel gets them. */
export async function createServer({ root }: ServerOptions): Promise<FastifyInstance> {
  const server = fastify({ logger: false });
  server.addHook("onSend", async (_request, reply) => void reply.header("cache-control", "no-store"));
  const quiet = { decorateReply: false, etag: false, lastModified: false, cacheControl: false, index: false as const };
  await server.register(fastifyStatic, {
    ...quiet,
    root: join(root, "build/workbench"),
    prefix: "/",
    index: "index.html",
  });
  await server.register(fastifyStatic, {
    ...quiet,
    root: join(root, "dist"),
    prefix: "/addin/",
    allowedPath: (path) => path !== "/taskpane.html",
  });
  await server.register(fastifyStatic, {
    ...quiet,
    root: join(root, "node_modules/@microsoft/office-js/dist"),
    prefix: "/office/",
  });
  server.get("/addin/taskpane.html", async (_request, reply) => {
    const html = await readFile(join(root, "dist/taskpane.html"), "utf8");
    return reply.type("text/html; charset=utf-8").send(forWorkbench(html));
  });
  return server;
}

/** The pane's page as the workbench runs it: office.js from this server, and the workbench's bridge in front of it. */
function forWorkbench(html: string): string {
  return html
    .replaceAll(MICROSOFT_CDN, "/office/")
    .replace(OFFICE_SCRIPT, (script) => `<script src="/frame.js"></script>${script}`);
}
