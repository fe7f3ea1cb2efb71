const { version } = require("./package.json");

const shared = {
  transform: {
    "/assembly/[^/]+\\.ts$": "<rootDir>/.ci/assembly.cjs",
    "^.+\\.tsx?$": "<rootDir>/test/transform.cjs",
    "\\.sql$": "<rootDir>/test/textFile.js",
  },
  moduleNameMapper: { "^(.+)\\?wasm$": "$1" },
  moduleFileExtensions: ["ts", "tsx", "js", "json"],
  globals: { ADDIN_VERSION: version },
};

/**
 * `unit` needs nothing but the sources and the built files; `e2e` drives the workbench in a real browser; `cluster` asks servers
 * of ClickHouse, some of it from that browser.
 */
module.exports = {
  testTimeout: 300_000,
  maxWorkers: "100%", // a browser test waits for its browser half of the time
  projects: [
    {
      ...shared,
      displayName: "unit",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["<rootDir>/test/e2e/", "<rootDir>/test/large/", "<rootDir>/test/cluster/"],
    },
    {
      ...shared,
      displayName: "e2e",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
    },
    {
      ...shared,
      displayName: "cluster",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/cluster/*.test.ts"],
    },
  ],
};
