import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { officePage } from "../test/docs/officePage";
import { generatedPages } from "../test/docs/pages";

/** `npm run docs`: writes the pages that are made from the catalog, from functions.json, and from the sources. */
for (const { file, text } of [...generatedPages(), officePage()]) {
  const path = join(__dirname, "..", file);
  writeFileSync(path, text);
  console.log(`${file}: ${readFileSync(path, "utf8").split("\n").length} lines`);
}
