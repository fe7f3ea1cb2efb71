import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";

/** What a cell of a range holds; an error cell is written `{ error: "#DIV/0!" }`. */
export type ScenarioCell = string | number | boolean | null | { error: string };
export type Argument = ScenarioCell | ScenarioCell[][];
export type Expected = string | number | (string | number)[][] | { error: string; message: string };

/** A worked example: a function, its arguments in order (null: left out), and the whole result. */
export interface Scenario {
  name: string;
  source: string;
  call: string;
  args: Argument[];
  expect: Expected;
  /** Why the case cannot be typed into a sheet. */
  noFormula?: string;
}

/** Every scenario of this folder, by file. */
export const scenarioFiles: { file: string; scenarios: Scenario[] }[] = readdirSync(__dirname)
  .filter((name) => name.endsWith(".yaml"))
  .sort()
  .map((file) => ({ file, scenarios: load(readFileSync(join(__dirname, file), "utf8")) as Scenario[] }));
