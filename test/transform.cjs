const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { transformSync, version } = require("esbuild");

/** What is imported later is required, since jest runs scripts. */
const supported = { "dynamic-import": false };
const self = readFileSync(__filename, "utf8") + version;

/** Types are checked by the compiler, once; here they only go away. */
module.exports = {
  getCacheKey: (source, path) => createHash("sha256").update(`${self}\n${path}\n${source}`).digest("hex"),
  process(source, path) {
    const loader = path.endsWith("x") ? "tsx" : "ts";
    const { code, map } = transformSync(source, {
      loader,
      format: "cjs",
      target: "node20",
      jsx: "automatic",
      sourcemap: true,
      sourcefile: path,
      supported,
    });
    return { code, map };
  },
};
