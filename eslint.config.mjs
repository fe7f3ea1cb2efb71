import js from "@eslint/js";
import tseslint from "typescript-eslint";

/** Which layers a layer may import, besides itself. Imports point one way. */
const layers = {
  catalog: [],
  engine: ["catalog"],
  sheet: ["catalog", "engine"],
  bulk: ["catalog", "engine"],
  datadog: ["catalog", "engine"],
  functions: ["catalog", "engine", "sheet"],
  workbook: ["catalog", "engine", "sheet", "bulk", "datadog"],
  server: ["catalog", "engine", "datadog"],
  taskpane: ["catalog", "engine", "sheet", "bulk", "datadog", "functions", "workbook"],
  workbench: ["catalog", "engine", "sheet"],
};
const pure = ["catalog", "engine", "sheet", "bulk", "datadog"];
const impure = [
  ["Date", "now"],
  ["Math", "random"],
].map(([object, property]) => ({ object, property, message: "Figures depend on arguments alone." }));

export default tseslint.config(
  { ignores: ["dist/", "build/", "node_modules/", "**/assembly/"] }, // AssemblyScript is checked by its compiler
  { linterOptions: { reportUnusedDisableDirectives: "off" } }, // some are for oxlint
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [...tseslint.configs.recommended], // the rules that need types are oxlint's, in .oxlintrc.json
    rules: { "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }] },
  },
  ...Object.entries(layers).map(([layer, allowed]) => ({
    files: [`src/${layer}/**/*.{ts,tsx}`],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: Object.keys(layers)
            .filter((other) => other !== layer && !allowed.includes(other))
            .map((other) => ({ regex: `^(\\.\\./)+${other}/`, message: `${layer} may not import ${other}.` })),
        },
      ],
    },
  })),
  {
    files: pure.map((layer) => `src/${layer}/**/*.ts`),
    rules: {
      "no-restricted-properties": ["error", ...impure],
      "no-restricted-globals": ["error", "Intl", "console"],
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "No clock in the pure layers." },
        { selector: "TSNonNullExpression", message: "Prove it or report it." },
        { selector: "TSAsExpression > TSAnyKeyword", message: "No escape from the types in the pure layers." },
        {
          selector: "LogicalExpression[operator=/^(\\?\\?|\\|\\|)$/] > Literal[value=0]",
          message: "Unknown is not zero.",
        },
      ],
    },
  },
  {
    files: ["src/functions/*.ts"], // the metadata generator reads literal types
    rules: { "@typescript-eslint/no-explicit-any": "off" },
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        { property: "toBeCloseTo", message: "Figures are exact." },
        { object: "it", property: "only" },
        { object: "test", property: "only" },
        { object: "describe", property: "only" },
      ],
    },
  },
  {
    files: ["**/*.{js,mjs,cjs}"],
    languageOptions: {
      globals: {
        console: "readonly",
        Buffer: "readonly",
        performance: "readonly",
        process: "readonly",
        require: "readonly",
        module: "writable",
        __filename: "readonly",
        __dirname: "readonly",
        setTimeout: "readonly",
        URL: "readonly",
        fetch: "readonly",
      },
    },
  },
);
