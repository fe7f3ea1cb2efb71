const { version } = require("./package.json");

const shared = {
  transform: { "^.+\\.tsx?$": "<rootDir>/test/transform.cjs" },
  moduleFileExtensions: ["ts", "tsx", "js", "json"],
  globals: { ADDIN_VERSION: version },
};

/** `unit` needs nothing but the sources and the built files; `e2e` drives the workbench in a real browser. */
module.exports = {
  testTimeout: 120000,
  maxWorkers: "100%", // a browser test waits for its browser half of the time
  projects: [
    {
      ...shared,
      displayName: "unit",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["<rootDir>/test/e2e/", "<rootDir>/test/large/"],
    },
    {
      ...shared,
      displayName: "e2e",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
    },
  ],
};
