import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { buildSync } from "esbuild";

/** The groups that open the built page. */
const BUILT = ["The built page", "Large files"];
const shell = process.platform === "win32";

/**
 * `npm run bench`: how long everything takes, what other engines take, and what of it was a goal. It writes the table of
 * docs/performance.md; with names of its groups ("Ranges") it measures those alone; with `--large` it measures files
 * beyond a sheet. Speed is measured here and asserted nowhere.
 */
measure(process.argv.includes("--large") ? ["Large files"] : process.argv.slice(2));

/** The sources are bundled first, as in the add-in: a loader that compiles modules one by one puts a getter before every call. */
function measure(names: readonly string[]): void {
  if (!existsSync("bench/node_modules")) installPeers();
  if (names.length === 0 || names.some((name) => BUILT.includes(name)))
    execFileSync("npm", ["run", "--silent", "build"], { stdio: "inherit", shell });
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
  execFileSync(process.execPath, [main, ...names], { stdio: "inherit" });
}

/** Other engines, for this alone; where they cannot be installed, their rows say so. */
function installPeers(): void {
  console.log("Installing what is compared with …");
  spawnSync("npm", ["install", "--no-package-lock", "--no-audit", "--no-fund"], {
    cwd: "bench",
    stdio: "inherit",
    shell,
  });
}
