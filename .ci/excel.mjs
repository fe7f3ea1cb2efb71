/**
 * `npm run excel`: builds the add-in, serves it on https://localhost:3000 and opens it in desktop Excel.
 * Where there is no desktop Excel, or it does not open, it says what to do by hand and goes on serving.
 */
import { spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { createServer } from "node:https";
import { createRequire } from "node:module";
import { basename, extname, join, normalize, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureDependencies } from "./setup.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = resolve(root, "dist");
const port = 3000;
const desktop = { win32: "Windows", darwin: "Mac" }[process.platform];
const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

await step("Installing the dependencies", () => ensureDependencies());
await step("Building the add-in", () =>
  run(process.execPath, ["node_modules/webpack/bin/webpack.js", "--config-name", "addin"]),
);
const certificate = await step("Making a development certificate for localhost", developmentCertificate);
await step(`Serving dist on https://localhost:${port}`, () => serve(certificate));
console.log(desktop ? `Opening Excel for ${desktop}` : "This system has no desktop Excel.");
const opened = desktop !== undefined && (await openExcel());
console.log(opened ? "DD Billing is on the Home tab of Excel." : byHand());
console.log(
  "Press Ctrl+C to stop serving. To remove the add-in from Excel: npx office-addin-debugging stop dist/manifest.xml",
);

/** Does one step and ends the run with a sentence when it fails. */
async function step(name, work) {
  console.log(name);
  try {
    return await work();
  } catch (error) {
    console.error(`${name} failed: ${error.message}`);
    process.exit(1);
  }
}

/** For desktop Excel the certificate is installed where Excel looks for it, with the user's consent; elsewhere it is only made. */
async function developmentCertificate() {
  const certificates = createRequire(import.meta.url)("office-addin-dev-certs");
  if (desktop) return certificates.getHttpsServerOptions();
  const folder = resolve(root, "build/certificate");
  const [authority, cert, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => join(folder, name));
  await rm(folder, { recursive: true, force: true });
  await certificates.generateCertificates(authority, cert, key);
  return { cert: await readFile(cert), key: await readFile(key) };
}

function serve(certificate) {
  const server = createServer(certificate, (request, response) => void answer(request, response));
  return new Promise((listening, failed) => {
    server.once("error", (error) =>
      failed(
        error.code === "EADDRINUSE"
          ? new Error(`port ${port} is in use. Stop what listens there and run this again.`)
          : error,
      ),
    );
    server.listen(port, "localhost", listening);
  });
}

/** Excel must see a new build at once, so nothing is cached. */
async function answer(request, response) {
  const path = normalize(join(dist, new URL(request.url, "https://localhost").pathname));
  const body = path.startsWith(dist + sep) ? await readFile(path).catch(() => undefined) : undefined;
  if (body === undefined) return response.writeHead(404).end();
  response.writeHead(200, {
    "content-type": types[extname(path)] ?? "application/octet-stream",
    "cache-control": "no-store",
    "access-control-allow-origin": "*",
  });
  return response.end(body);
}

async function openExcel() {
  const start = [
    "--yes",
    "office-addin-debugging",
    "start",
    "dist/manifest.xml",
    "desktop",
    "--app",
    "excel",
    "--no-debug",
    "--no-live-reload",
  ];
  try {
    await run("npx", start, { shell: process.platform === "win32" });
    return true;
  } catch (error) {
    console.error(`Excel could not be opened: ${error.message}`);
    return false;
  }
}

function byHand() {
  return [
    "To load the add-in by hand:",
    "  Excel on the web   open a workbook, choose Home > Add-ins > More Add-ins (or Insert > Add-ins), My Add-ins,",
    "                     Upload My Add-in, and select dist/manifest.xml. The browser must run on this computer.",
    "  Excel for Windows  share the folder dist, add the share under File > Options > Trust Center > Trust Center Settings >",
    "                     Trusted Add-in Catalogs, then choose DD Billing under Home > Add-ins > Shared Folder.",
    "  Excel for Mac      copy dist/manifest.xml to ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef",
    "                     and restart Excel; choose DD Billing under Home > Add-ins.",
    `If the add-in stays blank, open https://localhost:${port}/taskpane.html in the browser and trust the certificate.`,
  ].join("\n");
}

function run(command, args, options = {}) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { cwd: root, stdio: "inherit", ...options });
    child.once("error", failed);
    child.once("exit", (code) =>
      code === 0 ? done() : failed(new Error(`${basename(command)} ended with code ${code}.`)),
    );
  });
}
