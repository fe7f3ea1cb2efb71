import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, ensureDependencies } from "./setup.mjs";

/** The pictures of the docs, by the one that the browser tests take of the same view. */
const pictures = {
  start: "start-light",
  contract: "contract-lines-light",
  calculate: "calculate-light",
  explain: "explain-light",
  reports: "reports-light",
  largeData: "large-data-light",
  check: "check-list-light",
};
const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const images = join(root, "docs/images");

ensureDependencies();
build();
const tests = ["jest", "--selectProjects=e2e", `--testPathPatterns=e2e/(${Object.keys(pictures).join("|")})`];
const { status } = spawnSync("npx", tests, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
if (status !== 0) process.exit(1);
mkdirSync(images, { recursive: true });
for (const [view, taken] of Object.entries(pictures))
  copyFileSync(join(root, "build/screenshots", `${taken}.png`), join(images, `${view}.png`));
