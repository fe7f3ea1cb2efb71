import { readFileSync } from "node:fs";
import { groups, inGroups } from "../../src/taskpane/functions/groups";
import type { FunctionMetadata, ParameterMetadata } from "../../src/taskpane/functions/functionsJson";
import { examples, formulaOf } from "../../src/workbook/examples";
import { loadFunctions } from "../built/loadFunctions";
import { evaluate } from "./evaluate";

interface Metadata extends FunctionMetadata {
  readonly parameters: readonly (ParameterMetadata & { readonly dimensionality?: string })[];
}

const { functions } = JSON.parse(readFileSync("dist/functions.json", "utf8")) as { functions: readonly Metadata[] };
const ids = functions.map(({ id }) => id).sort();
const associated = loadFunctions();

/** What the example of a function shows: the figure, or the cells named as row and column of the spilled result. */
const shown: Record<string, unknown> = {
  ALLOTMENT: [[1.02739726027397], [3.08219178082192], [2.05479452054795]],
  ALLOTMENTS: { "0,0": "Parent", "2,1": "APM Ingested Spans", "2,2": 150 },
  PRODUCTS: { "0,0": "Product", "1,0": "APM Indexed Spans" },
  OPTION: "hourly",
  AGGREGATION: "HWMP",
  VERSION: expect.stringMatching(/^DD Billing \d+\.\d+\.\d+, catalog of \d{4}-\d{2}-\d{2}$/),
  AGGREGATE: 7.554,
  HWMP: 10,
  AVERAGE: 1500,
  HOURLYAVERAGE: [[10]],
  BILLABLE: [[140]],
  INCLUDED: [[1600]],
  ONDEMAND: 0.145205479452055,
  HOURLY: { "0,5": "On-demand", "1,5": 0.445205479452055, "2,5": 0, "3,5": 0 },
  EXPLAIN: { "0,0": "Step", "11,0": "On-demand usage", "11,1": 0.145205479452055 },
  MONTHTODATE: { "0,0": "Product", "1,7": 1, "2,6": 0.00423463334508251, "2,7": 1.05018906958046, "3,0": "Total" },
  WHATIF: [
    ["Product", "As contracted", "Monthly", "Five hosts", "Cheapest"],
    ["APM Pro", 310.25, 310, 155.75, "Five hosts"],
    ["APM Ingested Spans", 0.05, 0.03, 0.17, "Monthly"],
    ["Total", 310.3, 310.03, 155.92, "Five hosts"],
  ],
  STATEMENT: { "0,0": "Product", "1,11": 310.25, "2,8": 0.145205479452055, "2,11": 0.05, "3,11": 310.3 },
  COST: 40,
  ROLLUP: [
    ["Team", "Usage"],
    ["web", 225],
    ["data", 15],
    ["Total", 240],
  ],
  TREND: [
    ["Team", "2026-10", "2026-11", "Change", "Change %"],
    ["web", 100, 125, 25, 25],
    ["data", 10, 5, -5, -50],
    ["Total", 110, 130, 20, 18.1818181818182],
  ],
  CHARGEBACK: [[33.34], [33.33], [33.33]],
  PROJECT: 1873.392,
  BESTCOMMITMENT: { "0,0": "Commitment", "1,0": 11, "1,3": 32, "1,4": "cheapest" },
  RECONCILEBILL: { "0,0": "Product", "4,6": "equal", "6,3": 0.145205479452055, "6,4": 0.146 },
  RECONCILE: { "0,0": "Product", "2,0": "APM Pro", "2,3": -0.01, "2,4": "differs", "3,3": -0.01 },
};

test("every function has an example and what it shows, and nothing else has one", () => {
  expect(Object.keys(examples).sort()).toEqual(ids);
  expect(Object.keys(shown).sort()).toEqual(ids);
});

test("every function belongs to exactly one group, and the groups to functions that exist", () => {
  expect(groups.flatMap((group) => group.ids).sort()).toEqual(ids);
  const listed = inGroups(functions).flatMap((group) => group.functions.map(({ id }) => id));
  expect(listed.sort()).toEqual(ids);
});

describe.each(functions.map((entry) => [entry.id, entry] as const))("the example of %s", (id, entry) => {
  const example = examples[id];
  if (!example) throw new Error(`${id} has no example.`);
  const takesMatrix = entry.parameters.map(({ dimensionality }) => dimensionality === "matrix");
  const result = evaluate(formulaOf(example), example.cells, associated, takesMatrix);
  const rows: unknown[][] = Array.isArray(result) ? (result as unknown[][]) : [[result]];

  test("calls the function", () => expect(formulaOf(example)).toMatch(new RegExp(`^=DD\\.${id}\\(`)));

  test("holds one formula and says what it shows", () => {
    const formulas = example.cells.flat().filter((cell) => String(cell).startsWith("="));
    expect(formulas).toHaveLength(1);
    expect(example.about).toMatch(/^[A-Z0-9].*\.$/);
  });

  test("shows the worked figures", () => {
    const expected = shown[id];
    if (typeof expected !== "object" || expected === null || !("0,0" in expected || "0,5" in expected)) {
      expect(plain(result)).toEqual(expected);
      return;
    }
    for (const [cell, value] of Object.entries(expected)) {
      const [row = -1, column = -1] = cell.split(",").map(Number);
      expect([cell, rows[row]?.[column]]).toEqual([cell, value]);
    }
  });

  test("reserves the cells that the result fills", () => {
    expect([rows.length, rows[0]?.length]).toEqual(example.fills);
  });
});

/** The functions run in a context of their own; a plain copy has this context's arrays. */
function plain(result: unknown): unknown {
  return JSON.parse(JSON.stringify(result));
}
