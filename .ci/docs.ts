import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generatedPages } from "../test/docs/pages";

/** `npm run docs`: writes the pages that are made from the catalog and from functions.json. */
for (const { file, text } of generatedPages()) {
  const path = join(__dirname, "..", file);
  writeFileSync(path, text);
  console.log(`${file}: ${readFileSync(path, "utf8").split("\n").length} lines`);
}
