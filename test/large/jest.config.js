const { projects } = require("../../jest.config.js");

/** What is too large for every run: `npm run large`. */
module.exports = {
  ...projects.find(({ displayName }) => displayName === "e2e"),
  displayName: "large",
  rootDir: "../..",
  testMatch: ["<rootDir>/test/large/*.test.ts"],
  testTimeout: 1_200_000,
};
