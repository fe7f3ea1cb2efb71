import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBrowser, ensureCluster, ensureDependencies } from "./setup.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const reports = { unit: resolve(root, "build/unit.json"), browser: resolve(root, "build/browser.json") };
const counted = { passed: 0, failed: 0, skipped: 0 };
const shell = process.platform === "win32";
const started = performance.now();

const seconds = (since = started) => `${Math.round((performance.now() - since) / 1000)} s`;

/** Runs a program; with `isAlone` it prints as it goes, else all at once when it has ended. */
function run(name, [program, ...args], { isAlone = false } = {}) {
  const since = performance.now();
  if (isAlone) console.log(`\n── ${name}`);
  return new Promise((done) => {
    const stdio = isAlone ? "inherit" : ["ignore", "pipe", "pipe"];
    const child = spawn(program, args, { cwd: root, stdio, shell });
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data) => output.push(data));
    child.once("error", () => done(false));
    child.once("close", (code) => {
      if (!isAlone) console.log(`\n── ${name} (${seconds(since)})\n${Buffer.concat(output)}`.trimEnd());
      done(code === 0);
    });
  });
}

/** A check that is one test in the count: a script of package.json. */
async function check(name, script) {
  counted[(await run(name, ["npm", "run", "--silent", script])) ? "passed" : "failed"]++;
}

ensureDependencies();
process.env.BROWSER_PATH = ensureBrowser();
const servers = ensureCluster();
const read = (async () => {
  await check("Types and layers", "types");
  await check("Lint", "lint");
  await check("Format", "format:check");
  await check("Nothing unused", "unused");
})();
await Promise.all([servers, check("Build", "build")]);

mkdirSync(dirname(reports.unit), { recursive: true });
/** Runs projects of jest and counts their tests, those that were skipped by name. */
async function test(name, report, ...projects) {
  rmSync(report, { force: true });
  const args = [...projects.map((project) => `--selectProjects=${project}`), "--json", `--outputFile=${report}`];
  await run(name, ["npx", "--no-install", "jest", ...args, ...process.argv.slice(2)], { isAlone: true });
  try {
    const result = JSON.parse(readFileSync(report, "utf8"));
    counted.passed += result.numPassedTests;
    counted.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
    counted.skipped += result.numPendingTests;
    for (const suite of result.testResults)
      for (const one of suite.assertionResults) if (one.status === "pending") console.log(`skipped: ${one.fullName}`);
  } catch (error) {
    console.error(`The tests left no report: ${error.message}`);
    counted.failed++;
  }
}
await Promise.all([read, test("Unit, scenario, law, manifest and built-file tests", reports.unit, "unit")]);
// A browser that shares the machine with the linter loses keys that are typed into it.
await test("Browser and cluster tests", reports.browser, "e2e", "cluster");

console.log(`\nAll of it took ${seconds()}.`);
console.log(`${counted.passed} passed, ${counted.failed} failed, ${counted.skipped} skipped`);
process.exitCode = counted.failed === 0 ? 0 : 1;
