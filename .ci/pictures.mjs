import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, ensureCluster, ensureDependencies } from "./setup.mjs";

/** The pictures of the docs, by the ones that the browser tests take. */
const pictures = {
  "docs/workbench": "sample-hourly-option",
  "docs/images/start": "start-light",
  "docs/images/contract": "contract-lines-light",
  "docs/images/import": "import-light",
  "docs/images/calculate": "calculate-light",
  "docs/images/explain": "explain-light",
  "docs/images/reports": "reports-light",
  "docs/images/costs": "costs-light",
  "docs/images/check": "check-list-light",
  "docs/images/large-data": "large-data-light",
  "docs/images/large-data-clickhouse": "large-data-clickhouse-light",
};
/** The tests that take them. */
const files = [
  "sample",
  "start",
  "contract",
  "import",
  "calculate",
  "explain",
  "reports",
  "costs",
  "largeData",
  "check",
];
const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

ensureDependencies();
build();
await ensureCluster();
const tests = [
  "jest",
  "--selectProjects",
  "e2e",
  "cluster",
  `--testPathPatterns=e2e/(${files.join("|")})|cluster/pane`,
];
const options = { cwd: root, stdio: "inherit", shell: process.platform === "win32" };
const { status } = spawnSync("npx", tests, { ...options, env: { ...process.env, PICTURES: "1" } });
if (status !== 0) process.exit(1);
for (const [picture, taken] of Object.entries(pictures)) {
  const file = join(root, "build/screenshots", `${taken}.png`);
  if (existsSync(file)) copyFileSync(file, join(root, `${picture}.png`));
  else console.log(`${picture}.png stays as it is: its test was skipped.`);
}
