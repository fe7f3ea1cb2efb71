import { spawn } from "node:child_process";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, ensureDependencies } from "./setup.mjs";

/** npm start: sets up, builds what has changed, serves the workbench and prints its address. */
const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
ensureDependencies();
build();
const server = spawn(process.execPath, ["--import", "tsx", "src/server/start.ts"], { cwd: root, stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 0));
