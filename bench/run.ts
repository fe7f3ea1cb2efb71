import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { buildSync } from "esbuild";

/**
 * `npm run bench`: how long everything takes, what other engines take, and what of it was a goal. It writes the table of
 * docs/performance.md. Speed is measured here and asserted nowhere. The sources are bundled first, as they are in the add-in:
 * a loader that compiles modules one by one puts a getter before every call.
 */
const shell = process.platform === "win32";

/** Other engines, for this alone; where they cannot be installed, their rows say so. */
if (!existsSync("bench/node_modules")) {
  console.log("Installing what is compared with …");
  spawnSync("npm", ["install", "--no-package-lock", "--no-audit", "--no-fund"], {
    cwd: "bench",
    stdio: "inherit",
    shell,
  });
}

const main = "build/bench/main.cjs";
buildSync({
  entryPoints: ["bench/main.ts"],
  outfile: main,
  bundle: true,
  platform: "node",
  format: "cjs",
  packages: "external",
  target: "node20",
  logLevel: "warning",
});
execFileSync(process.execPath, [main, ...process.argv.slice(2)], { stdio: "inherit" });
