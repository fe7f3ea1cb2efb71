import { readFileSync } from "node:fs";
import { join } from "node:path";
import { close, open } from "./workbenchPage";

const root = join(__dirname, "../..");
/** Formulas of the hand-written pages that say what they give. */
const claims = ["README.md", "docs/rules.md", "docs/differences.md"].flatMap((file) =>
  [...readFileSync(join(root, file), "utf8").matchAll(/`(=DD\.[^`…]+)`\s+gives\s+`([^`]+)`/g)].map(
    ([, formula = "", result = ""]) => ({ file, formula, result }),
  ),
);

afterAll(close);

test("the README says what five formulas give", () => {
  expect(claims.filter(({ file }) => file === "README.md")).toHaveLength(5);
});

test("what the pages say of a formula is what the workbench shows", async () => {
  const workbench = await open();
  const results = await workbench.evaluate(claims.map(({ formula }) => ({ formula })));
  expect(results.map(String)).toEqual(claims.map(({ result }) => result));
});
