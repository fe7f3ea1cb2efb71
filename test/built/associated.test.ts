import { readFileSync } from "node:fs";
import { loadFunctions } from "./loadFunctions";

const { functions } = JSON.parse(readFileSync("dist/functions.json", "utf8")) as { functions: { id: string }[] };
const ids = functions.map(({ id }) => id).sort();

test("the script associates the functions of functions.json and no others", () => {
  expect([...loadFunctions().keys()].sort()).toEqual(ids);
});

test("it needs nothing of a page: a function answers as soon as the script has run", () => {
  expect(loadFunctions().get("VERSION")?.()).toMatch(/^DD Billing \d+\.\d+\.\d+/);
});

test("a function that is left out, and one that is there twice, are found", () => {
  const script = readFileSync("dist/functions.js", "utf8");
  const without = script.replace(/CustomFunctions\.associate\("VERSION",/, "void (");
  expect(without).not.toBe(script);
  expect([...loadFunctions(without).keys()].sort()).not.toEqual(ids);
  expect(() => loadFunctions(script.replace('associate("VERSION"', 'associate("COST"'))).toThrow("twice");
});
