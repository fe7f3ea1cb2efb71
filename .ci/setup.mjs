import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const isWindows = process.platform === "win32";

/** Runs a program in the project's folder; its failure ends this one. */
function run(program, args) {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: "inherit", shell: isWindows });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ${args.join(" ")} failed.`);
}

const changed = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

/** The time of the newest file below these folders or files. */
function newest(paths) {
  return Math.max(
    0,
    ...paths.map((path) => {
      const entry = join(root, path);
      if (!existsSync(entry)) return 0;
      if (!statSync(entry).isDirectory()) return changed(entry);
      return newest(readdirSync(entry).map((name) => join(path, name)));
    }),
  );
}

/** Installs the packages of package-lock.json where they are missing or older than it. */
export function ensureDependencies() {
  const installed = changed(join(root, "node_modules/.package-lock.json"));
  if (installed === 0 || installed < changed(join(root, "package-lock.json"))) {
    run("npm", ["ci", "--no-audit", "--no-fund"]);
  }
}

/** Where chdb, ClickHouse as a library, can be installed: Linux with glibc on x64. */
const hasClickHouse =
  process.platform === "linux" && process.arch === "x64" && "glibcVersionRuntime" in process.report.getReport().header;

/**
 * Installs the servers of the cluster's tests in test/cluster, apart from the project's packages: a lock file with packages of one
 * system alone cannot be installed on the others. Where they cannot be had the tests say why; where there are none, they are skipped.
 */
export function ensureCluster() {
  const folder = join(root, "test/cluster");
  const installed = changed(join(folder, "node_modules/.package-lock.json"));
  if (!hasClickHouse || installed >= changed(join(folder, "package.json"))) return Promise.resolve();
  const args = ["install", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error", `--prefix=${folder}`];
  return new Promise((done) => {
    const failed = (why) => {
      console.error(`ClickHouse for the tests of the cluster was not installed: ${why}`);
      done();
    };
    const child = spawn("npm", args, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
    child.once("error", (error) => failed(error.message));
    child.once("exit", (code) => (code === 0 ? done() : failed(`npm ended with ${code}`)));
  });
}

/** Builds what is missing or older than its sources. */
export function build() {
  const settings = ["webpack.config.js", "package.json", "src/tsconfig.layer.json"];
  const shared = ["src/catalog", "src/engine", "src/sheet"];
  const parts = {
    addin: {
      output: "dist/taskpane.html",
      sources: [
        ...settings,
        ...shared,
        "src/functions",
        "src/taskpane",
        "src/workbook",
        "src/datadog",
        "src/bulk",
        "manifest.xml",
        "assets",
      ],
    },
    workbench: { output: "build/workbench/index.html", sources: [...settings, ...shared, "src/workbench"] },
  };
  for (const [name, { output, sources }] of Object.entries(parts)) {
    if (changed(join(root, output)) < newest(sources)) {
      console.log(`Building ${name} …`);
      run("npx", ["webpack", "--config-name", name]);
    }
  }
}

/**
 * The path of a browser of the Chromium family: the one without windows, which opens a page in half the time, where it is or can
 * be installed as Debian's package; else one that is installed; else playwright's.
 */
export function ensureBrowser() {
  return process.env.BROWSER_PATH ?? headlessShell() ?? debianBrowser() ?? installedBrowser() ?? downloadedBrowser();
}

function headlessShell() {
  return onPath(["chromium-headless-shell", "chrome-headless-shell"]);
}

/** The first of these programs that a command line finds. */
function onPath(names) {
  const folders = isWindows ? [] : (process.env.PATH ?? "").split(":");
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
}

function installedBrowser() {
  const apps = ["Google Chrome", "Chromium", "Microsoft Edge"];
  const onMac = ["/Applications", join(homedir(), "Applications")].flatMap((folder) =>
    apps.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
  );
  const programs = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA].filter(
    Boolean,
  );
  const onWindows = programs.flatMap((folder) => [
    join(folder, "Google/Chrome/Application/chrome.exe"),
    join(folder, "Microsoft/Edge/Application/msedge.exe"),
  ]);
  const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
  return onPath(commands) ?? [...onMac, ...onWindows].find((path) => existsSync(path));
}

/** The browser, and a font that is as wide as Excel's are. */
const debianPackages = ["chromium-headless-shell", "fonts-liberation"];

/** Debian's package, where it can be installed without asking; by sudo only where no other browser would do. */
function debianBrowser() {
  if (process.platform !== "linux" || !existsSync("/usr/bin/apt-get")) return undefined;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && (installedBrowser() || spawnSync("sudo", ["-n", "true"]).status !== 0)) return undefined;
  const prefix = isRoot ? [] : ["sudo", "-n"];
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", ...debianPackages]]) {
    const [program, ...rest] = [...prefix, "apt-get", ...args];
    if (spawnSync(program, rest, { stdio: "ignore" }).status !== 0) return undefined;
  }
  return headlessShell();
}

function downloadedBrowser() {
  const cli = join(root, "node_modules/playwright-core/cli.js");
  execFileSync(process.execPath, [cli, "install", "chromium-headless-shell", "chromium"], {
    cwd: root,
    stdio: "inherit",
  });
  const { chromium } = createRequire(import.meta.url)("playwright-core");
  return chromium.executablePath();
}
