import { callFunction, cellError } from "../functions";
import { pageExamples } from "../docs/pages";
import { scenarioFiles, type Argument, type ScenarioCell } from "./scenario";

const cell = (value: ScenarioCell): unknown =>
  typeof value === "object" && value !== null ? cellError(value.error) : value;
const argument = (value: Argument): unknown => (Array.isArray(value) ? value.map((row) => row.map(cell)) : value);

describe.each([...scenarioFiles, { file: "docs/functions", scenarios: pageExamples }])(
  "$file through the functions",
  ({ scenarios }) => {
    test.each(scenarios)("$call: $name", ({ call, args, expect: expected }) => {
      expect(callFunction(call, args.map(argument))).toEqual(expected);
    });
  },
);
