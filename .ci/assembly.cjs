const { execFileSync } = require("node:child_process");
const { createHash } = require("node:crypto");
const { mkdtempSync, readdirSync, readFileSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { dirname, join } = require("node:path");

const options = ["-O3", "--noAssert", "--runtime", "minimal", "--use", "abort="];
const assemblyScript = require.resolve("assemblyscript/package.json");
const compiler = join(dirname(assemblyScript), "bin/asc.js");

/** The WebAssembly of a module in AssemblyScript. */
function compile(path) {
  const folder = mkdtempSync(join(tmpdir(), "assembly-"));
  try {
    const out = join(folder, "out.wasm");
    execFileSync(process.execPath, [compiler, path, ...options, "--outFile", out]);
    return readFileSync(out);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const asText = (path) => JSON.stringify(compile(path).toString("base64"));

/** For webpack, the module as base64. */
module.exports = function assemblyLoader() {
  this.addContextDependency(dirname(this.resourcePath));
  return `export default ${asText(this.resourcePath)};`;
};

/** The same for jest. */
module.exports.process = (_, path) => ({
  code: `module.exports = { __esModule: true, default: ${asText(path)} };`,
});

/** Everything that the module is made of. */
module.exports.getCacheKey = (_, path) => {
  const folder = dirname(path);
  const sources = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
  return createHash("sha256").update(JSON.stringify([readFileSync(__filename, "utf8"), readFileSync(assemblyScript, "utf8"), ...sources])).digest("hex"); // prettier-ignore
};
