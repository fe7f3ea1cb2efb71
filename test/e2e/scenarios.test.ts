import { pageExamples } from "../docs/pages";
import { asTyped } from "../scenarios/formula";
import { scenarioFiles } from "../scenarios/scenario";
import { close, open, type WorkbenchPage } from "./workbenchPage";

let workbench: WorkbenchPage;
beforeAll(async () => {
  workbench = await open();
});
afterAll(close);

describe.each([...scenarioFiles, { file: "docs/functions", scenarios: pageExamples }])(
  "$file as formulas in the workbench",
  ({ scenarios }) => {
    const typed = scenarios.filter((scenario) => scenario.noFormula === undefined);
    const results = new Map<string, unknown>();
    beforeAll(async () => {
      const given = await workbench.evaluate(typed.map(asTyped));
      for (const [index, scenario] of typed.entries()) results.set(scenario.name, given[index]);
    });
    test.each(typed)("$call: $name", ({ name, expect: expected }) => {
      const [[only] = [], ...more] = Array.isArray(expected) ? expected : [[expected]];
      const single = Array.isArray(expected) && (more.length > 0 || expected[0]?.length !== 1) ? expected : only;
      expect(results.get(name)).toEqual(single);
    });
  },
);
