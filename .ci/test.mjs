import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBrowser, ensureDependencies } from "./setup.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const report = resolve(root, "build/jest.json");
const counted = { passed: 0, failed: 0, skipped: 0 };

function run(name, command, ...args) {
  console.log(`\n── ${name}`);
  const { status } = spawnSync("npx", ["--no-install", command, ...args], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  return status === 0;
}

/** A check that is one test in the count. */
function check(name, command, ...args) {
  counted[run(name, command, ...args) ? "passed" : "failed"]++;
}

ensureDependencies();
ensureBrowser();
check("Types and layers", "tsc", "-b");
check("Lint", "eslint", ".");
check("Format", "prettier", "--check", "--log-level", "warn", ".");
check("Nothing unused", "knip");
check("Build", "webpack");

mkdirSync(dirname(report), { recursive: true });
rmSync(report, { force: true });
run(
  "Unit, scenario, law, manifest, built-file and browser tests",
  "jest",
  "--json",
  `--outputFile=${report}`,
  ...process.argv.slice(2),
);
try {
  const result = JSON.parse(readFileSync(report, "utf8"));
  counted.passed += result.numPassedTests;
  counted.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  counted.skipped += result.numPendingTests;
  for (const suite of result.testResults)
    for (const test of suite.assertionResults) if (test.status === "pending") console.log(`skipped: ${test.fullName}`);
} catch (error) {
  console.error(`The tests left no report: ${error.message}`);
  counted.failed++;
}

console.log(`\n${counted.passed} passed, ${counted.failed} failed, ${counted.skipped} skipped`);
process.exitCode = counted.failed === 0 ? 0 : 1;
