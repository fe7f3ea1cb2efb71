import { pageExamples } from "../docs/pages";
import { asTyped } from "../scenarios/formula";
import { scenarioFiles, type Scenario } from "../scenarios/scenario";
import { close, open, type WorkbenchPage } from "./workbenchPage";

let workbench: WorkbenchPage;
beforeAll(async () => {
  workbench = await open();
});
afterAll(close);

/** A grid does not tell a blank result from "". */
const blankAsText = (result: unknown): unknown =>
  Array.isArray(result) ? result.map((row: unknown[]) => row.map((cell) => cell ?? "")) : result;

describe.each([...scenarioFiles, { file: "docs/functions", scenarios: pageExamples }])(
  "$file as formulas in the workbench",
  ({ scenarios }) => {
    const typed = scenarios.filter((scenario) => scenario.noFormula === undefined);
    const results = new Map<Scenario, unknown>();
    beforeAll(async () => {
      const given = await workbench.evaluate(typed.map(asTyped));
      for (const [index, scenario] of typed.entries()) results.set(scenario, blankAsText(given[index]));
    });
    test.each(typed)("$call: $name", (scenario) => {
      const { expect: expected } = scenario;
      const [[only] = [], ...more] = Array.isArray(expected) ? expected : [[expected]];
      const single = Array.isArray(expected) && (more.length > 0 || expected[0]?.length !== 1) ? expected : only;
      expect(results.get(scenario)).toEqual(single);
    });
  },
);
