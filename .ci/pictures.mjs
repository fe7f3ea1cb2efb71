import { spawnSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, ensureDependencies } from "./setup.mjs";

/** The pictures of the docs, by the ones that the browser tests take. */
const pictures = {
  "docs/workbench": "sample-hourly-option",
  "docs/images/start": "start-light",
  "docs/images/contract": "contract-lines-light",
  "docs/images/calculate": "calculate-light",
  "docs/images/explain": "explain-light",
  "docs/images/reports": "reports-light",
  "docs/images/costs": "costs-light",
  "docs/images/check": "check-list-light",
  "docs/images/large-data": "large-data-light",
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
const tests = ["jest", "--selectProjects=e2e", `--testPathPatterns=e2e/(${files.join("|")})`];
const options = { cwd: root, stdio: "inherit", shell: process.platform === "win32" };
const { status } = spawnSync("npx", tests, { ...options, env: { ...process.env, PICTURES: "1" } });
if (status !== 0) process.exit(1);
for (const [picture, taken] of Object.entries(pictures))
  copyFileSync(join(root, "build/screenshots", `${taken}.png`), join(root, `${picture}.png`));
