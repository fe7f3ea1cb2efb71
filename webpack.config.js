const path = require("node:path");
const { DefinePlugin, sources } = require("webpack");
const CopyPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const CssPlugin = require("mini-css-extract-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { products } = require("tsx/cjs/api").require("./src/catalog/products.ts", __filename);
const { version } = require("./package.json");

const MICROSOFT_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const DEVELOPMENT_URL = "https://localhost:3000/";
const functionFiles = ["lookup", "aggregate", "calculate", "statement", "plan"].map(
  (name) => `./src/functions/${name}.ts`,
);

/** Lists that Excel offers while an argument is typed, by the name of the argument. */
const enums = {
  OPTION: { parameters: ["option", "parentOption", "subscriptionOption"], values: ["monthly", "hourly"] },
  AGGREGATION: { parameters: ["aggregation"], values: ["sum", "average", "maximum", "HWMP"] },
  PRODUCT: { parameters: ["product", "parent", "child"], values: products.map(({ name }) => name) },
};

/** What the metadata generator cannot say: errors in ranges reach the function, and the lists come from the catalog. */
class FunctionsMetadata {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FunctionsMetadata", (compilation) => {
      const stage = compilation.constructor.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: "FunctionsMetadata", stage }, () => {
        const generated = JSON.parse(compilation.getAsset("functions.json").source.source().toString());
        for (const parameter of generated.functions.flatMap((entry) => entry.parameters)) {
          const list = Object.keys(enums).find((id) => enums[id].parameters.includes(parameter.name));
          if (list) parameter.customEnumId = list;
        }
        const metadata = {
          allowErrorForDataTypeAny: true,
          functions: generated.functions,
          enums: Object.entries(enums).map(([id, { values }]) => ({
            id,
            type: "string",
            values: values.map((value) => ({ name: value, stringValue: value, tooltip: "" })),
          })),
        };
        compilation.updateAsset("functions.json", new sources.RawSource(JSON.stringify(metadata, null, 2)));
      });
    });
  }
}

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  resourceQuery: { not: [/wasm/] },
  loader: "esbuild-loader", // as the tests are compiled
  options: { target: "es2022", jsx: "automatic" },
};
/** What the first calculation waits for is made as small as can be; the rest, made small in a fraction of the time. */
const first = /^(functions|taskpane)\.js$/;
const shared = {
  mode: "production",
  devtool: false,
  target: ["web", "es2022"],
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  optimization: {
    minimizer: [
      new MinimizerPlugin({ exclude: first, minify: MinimizerPlugin.esbuildMinify }),
      new MinimizerPlugin({ include: first }),
    ],
  },
  performance: { hints: false },
  stats: "errors-warnings",
};

/** `--env office=local` serves office.js beside the pane, for work without a network; `--env url=https://…/` is where the add-in will live. */
module.exports = (env = {}) => {
  const url = env.url ?? DEVELOPMENT_URL;
  const local = env.office === "local";
  const addin = {
    ...shared,
    name: "addin",
    entry: { functions: "./src/functions/index.ts", taskpane: "./src/taskpane/index.ts" },
    output: {
      path: path.resolve("dist"),
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      clean: true,
    },
    module: {
      rules: [
        typescript,
        { resourceQuery: /wasm/, loader: path.resolve(".ci/assembly.cjs") },
        { test: /\.(md|sql)$/, type: "asset/source" },
      ],
    },
    plugins: [
      new DefinePlugin({ ADDIN_VERSION: JSON.stringify(version) }),
      new CustomFunctionsMetadataPlugin({ input: functionFiles, output: "functions.json" }),
      new FunctionsMetadata(),
      new HtmlPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        chunks: ["functions", "taskpane"],
        chunksSortMode: "manual",
        scriptLoading: "blocking",
        inject: "body",
        templateParameters: { officeJs: local ? "office/office.js" : MICROSOFT_CDN },
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.{png,svg}" },
          { from: "src/taskpane/help.html", to: "help.html" },
          { from: "docs/contract.schema.json" },
          { from: "manifest.xml", transform: (xml) => xml.toString().replaceAll(DEVELOPMENT_URL, url) },
          ...(local
            ? [{ from: "node_modules/@microsoft/office-js/dist", to: "office", info: { minimized: true } }]
            : []),
        ],
      }),
    ],
  };
  const workbench = {
    ...shared,
    name: "workbench",
    entry: { workbench: "./src/workbench/index.ts", frame: "./src/workbench/host/frame.ts" },
    output: { path: path.resolve("build/workbench"), filename: "[name].js", clean: true },
    module: { rules: [typescript, { test: /\.css$/, use: [CssPlugin.loader, "css-loader"] }] },
    plugins: [
      new CssPlugin(),
      new HtmlPlugin({ filename: "index.html", template: "./src/workbench/workbench.html", chunks: ["workbench"] }),
    ],
  };
  return [addin, workbench];
};
