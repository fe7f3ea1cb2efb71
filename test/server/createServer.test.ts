import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { listen } from "../../src/server/listen";

const root = resolve(__dirname, "../..");
const built = (path: string) => readFileSync(resolve(root, path));

it("serves the add-in's files byte for byte, and never from a cache", async () => {
  const { server, address } = await listen({ root, port: 0 });
  for (const file of ["functions.js", "functions.json", "taskpane.js", "manifest.xml"]) {
    const answer = await fetch(`${address}/addin/${file}`);
    expect([file, answer.status, answer.headers.get("cache-control")]).toEqual([file, 200, "no-store"]);
    expect(Buffer.from(await answer.arrayBuffer()).equals(built(`dist/${file}`))).toBe(true);
  }
  await server.close();
});

it("changes the pane's page in two places alone", async () => {
  const { server, address } = await listen({ root, port: 0 });
  const body = await (await fetch(`${address}/addin/taskpane.html`)).text();
  const restored = body
    .replace('<script src="/frame.js"></script>', "")
    .replaceAll("/office/", "https://appsforoffice.microsoft.com/lib/1/hosted/");
  expect(restored).toBe(built("dist/taskpane.html").toString());
  expect(body.indexOf("/frame.js")).toBeLessThan(body.indexOf("/office/office.js"));
  expect((await fetch(`${address}/office/office.js`)).status).toBe(200);
  expect((await fetch(`${address}/frame.js`)).status).toBe(200);
  await server.close();
});

it("takes another port where the one that is wanted is taken", async () => {
  const first = await listen({ root, port: 0 });
  const port = Number(new URL(first.address).port);
  const second = await listen({ root, port });
  expect(second.address).not.toBe(first.address);
  await first.server.close();
  await second.server.close();
});
