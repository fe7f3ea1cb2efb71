import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { FastifyInstance } from "fastify";
import { listen } from "../../src/server/listen";

const root = resolve(__dirname, "../..");
const running: FastifyInstance[] = [];
const start = async (port = 0) => {
  const { server, address } = await listen({ root, settings: { port } });
  running.push(server);
  return { address };
};
/** Also where a test fails: a server that goes on listening keeps the tests from ending. */
afterEach(() => Promise.all(running.splice(0).map((server) => server.close())));

const built = (path: string) => readFileSync(resolve(root, path));

it("serves the add-in's files byte for byte, and never from a cache", async () => {
  const { address } = await start();
  for (const file of ["functions.js", "functions.json", "taskpane.js", "manifest.xml"]) {
    const answer = await fetch(`${address}/addin/${file}`);
    expect([file, answer.status, answer.headers.get("cache-control")]).toEqual([file, 200, "no-store"]);
    expect(Buffer.from(await answer.arrayBuffer()).equals(built(`dist/${file}`))).toBe(true);
  }
});

it("changes the pane's page in two places alone", async () => {
  const { address } = await start();
  const body = await (await fetch(`${address}/addin/taskpane.html`)).text();
  const restored = body
    .replace('<script src="/frame.js"></script>', "")
    .replaceAll("/office/", "https://appsforoffice.microsoft.com/lib/1/hosted/");
  expect(restored).toBe(built("dist/taskpane.html").toString());
  expect(body.indexOf("/frame.js")).toBeLessThan(body.indexOf("/office/office.js"));
  expect((await fetch(`${address}/office/office.js`)).status).toBe(200);
  expect((await fetch(`${address}/frame.js`)).status).toBe(200);
});

it("takes another port where the one that is wanted is taken", async () => {
  const first = await start();
  const port = Number(new URL(first.address).port);
  const second = await start(port);
  expect(second.address).not.toBe(first.address);
});
