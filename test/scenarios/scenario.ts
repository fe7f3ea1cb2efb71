import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";

/** What a cell of a range holds; an error cell is written `{ error: "#DIV/0!" }`. */
export type ScenarioCell = string | number | boolean | null | { error: string };
export type Argument = ScenarioCell | ScenarioCell[][];
export type ExpectedCell = string | number | { error: string; message: string };
export type Expected = ExpectedCell | ExpectedCell[][];

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

const keys = ["name", "source", "call", "args", "expect", "noFormula"];

/** A comma in an unquoted name would start a key of its own. */
function read(file: string): Scenario[] {
  const scenarios = load(readFileSync(join(__dirname, file), "utf8")) as Scenario[];
  for (const scenario of scenarios)
    for (const key of Object.keys(scenario))
      if (!keys.includes(key)) throw new Error(`${file}: ${scenario.name}: ${key} is no key of a scenario`);
  return scenarios;
}

/** Every scenario of this folder, by file. */
export const scenarioFiles: { file: string; scenarios: Scenario[] }[] = readdirSync(__dirname)
  .filter((name) => name.endsWith(".yaml"))
  .sort()
  .map((file) => ({ file, scenarios: read(file) }));
