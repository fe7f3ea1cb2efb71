import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** The browser that the project's set-up finds or installs; a module that jest cannot load, so it runs by itself. */
export function ensureBrowser(): string {
  const known = process.env["BROWSER_PATH"];
  if (known) return known;
  const setup = pathToFileURL(resolve(__dirname, "../../.ci/setup.mjs")).href;
  const script = `import(${JSON.stringify(setup)}).then(({ ensureBrowser }) => console.log(ensureBrowser()))`;
  return execFileSync(process.execPath, ["-e", script], { encoding: "utf8" }).trim().split("\n").at(-1) ?? "";
}
