import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

const MICROSOFT_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const OFFICE_SCRIPT = /<script\b[^>]*\bsrc="?[^">]*office\.js"?[^>]*><\/script>/;
const quiet = { decorateReply: false, etag: false, lastModified: false, cacheControl: false, index: false as const };

/** The workbench at the root, the add-in as it runs in the workbench below it, and the add-in just as Excel gets it at /excel/. */
export async function serveFiles(server: FastifyInstance, root: string): Promise<void> {
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
    root: join(root, "dist"),
    prefix: "/excel/",
    // Excel on the web reads the functions' metadata from a page of its own.
    setHeaders: (response) => void response.setHeader("access-control-allow-origin", "*"),
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
}

/** The pane's page as the workbench runs it: office.js from this server, and the workbench's bridge in front of it. */
function forWorkbench(html: string): string {
  return html
    .replaceAll(MICROSOFT_CDN, "/office/")
    .replace(OFFICE_SCRIPT, (script) => `<script src="/frame.js"></script>${script}`);
}
