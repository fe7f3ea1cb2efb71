import { CellError, type Argument } from "../../src/workbench/grid/engine";
import { toWire } from "../../src/workbench/host/functions/arguments";
import type { ParameterMetadata } from "../../src/workbench/host/functions/metadata";

const options = { blankCell: "" as const, allowErrors: true };
const matrix: ParameterMetadata = { name: "usage", type: "any", dimensionality: "matrix", optional: true };
const text: ParameterMetadata = { name: "product", type: "string", optional: true };
const number: ParameterMetadata = { name: "rate", type: "number", optional: true };
const wire = (parameters: ParameterMetadata[], ...args: Argument[]) => {
  const result = toWire({ id: "F", name: "F", parameters }, args, options);
  return result instanceof CellError ? result : (JSON.parse(result.json()) as unknown);
};

it("passes what Excel passes", () => {
  expect(wire([matrix, text, number])).toEqual([null, null, null]);
  expect(wire([matrix], 5)).toEqual([[[5]]]);
  expect(wire([matrix], [[1, null], ["a", true]])).toEqual([[[1, ""], ["a", true]]]); // prettier-ignore
  expect(wire([text, text], 5, true)).toEqual(["5", "TRUE"]);
  expect(wire([number, number], "12", null)).toEqual([12, 0]);
});

it("hands errors to an argument of any type, and to no other", () => {
  expect(wire([matrix], [[new CellError("#N/A")]])).toEqual([[[{ code: "#N/A", type: "CustomFunctionError" }]]]);
  expect(wire([text], new CellError("#N/A"))).toEqual(new CellError("#N/A"));
  expect(wire([matrix], new CellError("#BUSY!"))).toEqual(new CellError("#BUSY!"));
});

it("refuses what Excel refuses", () => {
  expect(wire([number], "many")).toEqual(new CellError("#VALUE!", "rate must be a number."));
  expect(wire([text], "a", "b")).toEqual(new CellError("#VALUE!", "F takes at most 1 arguments."));
  expect(wire([{ name: "usage" }])).toEqual(new CellError("#VALUE!", "usage is missing."));
});

it("has one short key for a whole column, and another for another length", () => {
  const blank = [null];
  const column = (rows: number) => [[1], ...new Array<null[]>(rows).fill(blank)];
  const key = (rows: number) => {
    const result = toWire({ id: "F", name: "F", parameters: [matrix] }, [column(rows)], options);
    return result instanceof CellError ? "" : result.key;
  };
  expect(key(1_048_575).length).toBeLessThan(40);
  expect(key(10)).not.toBe(key(11));
});
